package io.github.couplint.rules;

import io.github.couplint.coupling.Request;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import io.github.couplint.topology.Resolved;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a call asks for over HTTP. */
final class Requests {
  private static final Pattern BASE = Pattern.compile("^[A-Za-z][\\w+.-]*://[^/?#]*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(prepare)?(?<verb>get|post|put|patch|delete|head|options)"
              + "(For(Object|Entity|Location|Allow)|Abs)?(\\(\\))?");
  private static final Pattern OF_OBJECT = Pattern.compile("patchForObject|headForHeaders");
  private static final Pattern TYPE =
      Pattern.compile("(.*\\.)?(Http)?(?<verb>Get|Post|Put|Patch|Delete|Head)(Exchange|Method)?");

  private Requests() {}

  /** The path of an address, as {@link Request} has it; empty when it has none. */
  static String path(String address) {
    String text = address.strip();
    String behind = BASE.matcher(text).replaceFirst("").replaceFirst("[?#].*", "");
    boolean whole = behind.startsWith("/") || behind.startsWith(Resolved.HOLE + "/");
    return whole
        ? behind
            .replace(Resolved.HOLE, Request.HOLE)
            .replaceAll("/{2,}", "/")
            .replaceFirst("(?<=.)/$", "")
        : "";
  }

  /** The HTTP method by the call's own name, an argument or the chain's last step that has one. */
  static String verb(Use.Call call) {
    Stream<String> arguments =
        call.arguments().stream()
            .flatMap(a -> a instanceof Value.OfField f ? Stream.of(f.field()) : Stream.empty());
    List<String> steps = call.receiver().steps();
    Stream<String> chain =
        Stream.iterate(steps.size() - 1, i -> i >= 0, i -> i - 1)
            .map(steps::get)
            .filter(step -> step.endsWith("()"));
    return Stream.of(Stream.of(call.method()), arguments, chain)
        .flatMap(all -> all)
        .flatMap(name -> named(name).stream())
        .findFirst()
        .orElse(Request.ANY);
  }

  private static Optional<String> named(String name) {
    if (OF_OBJECT.matcher(name).matches()) {
      return Optional.of(name.startsWith("patch") ? "PATCH" : "HEAD");
    }
    Matcher named = NAMED.matcher(name);
    return named.matches()
        ? Optional.of(named.group("verb").toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The HTTP method that a type stands for, as {@code HttpPost} does. */
  static String verb(String type) {
    Matcher named = TYPE.matcher(type);
    return named.matches() ? named.group("verb").toUpperCase(Locale.ROOT) : Request.ANY;
  }
}
