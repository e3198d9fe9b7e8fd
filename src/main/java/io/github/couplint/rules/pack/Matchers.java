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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the patterns of a technology or a vendor. */
final class Matchers {
  private static final Pattern CALL =
      Pattern.compile(
          "(?<owner>[^()]*?)(?<dots>\\.\\.?)(?<method>[^.()]+)(\\((?<args>[^()]*)\\))?");
  private static final Pattern NAMED = Pattern.compile("(?<name>[^()]+?)(\\((?<args>[^()]*)\\))?");

  private final YamlFields fields;

  Matchers(YamlFields fields) {
    this.fields = fields;
  }

  List<Opening> openings(String key) {
    List<Opening> openings = new ArrayList<>();
    for (YamlFields entry : fields.mappings(key)) {
      entry.only("call", "construct", "annotation", "supertype", "type", "setting");
      if (entry.keys().size() != 1) {
        fields.fault(key, "expected one of call, construct, annotation, supertype, type, setting");
      }
      for (String form : entry.keys()) {
        entry.text(form).flatMap(text -> opening(key, form, text)).ifPresent(openings::add);
      }
    }
    return openings;
  }

  private Optional<Opening> opening(String key, String form, String text) {
    return switch (form) {
      case "call" -> call(key, text);
      case "construct" ->
          named(key, text)
              .map(m -> new Opening.OfConstruct(type(key, m.group("name")), positional(key, m)));
      case "annotation" -> annotation(key, text);
      case "supertype" -> Optional.of(new Opening.OfSupertype(type(key, text)));
      case "type" -> Optional.of(new Opening.OfType(type(key, text)));
      case "setting" ->
          named(key, text)
              .map(m -> new Opening.OfSetting(type(key, m.group("name")), positional(key, m)));
      default -> Optional.empty();
    };
  }

  /** {@code a.b.Annotation(bindings) in a.b.AnnotationOfTheType}. */
  private Optional<Opening> annotation(String key, String text) {
    String[] parts = text.split(" in ", 2);
    Optional<Glob> within = parts.length == 2 ? Optional.of(type(key, parts[1])) : Optional.empty();
    return named(key, parts[0].strip())
        .map(m -> new Opening.OfAnnotation(type(key, m.group("name")), within, attributes(key, m)));
  }

  private Optional<Opening> call(String key, String text) {
    Matcher m = CALL.matcher(text);
    if (!m.matches()) {
      fields.fault(key, "expected 'a.b.Type.method(bindings)'; was '" + text + "'");
      return Optional.empty();
    }
    return Optional.of(
        new Opening.OfCall(
            type(key, m.group("owner")),
            Glob.ofType(m.group("method")),
            m.group("dots").equals(".."),
            positional(key, m)));
  }

  private Optional<Matcher> named(String key, String text) {
    Matcher m = NAMED.matcher(text);
    if (!m.matches()) {
      fields.fault(key, "expected 'a.b.Type(bindings)'; was '" + text + "'");
      return Optional.empty();
    }
    return Optional.of(m);
  }

  private List<Binding> positional(String key, Matcher m) {
    return arguments(m).stream().map(arg -> new Binding("", part(key, arg))).toList();
  }

  private List<Binding> attributes(String key, Matcher m) {
    return arguments(m).stream()
        .map(arg -> arg.split(":", 2))
        .map(arg -> new Binding(arg[0], part(key, arg.length == 2 ? arg[1] : roleOf(arg[0]))))
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

  private Binding.Part part(String key, String name) {
    Optional<Binding.Part> part = Binding.Part.find(name);
    if (part.isEmpty()) {
      fields.fault(
          key,
          "no such binding: '%s'; expected one of %s, _".formatted(name, Binding.Part.names()));
    }
    return part.orElse(Binding.Part.IGNORED);
  }

  List<Glob> types(String key) {
    return fields.texts(key).stream().map(text -> type(key, text)).toList();
  }

  private Glob type(String key, String text) {
    String bare = text.strip();
    if (bare.replaceAll("[*.{},]", "").isEmpty()) {
      fields.fault(key, "'" + bare + "' would match everything; expected a name");
    }
    if (braces(bare)) {
      fields.fault(key, "expected each { to be closed, and none inside another: '" + bare + "'");
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
    return fields.texts(key).stream().map(text -> entry(key, text)).toList();
  }

  /** A last segment that begins in lower case, also inside braces, names methods. */
  private Vendor.Entry entry(String key, String text) {
    Matcher m = Pattern.compile("(?<type>.*)\\.(?<method>\\{?[a-z][^.]*)").matcher(text.strip());
    return m.matches()
        ? new Vendor.Entry(type(key, m.group("type")), Optional.of(Glob.ofType(m.group("method"))))
        : new Vendor.Entry(type(key, text), Optional.empty());
  }

  List<Glob> coordinates(String key) {
    return fields.texts(key).stream()
        .map(
            text -> {
              if (!text.contains(":")) {
                fields.fault(key, "expected 'group:artifact'; was '" + text + "'");
              }
              return anchored(key, text);
            })
        .toList();
  }

  List<Glob> hosts(String key) {
    return fields.texts(key).stream().map(text -> anchored(key, text)).toList();
  }

  private Glob anchored(String key, String text) {
    if (text.replaceAll("[*.:{},\\s]", "").isEmpty()) {
      fields.fault(key, "'" + text.strip() + "' would match everything; expected a name");
    }
    return Glob.ofCoordinates(text.strip());
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
