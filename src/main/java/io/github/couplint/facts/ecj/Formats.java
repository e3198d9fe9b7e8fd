package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of format strings. */
final class Formats {
  private static final Pattern SPECIFIER =
      Pattern.compile("%(?:(?<index>\\d+)\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?(?<letter>[a-zA-Z%])");
  private static final Pattern PLACE = Pattern.compile("\\{(?<index>\\d+)[^{}]*}");

  private Formats() {}

  /** What {@code String.format} makes of its arguments. */
  static Value format(Value format, List<Value> arguments) {
    if (!(format instanceof Value.Text text)) {
      return format;
    }
    List<Value> parts = new ArrayList<>();
    Matcher specifier = SPECIFIER.matcher(text.text());
    int end = 0;
    int next = 0;
    while (specifier.find()) {
      parts.add(new Value.Text(text.text().substring(end, specifier.start())));
      end = specifier.end();
      String letter = specifier.group("letter");
      if (letter.equals("%") || letter.equals("n")) {
        parts.add(new Value.Text(letter.equals("%") ? "%" : "\n"));
      } else {
        String index = specifier.group("index");
        parts.add(argument(index == null ? next++ : parse(index) - 1, arguments));
      }
    }
    parts.add(new Value.Text(text.text().substring(end)));
    return Texts.join(parts);
  }

  /** What {@code MessageFormat.format} makes of its arguments. */
  static Value messageFormat(Value format, List<Value> arguments) {
    if (!(format instanceof Value.Text text)) {
      return format;
    }
    List<Value> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(text.text());
    int end = 0;
    while (place.find()) {
      parts.add(new Value.Text(text.text().substring(end, place.start()).replace("''", "'")));
      parts.add(argument(parse(place.group("index")), arguments));
      end = place.end();
    }
    parts.add(new Value.Text(text.text().substring(end).replace("''", "'")));
    return Texts.join(parts);
  }

  /** A number of an argument; one too long to be a number is that of none. */
  private static int parse(String index) {
    return index.length() > 3 ? -1 : Integer.parseInt(index);
  }

  private static Value argument(int index, List<Value> arguments) {
    return index >= 0 && index < arguments.size() ? arguments.get(index) : Value.UNKNOWN;
  }

  /** What {@code String.join} makes of its arguments. */
  static Value join(Value delimiter, List<Value> values) {
    List<Value> parts = new ArrayList<>();
    for (Value value : values) {
      if (!parts.isEmpty()) {
        parts.add(delimiter);
      }
      parts.add(value);
    }
    return parts.isEmpty() ? Value.UNKNOWN : Texts.join(parts);
  }
}
