package io.github.couplint.cli;

import io.github.couplint.change.jgit.NameStatus;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * Checks one change after the other in one process, for {@code src/differential/run}. Each line of
 * standard input holds the arguments of a check after those of the command line, apart by blanks;
 * each line of output a hash of code, report and complaints.
 */
public final class ManyChecks {
  private ManyChecks() {}

  /**
   * With {@code names REPO} as arguments it lists the changed files of {@code base head} instead.
   */
  public static void main(String[] arguments) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] more = line.split(" ");
      System.out.println(
          arguments[0].equals("names")
              ? hash(NameStatus.of(Path.of(arguments[1]), more[0], more[1]))
              : checked(List.of(arguments), List.of(more)));
    }
  }

  private static String checked(List<String> arguments, List<String> more) throws IOException {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(more);
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    World world =
        new World(
            InputStream.nullInputStream(),
            print,
            print,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            false,
            false,
            OptionalInt.of(80));
    int code = Main.run(all, world);
    String report = out.toString(StandardCharsets.UTF_8);
    return code + " " + hash(report.replaceFirst("\"head\": \"[^\"]*\"", ""));
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, 24);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
