package io.github.couplint.topology;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Works out what a value comes to, through fields, methods, callers and settings.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Values {
  private static final int DEEPEST = 12;

  private final CodeIndex code;
  private final Placeholders placeholders;
  private final Callers callers;
  private final Ways ways;
  private final Map<Value.OfParameter, Resolved> parameters = new HashMap<>();
  private final Map<String, Resolved> returned = new HashMap<>();

  /**
   * Values of one component.
   *
   * @param settings the value of a setting by its key; it may hold placeholders itself
   */
  public Values(CodeIndex code, Function<String, Optional<String>> settings, Callers callers) {
    this.code = code;
    this.placeholders = new Placeholders(settings);
    this.callers = callers;
    this.ways = new Ways(code, callers, this::resolve);
  }

  /**
   * The ways to a value that is not known as it stands: what each caller passes, what each branch
   * leaves. The value itself when there are none, or too many to be told apart.
   */
  public List<Value> ways(Value value) {
    return ways.to(value);
  }

  /** What a value comes to. */
  public Resolved resolve(Value value) {
    return resolve(value, 0);
  }

  private Resolved resolve(Value value, int depth) {
    if (depth > DEEPEST) {
      return Resolved.UNKNOWN;
    }
    if (value instanceof Value.Text text) {
      return Resolved.certain(text.text());
    }
    if (value instanceof Value.Template template) {
      return placeholders.fill(Resolved.certain(template.text()), depth);
    }
    if (value instanceof Value.Join join) {
      return join.parts().stream()
          .map(part -> resolve(part, depth + 1))
          .reduce(Resolved.certain(""), Resolved::plus);
    }
    if (value instanceof Value.OfField ofField) {
      return field(ofField, depth);
    }
    if (value instanceof Value.OfCall ofCall) {
      return call(ofCall, depth);
    }
    if (value instanceof Value.OfParameter parameter) {
      return parameter(parameter, depth);
    }
    return Resolved.UNKNOWN;
  }

  /** Fills the placeholders of a text from settings and defaults. */
  public Resolved template(String text) {
    return placeholders.fill(Resolved.certain(text), 0);
  }

  private Resolved field(Value.OfField value, int depth) {
    CodeIndex.Located owner = code.locate(value.receiver());
    Resolved found =
        code.field(owner.type(), value.field())
            .map(f -> valueOf(owner.type(), f, depth))
            .orElse(Resolved.UNKNOWN);
    return found.isUnknown() && found.keys().isEmpty()
        ? nested(value.receiver(), value.field(), depth).orElse(found)
        : found;
  }

  private Resolved valueOf(String owner, JavaType.Field field, int depth) {
    Optional<Resolved> bound = boundSetting(owner, field.name(), depth + 1);
    Resolved initial = resolve(field.value(), depth + 1);
    return bound.filter(b -> !b.isUnknown() || initial.isUnknown()).orElse(initial);
  }

  /** The setting that fills a field of a settings class. */
  private Optional<Resolved> boundSetting(String owner, String field, int depth) {
    return prefix(owner, depth)
        .map(prefix -> placeholders.setting(prefix + "." + kebab(field), depth));
  }

  private Optional<String> prefix(String owner, int depth) {
    return code.type(owner).stream()
        .flatMap(type -> type.annotations().stream())
        .filter(
            a -> Pattern.matches("(ConfigurationProperties|ConfigMapping)", a.type().simpleName()))
        .flatMap(a -> attribute(a, depth, "prefix", "value").stream())
        .findFirst();
  }

  private Optional<String> attribute(Annotation annotation, int depth, String... names) {
    for (String name : names) {
      List<Value> values = annotation.attributes().getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        Resolved resolved = resolve(values.get(0), depth + 1);
        return resolved.isUnknown() ? Optional.empty() : Optional.of(resolved.text());
      }
    }
    return Optional.empty();
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private Resolved call(Value.OfCall value, int depth) {
    String owner = code.locate(value.receiver()).type();
    if (isSettingLookup(owner, value.method()) && !value.arguments().isEmpty()) {
      Resolved key = resolve(value.arguments().get(0), depth + 1);
      return key.isUnknown() ? Resolved.UNKNOWN : lookup(key.text(), value, depth);
    }
    Resolved returned = returned(owner, value.method(), depth);
    if (!returned.isUnknown()) {
      return returned.noSurerThan(Confidence.LIKELY);
    }
    Optional<Resolved> property =
        CodeIndex.property(value.method())
            .flatMap(name -> code.field(owner, name))
            .map(field -> valueOf(owner, field, depth));
    return property
        .filter(found -> !found.isUnknown())
        .or(() -> nested(value.receiver(), value.method(), depth))
        .or(() -> property)
        .orElseGet(() -> hint(value));
  }

  /** What the methods of that name return; ones that call each other are followed once. */
  private Resolved returned(String owner, String method, int depth) {
    String key = owner + "#" + method;
    Resolved known = returned.get(key);
    if (known == null) {
      returned.put(key, Resolved.UNKNOWN);
      known =
          code.methods(owner, method).stream()
              .map(declared -> resolve(declared.result(), depth + 1))
              .filter(result -> !result.isUnknown())
              .findFirst()
              .orElse(Resolved.UNKNOWN);
      returned.put(key, known);
    }
    return known;
  }

  /** The setting that an accessor of a settings object stands for, however deep it lies inside. */
  private Optional<Resolved> nested(Receiver receiver, String member, int depth) {
    Receiver at = Receiver.of(receiver.root());
    Optional<String> key = prefix(code.locate(at).type(), depth + 1);
    for (String step : receiver.steps()) {
      at = at.then(step);
      Optional<String> longer = key.map(k -> k + "." + kebab(accessed(step)));
      key = prefix(code.locate(at).type(), depth + 1).or(() -> longer);
    }
    return key.map(k -> placeholders.setting(k + "." + kebab(accessed(member)), depth));
  }

  private static String accessed(String member) {
    String name = member.replace("()", "");
    return CodeIndex.property(name).orElse(name);
  }

  /**
   * An unknown getter still tells what it is called; a method that works out its answer does not.
   */
  private static Resolved hint(Value.OfCall value) {
    if (!value.arguments().isEmpty()) {
      return Resolved.UNKNOWN;
    }
    List<String> steps = value.receiver().steps();
    String path =
        String.join(".", steps).replace("()", "")
            + "."
            + CodeIndex.property(value.method()).orElse(value.method());
    return new Resolved(Resolved.HOLE, List.of(path), Confidence.WEAK);
  }

  private static boolean isSettingLookup(String owner, String method) {
    return (owner.endsWith(".Environment") && method.endsWith("Property"))
        || (owner.equals("java.lang.System") && method.matches("getenv|getProperty"))
        || (owner.endsWith(".Config") && method.matches("getValue|getString|getOptionalValue"));
  }

  private Resolved lookup(String key, Value.OfCall value, int depth) {
    Resolved set = placeholders.setting(key, depth);
    return set.isUnknown() && value.arguments().size() > 1
        ? resolve(value.arguments().get(1), depth + 1)
        : set;
  }

  /** What callers pass, when they agree; one that is not known decides nothing. */
  private Resolved parameter(Value.OfParameter parameter, int depth) {
    Resolved known = parameters.get(parameter);
    if (known == null) {
      // methods that call each other are followed once, not along every way between them
      parameters.put(parameter, Resolved.UNKNOWN);
      known = passed(parameter, depth);
      parameters.put(parameter, known);
    }
    return known;
  }

  private Resolved passed(Value.OfParameter parameter, int depth) {
    List<Resolved> passed =
        callers.arguments(parameter).stream()
            .map(argument -> resolve(argument, depth + 1))
            .filter(resolved -> !resolved.isUnknown())
            .distinct()
            .toList();
    return passed.size() == 1 ? passed.get(0).noSurerThan(Confidence.LIKELY) : Resolved.UNKNOWN;
  }
}
