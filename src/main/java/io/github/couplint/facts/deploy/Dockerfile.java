package io.github.couplint.facts.deploy;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts.Image;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile as an image: what its last stage has, and what any stage is made from. */
final class Dockerfile {
  /** A stage takes over so many variables of another; real ones have a dozen. */
  private static final int MOST_INHERITED = 500;

  private static final int LONGEST = 1_000;
  private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?(\\w+)[\"']?");
  private static final Pattern ARGUMENT =
      Pattern.compile("\\$\\{(\\w+)(?::?[-+]([^}]*))?}|\\$(\\w+)");

  private final String[] lines;
  private final List<Mention> bases = new ArrayList<>();
  private final List<String> artifacts = new ArrayList<>();
  private final Map<String, String> arguments = new HashMap<>();
  private final Map<String, Stage> stages = new HashMap<>();
  private Stage stage = new Stage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private List<String> start = List.of();
  private boolean begun;
  private int next;

  /** What a stage hands on to the stages that are made from it. */
  private record Stage(List<String> ports, List<Setting> environment, List<String> entry) {
    Stage copy() {
      return new Stage(some(ports), some(environment), some(entry));
    }
  }

  private static <T> List<T> some(List<T> all) {
    return new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_INHERITED)));
  }

  Dockerfile(String text) {
    this.lines = text.split("\n", -1);
  }

  /** Empty when there is no {@code FROM}. */
  Optional<Image> image() {
    while (next < lines.length) {
      int first = next + 1;
      String instruction = instruction();
      int space = endOfWord(instruction);
      String name = instruction.substring(0, space).toUpperCase(Locale.ROOT);
      take(name, instruction.substring(space).strip(), new Span(first, 1, Math.max(first, next)));
    }
    List<String> command = new ArrayList<>(stage.entry());
    command.addAll(start);
    return begun
        ? Optional.of(new Image(bases, artifacts, stage.ports(), stage.environment(), command))
        : Optional.empty();
  }

  private static int endOfWord(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The lines of one instruction as one; comments are left out. */
  private String instruction() {
    StringBuilder joined = new StringBuilder();
    boolean goesOn = true;
    while (goesOn && next < lines.length) {
      String line = lines[next++].strip();
      if (line.startsWith("#")) {
        goesOn = joined.length() > 0;
      } else {
        goesOn = line.endsWith("\\") || line.endsWith("`");
        joined.append(goesOn ? line.substring(0, line.length() - 1) + " " : line);
      }
    }
    skipHeredoc(joined.toString());
    return joined.toString().strip();
  }

  private void skipHeredoc(String instruction) {
    Matcher heredoc = HEREDOC.matcher(instruction);
    if (instruction.matches("(?is)(RUN|COPY|ADD)\\s.*") && heredoc.find()) {
      for (int end = next; end < lines.length; end++) {
        if (lines[end].strip().equals(heredoc.group(1))) {
          next = end + 1;
          break;
        }
      }
    }
  }

  private void take(String name, String rest, Span span) {
    switch (name) {
      case "FROM" -> from(rest, span);
      case "ARG" -> Words.of(rest).forEach(this::argument);
      case "COPY", "ADD" -> copy(rest);
      case "EXPOSE" -> Words.of(filled(rest)).forEach(p -> stage.ports().add(withoutProtocol(p)));
      case "ENV" -> environment(rest, span);
      case "ENTRYPOINT" -> {
        stage.entry().clear();
        stage.entry().addAll(words(rest));
      }
      case "CMD" -> start = words(rest);
      default -> {}
    }
  }

  private static String withoutProtocol(String port) {
    return port.replaceAll("/.*", "");
  }

  private void argument(String word) {
    String[] parts = word.split("=", 2);
    if (parts.length == 2 && parts[1].length() <= LONGEST) {
      arguments.put(parts[0], parts[1]);
    }
  }

  private void from(String rest, Span span) {
    List<String> words = Words.of(rest).stream().filter(w -> !w.startsWith("--")).toList();
    String base = words.isEmpty() ? "" : filled(words.get(0));
    Stage earlier = stages.get(base.toLowerCase(Locale.ROOT));
    stage =
        earlier == null
            ? new Stage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())
            : earlier.copy();
    if (earlier == null && !base.isEmpty()) {
      bases.add(new Mention(base, span));
    }
    if (words.size() > 2) {
      stages.put(words.get(2).toLowerCase(Locale.ROOT), stage);
    }
    start = List.of();
    begun = true;
  }

  /** The text with arguments filled in where they have a value here. */
  private String filled(String text) {
    StringBuilder filled = new StringBuilder();
    Matcher argument = ARGUMENT.matcher(text);
    while (argument.find()) {
      String name = argument.group(1) == null ? argument.group(3) : argument.group(1);
      String otherwise = argument.group(2) == null ? argument.group() : argument.group(2);
      String value = arguments.getOrDefault(name, otherwise);
      argument.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return argument.appendTail(filled).toString();
  }

  private void copy(String rest) {
    List<String> words = Words.of(rest);
    boolean fromStage = words.stream().anyMatch(word -> word.startsWith("--from="));
    List<String> paths =
        words(rest).stream().filter(word -> !word.startsWith("--")).map(this::filled).toList();
    if (!fromStage && paths.size() > 1) {
      artifacts.addAll(paths.subList(0, paths.size() - 1));
    }
  }

  private void environment(String rest, Span span) {
    List<String> words = Words.of(rest);
    if (!words.isEmpty() && !words.get(0).contains("=")) {
      String value = rest.substring(endOfWord(rest)).strip();
      stage.environment().add(new Setting("", words.get(0), value, span));
      return;
    }
    for (String word : words) {
      String[] parts = word.split("=", 2);
      if (parts.length == 2) {
        stage.environment().add(new Setting("", parts[0], parts[1], span));
      }
    }
  }

  /** The words of the list form or of the shell form. */
  private static List<String> words(String rest) {
    String list = rest.strip();
    if (!list.startsWith("[") || !list.endsWith("]")) {
      return Words.of(rest);
    }
    return Words.of(list.substring(1, list.length() - 1).replaceAll("\"\\s*,\\s*\"", "\" \""));
  }
}
