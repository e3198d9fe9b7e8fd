package io.github.couplint.topology;

import io.github.couplint.facts.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells settings that a framework takes for set when others are. */
final class Implied {
  /** A Zuul route without an address goes to the service that it is named for (its own guide). */
  private static final Pattern ZUUL =
      Pattern.compile("zuul\\.routes\\.(?<route>[^.]+?)(?:\\.(?<key>[\\w-]+))?");

  private Implied() {}

  /** The settings, and after them what they imply. */
  static List<Setting> with(List<Setting> settings) {
    Map<String, Setting> open = new LinkedHashMap<>();
    for (Setting setting : settings) {
      Matcher route = ZUUL.matcher(setting.key());
      if (route.matches()) {
        String key = route.group("key") == null ? "path" : route.group("key");
        if (key.equals("path")) {
          open.putIfAbsent(route.group("route"), setting);
        }
      }
    }
    settings.forEach(setting -> close(setting, open));
    List<Setting> all = new ArrayList<>(settings);
    open.forEach((route, s) -> all.add(service(route, s)));
    return all;
  }

  private static void close(Setting setting, Map<String, Setting> open) {
    Matcher route = ZUUL.matcher(setting.key());
    if (route.matches() && String.valueOf(route.group("key")).matches("url|service-?[iI]d")) {
      open.remove(route.group("route"));
    }
  }

  private static Setting service(String route, Setting setting) {
    String key = "zuul.routes." + route + ".service-id";
    return new Setting(setting.profile(), key, route, setting.span());
  }
}
