package io.github.couplint.cli;

import io.github.couplint.coupling.Edge;
import io.github.couplint.policy.Register;
import io.github.couplint.yaml.YamlText;
import java.time.LocalDate;
import java.util.Optional;

/** An entry to write into the exception register. */
record RegisterEntry(
    Edge edge, String owner, String reason, LocalDate until, Optional<String> link) {
  private static final String EMPTY = "version: 1\naccepted:\n";

  /** The text of a register with the entry at its end; comments stay. */
  String appendedTo(String text) throws UsageException {
    String before =
        text.isBlank() ? EMPTY : text.replaceFirst("(?m)^accepted: *\\[\\] *$", "accepted:");
    String after = (before.endsWith("\n") ? before : before + "\n") + lines();
    Register was = Register.parse("accepted.yml", before);
    Register is = Register.parse("accepted.yml", after);
    boolean fits =
        is.entries().size() == was.entries().size() + 1
            && is.faults().size() <= was.faults().size();
    if (!fits) {
      throw new UsageException(
          ".couplint/accepted.yml can't be added to at its end; put this there by hand:\n"
              + lines());
    }
    return after;
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    lines.append("  - from: ").append(YamlText.quoted(edge.from())).append('\n');
    lines.append("    to: ").append(YamlText.quoted(edge.to().name())).append('\n');
    lines.append("    kind: ").append(edge.kind().id()).append('\n');
    lines.append("    owner: ").append(YamlText.quoted(owner)).append('\n');
    lines.append("    reason: ").append(YamlText.quoted(reason)).append('\n');
    lines.append("    until: ").append(until).append('\n');
    link.ifPresent(url -> lines.append("    link: ").append(YamlText.quoted(url)).append('\n'));
    return lines.toString();
  }
}
