package io.github.couplint.rules.pack;

import io.github.couplint.coupling.Style;
import io.github.couplint.rules.Binding;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Opening;
import io.github.couplint.rules.Vendor;
import io.github.couplint.yaml.YamlFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the patterns of a technology or a vendor. */
final class Matchers {
  private static final Pattern CALL =
      Pattern.compile(
          "(?<owner>[^()]*?)(?<dots>\\.\\.?)(?<method>[^.()]+)(\\((?<args>[^()]*)\\))?");
  private static final Pattern NAMED = Pattern.compile("(?<name>[^()]+?)(\\((?<args>[^()]*)\\))?");

  private static final Pattern METHOD = Pattern.compile("(?<type>.*)\\.(?<method>\\{?[a-z][^.]*)");
  private static final String[] FORMS = {
    "call", "construct", "annotation", "supertype", "type", "setting"
  };

  private final YamlFields fields;

  Matchers(YamlFields fields) {
    this.fields = fields;
  }

  /** Tells what is wrong, where it stands. */
  private interface Faults {
    void add(String expected);
  }

  /** What stands in a list, each text read by itself. */
  private <T> List<T> each(String key, BiFunction<String, Faults, T> reading) {
    List<T> all = new ArrayList<>();
    for (String text : fields.texts(key)) {
      int index = all.size();
      all.add(reading.apply(text.strip(), expected -> fields.fault(key, index, expected)));
    }
    return all;
  }

  List<Opening> openings(String key) {
    List<Opening> openings = new ArrayList<>();
    for (YamlFields entry : fields.mappings(key)) {
      entry.only(FORMS);
      if (entry.keys().size() != 1) {
        entry.fault("", "expected one of " + String.join(", ", FORMS));
      }
      for (String form : entry.keys()) {
        Faults faults = expected -> entry.fault(form, expected);
        entry.text(form).flatMap(text -> opening(faults, form, text)).ifPresent(openings::add);
      }
    }
    return openings;
  }

  private static Optional<Opening> opening(Faults faults, String form, String text) {
    return switch (form) {
      case "call" -> call(faults, text);
      case "construct" ->
          named(faults, text)
              .map(
                  m ->
                      new Opening.OfConstruct(
                          type(faults, m.group("name")), positional(faults, m)));
      case "annotation" -> annotation(faults, text);
      case "supertype" -> Optional.of(new Opening.OfSupertype(type(faults, text)));
      case "type" -> Optional.of(new Opening.OfType(type(faults, text)));
      case "setting" ->
          named(faults, text)
              .map(
                  m -> new Opening.OfSetting(name(faults, m.group("name")), positional(faults, m)));
      default -> Optional.empty();
    };
  }

  /** {@code a.b.Annotation(bindings) in a.b.AnnotationOfTheType}. */
  private static Optional<Opening> annotation(Faults faults, String text) {
    String[] parts = text.split(" in ", 2);
    Optional<Glob> within =
        parts.length == 2 ? Optional.of(type(faults, parts[1])) : Optional.empty();
    return named(faults, parts[0].strip())
        .map(
            m ->
                new Opening.OfAnnotation(
                    type(faults, m.group("name")), within, attributes(faults, m)));
  }

  private static Optional<Opening> call(Faults faults, String text) {
    Matcher m = CALL.matcher(text);
    if (!m.matches() || m.group("owner").isBlank()) {
      faults.add("expected 'a.b.Type.method(bindings)'; was '" + text + "', which names no type");
      return Optional.empty();
    }
    return Optional.of(
        new Opening.OfCall(
            type(faults, m.group("owner")),
            Glob.ofType(m.group("method")),
            m.group("dots").equals(".."),
            positional(faults, m)));
  }

  private static Optional<Matcher> named(Faults faults, String text) {
    Matcher m = NAMED.matcher(text);
    if (!m.matches()) {
      faults.add("expected 'a.b.Type(bindings)'; was '" + text + "'");
      return Optional.empty();
    }
    return Optional.of(m);
  }

  private static List<Binding> positional(Faults faults, Matcher m) {
    return arguments(m).stream().map(arg -> new Binding("", part(faults, arg))).toList();
  }

  private static List<Binding> attributes(Faults faults, Matcher m) {
    return arguments(m).stream()
        .map(arg -> arg.split(":", 2))
        .map(arg -> new Binding(arg[0], part(faults, arg.length == 2 ? arg[1] : roleOf(arg[0]))))
        .toList();
  }

  /** The part that an attribute's name tells; a name that tells none holds a logical name. */
  private static String roleOf(String attribute) {
    return Binding.Part.find(attribute).isPresent() ? attribute : "name";
  }

  private static List<String> arguments(Matcher m) {
    String args = m.group("args");
    return args == null || args.isBlank()
        ? List.of()
        : Arrays.stream(args.split(",")).map(String::strip).toList();
  }

  private static Binding.Part part(Faults faults, String name) {
    Optional<Binding.Part> part = Binding.Part.find(name);
    if (part.isEmpty()) {
      faults.add(
          "no such binding: '%s'; expected one of %s, _".formatted(name, Binding.Part.names()));
    }
    return part.orElse(Binding.Part.IGNORED);
  }

  List<Glob> types(String key) {
    return each(key, (text, faults) -> type(faults, text));
  }

  private static Glob type(Faults faults, String text) {
    String bare = text.strip();
    Breadth.ofType(bare).ifPresent(faults::add);
    return glob(faults, bare);
  }

  /** A name that is no type's: a setting or a method. */
  private static Glob name(Faults faults, String text) {
    Breadth.ofName(text.strip()).ifPresent(faults::add);
    return glob(faults, text.strip());
  }

  private static Glob glob(Faults faults, String bare) {
    if (braces(bare)) {
      faults.add("expected each { to be closed, and none inside another: '" + bare + "'");
      return Glob.ofType("");
    }
    return Glob.ofType(bare);
  }

  private static boolean braces(String text) {
    int depth = 0;
    boolean wrong = false;
    for (char c : text.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      wrong |= depth < 0 || depth > 1;
    }
    return wrong || depth != 0;
  }

  List<Vendor.Entry> entries(String key) {
    return each(key, Matchers::entry);
  }

  /** A last segment that begins in lower case, also inside braces, names methods. */
  private static Vendor.Entry entry(String text, Faults faults) {
    Matcher m = METHOD.matcher(text);
    return m.matches()
        ? new Vendor.Entry(
            type(faults, m.group("type")), Optional.of(Glob.ofType(m.group("method"))))
        : new Vendor.Entry(type(faults, text), Optional.empty());
  }

  List<Glob> coordinates(String key) {
    return each(
        key,
        (text, faults) -> {
          if (!text.contains(":")) {
            faults.add("expected 'group:artifact'; was '" + text + "'");
          }
          return anchored(faults, text);
        });
  }

  List<Glob> hosts(String key) {
    return each(
        key,
        (text, faults) -> {
          Breadth.ofHost(text).ifPresent(faults::add);
          return anchored(faults, text);
        });
  }

  private static Glob anchored(Faults faults, String text) {
    Breadth.ofName(text).ifPresent(faults::add);
    return Glob.ofCoordinates(text);
  }

  Optional<Style> style(String key) {
    return fields
        .text(key)
        .flatMap(
            text -> {
              Optional<Style> found =
                  Arrays.stream(Style.values()).filter(s -> s.id().equals(text)).findFirst();
              if (found.isEmpty()) {
                fields.fault(key, "no such style: '" + text + "'");
              }
              return found;
            });
  }
}
