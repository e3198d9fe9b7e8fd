package io.github.couplint.rules;

import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.regex.Pattern;

/** Tells which HTTP requests change something where they go. */
final class Writing {
  private static final Pattern METHOD =
      Pattern.compile(
          "(?i)(prepare)?(post|put|patch|delete)(For(Object|Entity|Location))?(Abs)?(\\(\\))?");
  private static final Pattern TYPE =
      Pattern.compile("(.*\\.)?(Http)?(Post|Put|Patch|Delete)(Exchange|Method)?");

  private Writing() {}

  /** Whether a call is such a request, by its own name, the chain's or an argument. */
  static boolean isIn(Use.Call call) {
    return METHOD.matcher(call.method()).matches()
        || call.receiver().steps().stream().anyMatch(step -> METHOD.matcher(step).matches())
        || call.arguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof Value.OfField field
                        && METHOD.matcher(field.field()).matches());
  }

  /** Whether a type stands for such a request, as {@code HttpPost} does. */
  static boolean isIn(String type) {
    return TYPE.matcher(type).matches();
  }
}
