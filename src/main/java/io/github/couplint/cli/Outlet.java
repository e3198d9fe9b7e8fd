package io.github.couplint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what a print stream swallows: that something could not be written. */
final class Outlet extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException fault;

  Outlet(OutputStream out) {
    this.out = out;
  }

  /** The first fault; that nobody reads any more, as behind {@code head}, is none. */
  Optional<IOException> fault() {
    return Optional.ofNullable(fault)
        .filter(first -> !String.valueOf(first.getMessage()).contains("pipe"));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      fault = fault == null ? e : fault;
      throw e;
    }
  }
}
