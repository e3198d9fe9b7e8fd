package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what methods of libraries make of the values that they are given. */
final class LibraryValues {
  private static final Set<String> PASSING =
      Set.of(
          "trim",
          "strip",
          "stripTrailing",
          "stripLeading",
          "stripIndent",
          "toString",
          "toLowerCase",
          "toUpperCase",
          "intern",
          "name",
          "toURL",
          "toURI",
          "toUri",
          "toUrl",
          "toASCIIString",
          "toExternalForm",
          "orElseThrow",
          "orElseGet",
          "normalize",
          "longValue",
          "intValue",
          "toAbsolutePath");

  /** Static methods that return their first argument, as it is or tidied up. */
  private static final Set<String> RETURNING =
      Set.of(
          "valueOf",
          "ofNullable",
          "of",
          "nullToEmpty",
          "defaultString",
          "trimToEmpty",
          "trimToNull",
          "removeEnd",
          "removeStart",
          "stripEnd",
          "appendIfMissing",
          "trimTrailingCharacter",
          "parseInt",
          "parseLong");

  private static final Set<String> CHECKING =
      Set.of("requireNonNull", "checkNotNull", "verifyNotNull", "notNull", "notBlank", "notEmpty");

  private static final Set<String> DEFAULTING =
      Set.of(
          "requireNonNullElse",
          "defaultIfBlank",
          "defaultIfEmpty",
          "defaultIfNull",
          "firstNonNull",
          "defaultString",
          "getIfNull",
          "firstNonBlank",
          "firstNonEmpty");

  private static final Set<String> TOOLS =
      Set.of(
          "Objects",
          "Optional",
          "String",
          "StringUtils",
          "ObjectUtils",
          "Preconditions",
          "Strings",
          "MoreObjects",
          "Validate",
          "Assert",
          "Integer",
          "Long",
          "Verify",
          "Args",
          "Asserts");

  private static final Set<String> TEXTS = Set.of("String", "StringBuilder", "StringBuffer");

  private static final Pattern LOOKUPS =
      Pattern.compile("getenv|getProperty|getOptionalValue|getRequiredProperty");

  private LibraryValues() {}

  /** The value of a call. */
  static Value ofCall(Asked asked, List<Value> values) {
    Value on = asked.on().value();
    if (UriValues.areOf(asked)) {
      return UriValues.ofCall(asked, values);
    }
    if (asked.onType() && TOOLS.contains(asked.type())) {
      return ofTool(asked, values);
    }
    if (isMessageFormat(asked) && !values.isEmpty()) {
      return Formats.messageFormat(values.get(0), values.subList(1, values.size()));
    }
    if (values.isEmpty() && isKnown(on) && PASSING.contains(asked.method())) {
      return on;
    }
    return isText(asked) ? ofText(on, asked.method(), values) : ofOther(asked, values);
  }

  /** Whether a static method does nothing but check the object that it returns. */
  static boolean returnsArgument(Asked asked) {
    return asked.onType() && CHECKING.contains(asked.method()) && TOOLS.contains(asked.type());
  }

  private static boolean isMessageFormat(Asked asked) {
    return asked.onType()
        && asked.method().equals("format")
        && asked.type().equals("MessageFormat");
  }

  private static boolean isKnown(Value value) {
    return !(value instanceof Value.Unknown);
  }

  /** Whether it is a string or builds one, or is an {@code Optional} of one that is known. */
  private static boolean isText(Asked asked) {
    Value on = asked.on().value();
    return on instanceof Value.Text || on instanceof Value.Join || TEXTS.contains(asked.type());
  }

  private static Value ofTool(Asked asked, List<Value> values) {
    String method = asked.method();
    if (asked.type().equals("String") && method.equals("format") && !values.isEmpty()) {
      return Formats.format(values.get(0), values.subList(1, values.size()));
    }
    if (method.equals("join") && !values.isEmpty()) {
      return Formats.join(values.get(0), values.subList(1, values.size()));
    }
    if (DEFAULTING.contains(method) && values.size() == 2) {
      return orElse(values.get(0), values.get(1));
    }
    return RETURNING.contains(method) && !values.isEmpty() ? values.get(0) : Value.UNKNOWN;
  }

  private static Value ofText(Value text, String method, List<Value> values) {
    return switch (method) {
      case "concat", "append" ->
          values.size() == 1 ? Texts.join(List.of(text, values.get(0))) : Value.UNKNOWN;
      case "formatted" -> Formats.format(text, values);
      case "replace", "replaceAll", "replaceFirst" ->
          values.size() == 2 ? Texts.replace(text, values.get(0), values.get(1)) : Value.UNKNOWN;
      case "orElse" -> values.size() == 1 ? orElse(text, values.get(0)) : Value.UNKNOWN;
      default -> Value.UNKNOWN;
    };
  }

  private static Value ofOther(Asked asked, List<Value> values) {
    String method = asked.method();
    if (method.equals("orElse") && values.size() == 1) {
      return orElse(asked.on().value(), values.get(0));
    }
    Receiver owner = asked.on().receiver();
    if (owner == null) {
      return Value.UNKNOWN;
    }
    if (owner.root().name().equals("java.lang.System")) {
      return ofSystem(owner, method, values);
    }
    return owner.root().name().startsWith("java.")
        ? Value.UNKNOWN
        : new Value.OfCall(owner, method, Texts.bounded(values));
  }

  /** Of {@code System.getenv().get(k)} as of {@code System.getenv(k)}. */
  private static Value ofSystem(Receiver owner, String method, List<Value> values) {
    boolean inMap = owner.steps().equals(List.of("getenv()")) && method.startsWith("get");
    Receiver system = Receiver.of(owner.root());
    if (inMap && !values.isEmpty()) {
      return new Value.OfCall(system, "getenv", Texts.bounded(values));
    }
    return owner.steps().isEmpty()
        ? new Value.OfCall(system, method, Texts.bounded(values))
        : Value.UNKNOWN;
  }

  /** A value, or another where there is none; a lookup of a setting takes it as its default. */
  static Value orElse(Value value, Value fallback) {
    if (value instanceof Value.OfCall call
        && LOOKUPS.matcher(call.method()).matches()
        && !call.arguments().isEmpty()
        && isKnown(fallback)) {
      return new Value.OfCall(
          call.receiver(), call.method(), List.of(call.arguments().get(0), fallback));
    }
    return isKnown(value) ? value : fallback;
  }

  /** The value of an object made of others. */
  static Value ofConstruction(TypeName type, List<Value> values) {
    return switch (type.simpleName()) {
      case "StringBuilder", "StringBuffer", "String" ->
          values.isEmpty() ? new Value.Text("") : values.get(0);
      default -> UriValues.ofConstruction(type, values);
    };
  }
}
