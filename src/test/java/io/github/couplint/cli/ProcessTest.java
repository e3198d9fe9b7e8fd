package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, and files that take no more. */
@EnabledOnOs(OS.LINUX)
final class ProcessTest {
  @TempDir Path folder;

  private ProcessBuilder couplint(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void standardOutputThatTakesNoMoreEndsWith2() throws Exception {
    Process process = couplint("schema", "report").redirectOutput(new File("/dev/full")).start();
    assertEquals(
        "couplint: standard output can't be written: No space left on device\n",
        text(process.getErrorStream()));
    assertEquals(2, process.waitFor());
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFault() throws Exception {
    Process process = couplint("schema", "report").start();
    process.getInputStream().close();
    assertEquals("", text(process.getErrorStream()));
    assertEquals(0, process.waitFor());
  }

  /**
   * It waits for a diff that never ends; whoever opens the pipe's other side knows that it does.
   */
  @Test
  void aSignalIsToldAndLeavesNoHalfFile() throws Exception {
    Shop.in(folder);
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path report = folder.resolve("out/report.json");
    Files.createDirectory(folder.resolve("out"));
    Process process =
        couplint("check", "--diff-file", "pipe", "--output", report.toString()).start();
    try (OutputStream diff = new FileOutputStream(pipe.toFile())) {
      diff.write('d');
      process.toHandle().destroy(); // destroy() of the process closes its streams
      assertEquals("couplint: interrupted\n", text(process.getErrorStream()));
      assertEquals(143, process.waitFor());
    }
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertTrue(files.findAny().isEmpty());
    }
  }
}
