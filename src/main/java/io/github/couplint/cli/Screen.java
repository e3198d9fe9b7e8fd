package io.github.couplint.cli;

import java.nio.file.Path;
import java.util.List;

/** Guesses from the environment what the terminal can do. */
final class Screen {
  /** Set by terminals that show OSC 8 links. */
  private static final List<String> LINKING =
      List.of("VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "WEZTERM_PANE");

  private static final List<String> LINKING_PROGRAMS =
      List.of("iTerm.app", "WezTerm", "vscode", "ghostty");

  private Screen() {}

  /** See no-color.org and bixense.com/clicolors; the first wins. */
  static boolean wantsColour(World world) {
    if (world.has("NO_COLOR")) {
      return false;
    }
    if (world.has("CLICOLOR_FORCE") && !"0".equals(world.environment().get("CLICOLOR_FORCE"))) {
      return true;
    }
    return world.outIsTerminal() && !"dumb".equals(world.environment().get("TERM"));
  }

  /** A multiplexer passes links on or not; nobody can tell. */
  static boolean knowsLinks(World world) {
    boolean multiplexed = world.has("TMUX") || world.has("STY");
    return world.outIsTerminal()
        && !multiplexed
        && (LINKING.stream().anyMatch(world::has)
            || LINKING_PROGRAMS.contains(world.environment().getOrDefault("TERM_PROGRAM", "")));
  }

  /** What to put before a path from that folder to make a link of it. */
  static String address(Path root) {
    String address = root.toUri().toString();
    return address.endsWith("/") ? address : address + "/";
  }
}
