package io.github.couplint.topology;

import io.github.couplint.coupling.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of texts from settings and from the defaults that stand in them. */
final class Placeholders {
  /** A setting may name others; one that names itself by a detour would be filled for ever. */
  private static final int MOST_ROUNDS = 12;

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(?<key>[^:{}]+)(?::-?(?<otherwise>[^{}]*))?}");

  private final Function<String, Optional<String>> settings;

  /**
   * Placeholders for some settings.
   *
   * @param settings the value of a setting by its key; it may hold placeholders itself
   */
  Placeholders(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /**
   * The text without its placeholders.
   *
   * @param rounds that were gone already on the way to the text
   */
  Resolved fill(Resolved text, int rounds) {
    Resolved filled = text;
    for (int round = rounds; round < MOST_ROUNDS; round++) {
      Matcher placeholder = PLACEHOLDER.matcher(filled.text());
      if (!placeholder.find()) {
        break;
      }
      Resolved inside = setting(placeholder.group("key"), placeholder.group("otherwise"));
      Resolved before = Resolved.certain(filled.text().substring(0, placeholder.start()));
      Resolved after = Resolved.certain(filled.text().substring(placeholder.end()));
      filled =
          new Resolved("", filled.keys(), filled.confidence())
              .plus(before)
              .plus(inside)
              .plus(after);
    }
    return filled;
  }

  /** What a setting is, without placeholders. */
  Resolved setting(String key, int rounds) {
    return fill(setting(key, null), rounds);
  }

  private Resolved setting(String key, @Nullable String otherwise) {
    String text = settings.apply(key.strip()).map(set -> unlooped(key, set)).orElse(otherwise);
    return text == null
        ? new Resolved(Resolved.HOLE, List.of(key.strip()), Confidence.LIKELY)
        : new Resolved(text, List.of(key.strip()), Confidence.CERTAIN);
  }

  /** A key that an environment variable of the same name may set is set to itself, or a default. */
  private static @Nullable String unlooped(String key, String set) {
    Matcher whole = PLACEHOLDER.matcher(set.strip());
    return whole.matches() && SettingFiles.isSame(key, whole.group("key"))
        ? whole.group("otherwise")
        : set;
  }
}
