package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness that measures models is no part of the build, so somebody must look after it. */
final class BenchTest {
  @TempDir Path classes;

  @Test
  void theHarnessCompiles() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    compiler.run(
        null,
        said,
        said,
        "-proc:none",
        "-d",
        classes.toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "src/bench/llm/Bench.java");
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }
}
