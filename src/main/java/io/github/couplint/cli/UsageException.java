package io.github.couplint.cli;

import io.github.couplint.policy.Checked;
import java.util.List;

/** Tells that what the user wrote can't be done; each line tells one fault. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  UsageException(String fault) {
    this(List.of(fault));
  }

  UsageException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** The value, unless it is faulty. */
  static <T> T unlessFaulty(Checked<T> checked) throws UsageException {
    if (checked instanceof Checked.Valid<T> valid) {
      return valid.value();
    }
    throw new UsageException(((Checked.Invalid<T>) checked).faults());
  }

  List<String> faults() {
    return faults;
  }
}
