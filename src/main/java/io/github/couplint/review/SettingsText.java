package io.github.couplint.review;

import io.github.couplint.score.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes comments, prose and credentials out of lines of settings. */
final class SettingsText {
  private static final Pattern COMMENT = Pattern.compile("^\\s*[#!].*|\\s#.*|^\\s*//.*");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<key>\\s*(?:-\\s+)?[\"']?[\\w.${}/\\[\\]*-]+[\"']?\\s*[:=]\\s?)(?<value>.*)");
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?i)(?<key>\\s*(?:ENV|ARG|LABEL)\\s+[\\w.-]+[ =])(?<value>.*)");
  private static final Pattern NAME =
      Pattern.compile("\\s*(?:-\\s+)?(?:name|key)\\s*:\\s*(?<name>\\S+).*");
  private static final Pattern PROSE =
      Pattern.compile("(?i).*(?:description|message|title|summary|comment|label)[\"']?\\s*[:=].*");
  private static final Pattern OPEN_BLOCK = Pattern.compile(".*[:=]\\s*[>|][+-]?\\d?\\s*");
  private static final Pattern VARIABLE = Pattern.compile("[\"']?\\$\\{?\\w+}?[\"']?");

  private final Secrets secrets;
  private boolean inSecret;
  private boolean inProse;
  private boolean namedSecret;
  private int indent;

  SettingsText(Secrets secrets) {
    this.secrets = secrets;
  }

  List<String> masked(List<String> lines) {
    List<String> result = new ArrayList<>();
    lines.forEach(line -> result.add(line(COMMENT.matcher(line).replaceAll(""))));
    return result;
  }

  private String line(String line) {
    if (line.isBlank()) {
      return "";
    }
    int depth = line.length() - line.stripLeading().length();
    if ((inSecret || inProse) && depth > indent) {
      return hidden(line.strip(), " ".repeat(depth));
    }
    indent = depth;
    boolean value = namedSecret && line.strip().startsWith("value");
    Matcher name = NAME.matcher(line);
    namedSecret = name.matches() && Redaction.isSecretName(name.group("name"));
    return pair(line, value);
  }

  private String pair(String line, boolean isSecretValue) {
    Matcher instruction = INSTRUCTION.matcher(line);
    Matcher pair = instruction.matches() ? instruction : PAIR.matcher(line);
    inSecret = false;
    inProse = false;
    if (!pair.matches()) {
      return secrets.masked(line);
    }
    String key = pair.group("key");
    String value = pair.group("value");
    boolean secret = isSecretValue || Redaction.isSecretName(key);
    inProse = PROSE.matcher(key).matches() || OPEN_BLOCK.matcher(line).matches();
    inSecret = secret;
    if (inProse || (secret && !VARIABLE.matcher(value.strip()).matches())) {
      return hidden(value, key);
    }
    return secrets.masked(line);
  }

  private String hidden(String value, String before) {
    if (value.isBlank()) {
      return before;
    }
    return before + (inSecret || !inProse ? secrets.mark("value", value.strip()) : "\u2026");
  }
}
