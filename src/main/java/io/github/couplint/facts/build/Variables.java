package io.github.couplint.facts.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables and extra properties that a Gradle script sets to texts; entries of maps have
 * dotted names.
 *
 * <p>Limit: a variable has one value in the whole script, the last that was set.
 */
final class Variables {
  /** Longer texts are not built; doubling by interpolation would otherwise have no end. */
  private static final int LONGEST = 1_000;

  private static final int LONGEST_CHAIN = 40;
  private static final int DEEPEST = 20;
  private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{([^{}]*)}");
  private static final Pattern SUBSCRIPT = Pattern.compile("\\[\\s*[\"']([\\w.-]+)[\"']\\s*]");
  private static final Pattern HOLDER =
      Pattern.compile("^(?:(?:this|project|rootProject|parent|ext|extra|properties)\\.)+(?=.)");
  private static final Set<String> DECLARING =
      Set.of("def", "val", "var", "final", "const", "String", "private", "static", "Map", "List");

  private final SortedMap<String, String> values = new TreeMap<>();

  /** Whether a statement that begins with this word declares a variable. */
  static boolean declares(Token first) {
    return DECLARING.contains(first.text());
  }

  SortedMap<String, String> values() {
    return Collections.unmodifiableSortedMap(values);
  }

  /** Remembers what the statement sets, if it sets a variable. */
  void learn(Statement statement) {
    List<Token> tokens = statement.tokens();
    int start = 0;
    while (start < tokens.size() && DECLARING.contains(tokens.get(start).text())) {
      start++;
    }
    int assign = indexOfAssignment(tokens, start);
    if (assign > start) {
      name(tokens.subList(start, assign))
          .ifPresent(name -> assign(name, tokens.subList(assign + 1, tokens.size()), 0));
    } else if (isSetCall(tokens)) {
      List<List<Token>> arguments = Tokens.split(Tokens.inside(tokens, 1));
      if (arguments.size() == 2) {
        assign(arguments.get(0).get(0).text(), arguments.get(1), 0);
      }
    }
  }

  private static boolean isSetCall(List<Token> tokens) {
    return tokens.get(0).isWord("set") && Tokens.has(tokens, 1, "(");
  }

  private static int indexOfAssignment(List<Token> tokens, int start) {
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("=")) {
        return Tokens.has(tokens, i + 1, "=") ? -1 : i;
      }
      if (token.isWord("by")) {
        return i;
      }
      if (token.is("(") || (token.is(":") && i > start + 1)) {
        return token.is(":") ? indexOfEquals(tokens, i) : -1;
      }
    }
    return -1;
  }

  /** Skips the type of {@code val name: Type = ...}. */
  private static int indexOfEquals(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is("=")) {
        return i;
      }
    }
    return -1;
  }

  /** The name on the left of an assignment, such as {@code versions.guava}. */
  private static Optional<String> name(List<Token> left) {
    if (left.size() > LONGEST_CHAIN) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (Token token : left) {
      if (token.is(":")) {
        break;
      }
      name.append(token.isString() ? "'" + token.text() + "'" : token.text());
    }
    String plain = plain(name.toString());
    return plain.matches("[\\w.-]+") ? Optional.of(plain) : Optional.empty();
  }

  private void assign(String name, List<Token> right, int depth) {
    if (right.isEmpty() || depth > DEEPEST || name.length() > LONGEST) {
      return;
    }
    if (isCall(right, "extra") || isCall(right, "mapOf") || isCall(right, "mutableMapOf")) {
      entries(name, Tokens.inside(right, 1), depth);
    } else if (right.get(0).is("[")) {
      entries(name, Tokens.inside(right, 0), depth);
    } else {
      text(right).ifPresent(text -> put(name, text));
    }
  }

  private static boolean isCall(List<Token> tokens, String function) {
    return tokens.get(0).isWord(function) && Tokens.has(tokens, 1, "(");
  }

  private void entries(String name, List<Token> content, int depth) {
    List<String> items = new ArrayList<>();
    for (List<Token> part : Tokens.split(content)) {
      int value = valueOfEntry(part);
      if (value > 0) {
        assign(name + "." + part.get(0).text(), part.subList(value, part.size()), depth + 1);
      } else {
        text(part).ifPresent(items::add);
      }
    }
    if (!items.isEmpty()) {
      put(name, String.join(",", items));
    }
  }

  /** Where the value of {@code key: value} or {@code "key" to value} starts; 0 when it is none. */
  private static int valueOfEntry(List<Token> part) {
    boolean entry = part.size() > 2 && (part.get(1).is(":") || part.get(1).isWord("to"));
    return entry ? 2 : 0;
  }

  private void put(String name, String text) {
    if (text.length() <= LONGEST) {
      values.put(name, text);
    }
  }

  /** The text that strings and variables, joined by {@code +}, come to. */
  Optional<String> text(List<Token> expression) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < expression.size()) {
      Token token = expression.get(at);
      int end = at + 1;
      if (token.isString()) {
        text.append(interpolate(token.text()));
      } else if (token.isWord()) {
        end = endOfChain(expression, at);
        Optional<String> value = value(chain(expression.subList(at, end)));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        text.append(value.get());
      } else {
        return Optional.empty();
      }
      if (end < expression.size() && !expression.get(end).is("+")) {
        return token.isString() && at == 0 ? shortEnough(text) : Optional.empty();
      }
      at = end + 1;
    }
    return expression.isEmpty() ? Optional.empty() : shortEnough(text);
  }

  private static Optional<String> shortEnough(StringBuilder text) {
    return text.length() > LONGEST ? Optional.empty() : Optional.of(text.toString());
  }

  /** The end of names joined by dots and subscripts that starts at {@code start}. */
  static int endOfChain(List<Token> tokens, int start) {
    int end = start + 1;
    while (end + 1 < tokens.size() && end - start < LONGEST_CHAIN) {
      if (tokens.get(end).is(".") && tokens.get(end + 1).isWord()) {
        end += 2;
      } else if (isSubscript(tokens, end)) {
        end += 3;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isSubscript(List<Token> tokens, int at) {
    return tokens.get(at).is("[")
        && tokens.get(at + 1).isString()
        && Tokens.has(tokens, at + 2, "]");
  }

  /** The dotted name of such names. */
  static String chain(List<Token> tokens) {
    StringBuilder name = new StringBuilder();
    for (Token token : tokens) {
      name.append(token.isString() ? "'" + token.text() + "'" : token.text());
    }
    return plain(name.toString());
  }

  private static String plain(String name) {
    return HOLDER.matcher(SUBSCRIPT.matcher(name).replaceAll(".$1")).replaceFirst("");
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(plain(name)));
  }

  /** The text with known variables in place of <code>${...}</code>. */
  String interpolate(String text) {
    if (!text.contains("${") || text.length() > LONGEST) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    Matcher matcher = INTERPOLATION.matcher(text);
    while (matcher.find()) {
      String known = value(matcher.group(1).strip()).orElse(matcher.group());
      matcher.appendReplacement(filled, Matcher.quoteReplacement(known));
    }
    return matcher.appendTail(filled).toString();
  }
}
