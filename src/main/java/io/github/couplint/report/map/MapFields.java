package io.github.couplint.report.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.json.Json;
import io.github.couplint.map.Place;
import io.github.couplint.report.Visible;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the fields of one object of a map and notes each that is not as expected.
 *
 * @param path of the object, such as {@code services[2]}
 */
record MapFields(String path, Json json, List<String> faults) {
  private static final int LONGEST = 60;

  /** The objects of a list; a list that must be there and is not is a fault. */
  List<MapFields> objects(String name, boolean required) {
    Json list = json.at(name);
    if (!(list instanceof Json.Items) && (required || !(list instanceof Json.Null))) {
      fault(name, "a list", list);
    }
    return IntStream.range(0, list.items().size())
        .mapToObj(i -> new MapFields(in(name) + "[" + i + "]", list.items().get(i), faults))
        .filter(MapFields::isObject)
        .toList();
  }

  private boolean isObject() {
    if (!(json instanceof Json.Fields)) {
      faults.add(path + ": expected an object; was " + shown(json));
    }
    return json instanceof Json.Fields;
  }

  /** A text that is not empty; one that is not there is a fault. */
  String text(String name) {
    return json.at(name)
        .text()
        .filter(text -> !text.isBlank())
        .orElseGet(
            () -> {
              fault(name, "a text that is not empty", json.at(name));
              return "";
            });
  }

  /** A text that may be missing or empty. */
  String optional(String name) {
    Json value = json.at(name);
    if (!(value instanceof Json.Null) && value.text().isEmpty()) {
      fault(name, "a text", value);
    }
    return value.text().orElse("");
  }

  /** Texts of a list that may be missing. */
  List<String> texts(String name) {
    Json list = json.at(name);
    boolean isTexts =
        list instanceof Json.Null
            || (list instanceof Json.Items
                && list.items().stream().allMatch(item -> item.text().isPresent()));
    if (!isTexts) {
      fault(name, "a list of texts", list);
    }
    return list.items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** A whole number from 1 that may be missing. */
  OptionalInt number(String name) {
    Json value = json.at(name);
    Optional<Long> number = value.whole().filter(n -> n >= 1 && n <= Integer.MAX_VALUE);
    if (number.isEmpty() && !(value instanceof Json.Null)) {
      fault(name, "a whole number from 1", value);
    }
    return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.get())) : OptionalInt.empty();
  }

  /** One of some values by its id; absent, and a fault, when it is none of them. */
  <T> Optional<T> choice(String name, T[] values, Function<T, String> id) {
    String text = json.at(name).text().orElse("");
    Optional<T> found =
        Arrays.stream(values).filter(value -> id.apply(value).equals(text)).findFirst();
    if (found.isEmpty()) {
      String all = Arrays.stream(values).map(id).collect(Collectors.joining(", "));
      fault(name, "one of " + all, json.at(name));
    }
    return found;
  }

  /** Like {@link #choice}, for a field that may be missing. */
  <T> Optional<T> optionalChoice(String name, T[] values, Function<T, String> id) {
    return json.at(name) instanceof Json.Null ? Optional.empty() : choice(name, values, id);
  }

  /** The file and line of this object. */
  Optional<Place> place() {
    String file = text("file");
    OptionalInt line = number("line");
    if (line.isEmpty()) {
      fault("line", "a whole number from 1", json.at("line"));
    }
    if (file.startsWith("/")) {
      fault("file", "a path from the root of the repository", json.at("file"));
    }
    return file.isEmpty() || file.startsWith("/") || line.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(new RepoPath(file), line.getAsInt()));
  }

  /** Notes that a field is not as expected. */
  void fault(String name, String expected, Json was) {
    String fault = "%s: expected %s; was %s".formatted(in(name), expected, shown(was));
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private String in(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shown(Json value) {
    if (value instanceof Json.Null) {
      return "missing";
    } else if (value instanceof Json.Fields) {
      return "an object";
    } else if (value instanceof Json.Items) {
      return "a list";
    } else if (value instanceof Json.Whole whole) {
      return String.valueOf(whole.value());
    } else if (value instanceof Json.Fraction fraction) {
      return Visible.line(fraction.value(), LONGEST);
    } else if (value instanceof Json.Truth truth) {
      return String.valueOf(truth.value());
    }
    return "'" + Visible.line(value.text().orElse(""), LONGEST) + "'";
  }
}
