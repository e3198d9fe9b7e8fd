package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What measures us is no part of the build, so somebody must look after it. */
final class BenchTest {
  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(strings = {"jmh", "llm", "model"})
  void whatMeasuresUsCompiles(String name) throws IOException {
    List<String> command = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(Path.of("src/bench", name))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    compiler.run(null, said, said, command.toArray(String[]::new));
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }
}
