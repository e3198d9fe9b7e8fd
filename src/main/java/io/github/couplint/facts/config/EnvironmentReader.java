package io.github.couplint.facts.config;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files of environment variables as compose and shells take them; keys stay as written.
 *
 * <p>Limit: a value over several lines is read up to the end of its first.
 */
public final class EnvironmentReader implements FactReader {
  private static final Pattern LINE =
      Pattern.compile("(?<indent>\\s*)(?:export\\s+)?(?<key>[A-Za-z_][\\w.-]*)\\s*=(?<value>.*)");

  @Override
  public boolean reads(RepoPath path) {
    String name = path.fileName();
    return name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env");
  }

  @Override
  public Facts read(byte[] content) {
    List<Setting> settings = new ArrayList<>();
    String[] lines = SourceText.decode(content).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher line = LINE.matcher(lines[i]);
      if (line.matches()) {
        Span span = new Span(i + 1, line.group("indent").length() + 1, i + 1);
        settings.add(new Setting("", line.group("key"), value(line.group("value")), span));
      }
    }
    return Facts.of(settings);
  }

  /** Without quotes around it, or without the comment behind it. */
  private static String value(String written) {
    String value = written.strip();
    if (value.startsWith("\"") || value.startsWith("'")) {
      int close = value.indexOf(value.charAt(0), 1);
      return close < 0 ? value.substring(1) : value.substring(1, close);
    }
    int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }

  @Override
  public String version() {
    return "env-1";
  }
}
