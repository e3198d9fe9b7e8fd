package io.github.couplint.maven;

import io.github.couplint.report.Terminal;
import io.github.couplint.wiring.Person;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;

/**
 * Guesses whether Maven's log shows colours. Maven 3.10 and 4 have no word for it that earlier ones
 * know.
 */
final class Colours {
  private Colours() {}

  static Terminal terminal(MavenSession session) {
    Properties user = session.getUserProperties();
    String style = user.getProperty("style.color", user.getProperty("maven.style.color", "auto"));
    boolean colour =
        switch (style) {
          case "always" -> true;
          case "never" -> false;
          default -> isInteractive(session);
        };
    return new Terminal(colour, Terminal.PLAIN.width(), Optional.empty());
  }

  private static boolean isInteractive(MavenSession session) {
    return session.getRequest().isInteractiveMode()
        && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        && Person.reads();
  }
}
