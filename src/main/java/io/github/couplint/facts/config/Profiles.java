package io.github.couplint.facts.config;

import io.github.couplint.facts.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells for which profile the settings of a document hold. */
final class Profiles {
  private static final Pattern OF_DOCUMENT =
      Pattern.compile("spring\\.(config\\.activate\\.on-profile|profiles)(\\[\\d+])?");
  private static final Pattern OF_KEY = Pattern.compile("%([\\w,-]+)\\.(.+)");

  private Profiles() {}

  /**
   * The settings of one document with their profiles: the document's own as Spring has it, or that
   * in front of a key as Quarkus has it.
   */
  static List<Setting> assign(List<Setting> document) {
    String profile =
        document.stream()
            .filter(setting -> OF_DOCUMENT.matcher(setting.key()).matches())
            .map(Setting::value)
            .reduce((one, other) -> one + "," + other)
            .orElse("");
    return document.stream().map(setting -> assign(setting, profile)).toList();
  }

  private static Setting assign(Setting setting, String profile) {
    Optional<Matcher> own = Optional.of(OF_KEY.matcher(setting.key())).filter(Matcher::matches);
    return new Setting(
        own.map(m -> m.group(1)).orElse(profile),
        own.map(m -> m.group(2)).orElse(setting.key()),
        setting.value(),
        setting.span());
  }
}
