package io.github.couplint.fuzz;

import io.github.couplint.facts.ecj.JavaFactReader;
import io.github.couplint.facts.ecj.JavaScanner;

/** Both readers of Java. */
final class JavaTarget implements Target.Eater {
  private final ReaderTarget reader = new ReaderTarget(new JavaFactReader());

  @Override
  public void eat(byte[] input) {
    Target.same(JavaScanner.scan(input), JavaScanner.scan(input));
    reader.eat(input);
    String problem = reader.reader().read(input).problem().orElse("");
    if (problem.contains("likely a bug")) {
      throw new AssertionError(problem);
    }
  }
}
