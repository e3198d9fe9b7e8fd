package io.github.couplint.report.map;

import io.github.couplint.map.Connection;
import io.github.couplint.map.Dependents;
import io.github.couplint.map.Place;
import io.github.couplint.report.Links;
import io.github.couplint.report.Visible;
import java.util.List;

/** Tells on a terminal who depends on something, and where that shows. */
public final class WhoText {
  /** Places shown of one connection, unless all are wanted. */
  private static final int PLACES = 3;

  private final Dependents dependents;
  private final Links links;
  private final String at;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();

  private WhoText(Dependents dependents, Links links, String at, boolean all) {
    this.dependents = dependents;
    this.links = links;
    this.at = at;
    this.all = all;
  }

  /**
   * The text.
   *
   * @param at the commit that evidence lies in
   * @param all whether to show all evidence
   */
  public static String of(Dependents dependents, Links links, String at, boolean all) {
    return new WhoText(dependents, links, at, all).written();
  }

  private String written() {
    int count = dependents.names().size();
    text.append(Visible.line(dependents.subject())).append(" (").append(dependents.sort());
    text.append("): ").append(count == 0 ? "nothing depends" : count + dependOn(count));
    text.append(" on it\n");
    for (String name : dependents.names()) {
      text.append('\n').append(Visible.line(name)).append('\n');
      dependents.connections().stream()
          .filter(line -> Dependents.dependent(line).equals(name))
          .forEach(this::add);
    }
    return text.toString();
  }

  private static String dependOn(int count) {
    return count == 1 ? " depends" : " depend";
  }

  private void add(Connection line) {
    text.append("  ").append(line.kind().id());
    if (!line.via().isEmpty()) {
      text.append(' ').append(Visible.line(line.via()));
    }
    text.append(", ").append(line.confidence().id()).append('\n');
    calls(line);
    List<Place> places = line.evidence();
    int shown = all ? places.size() : Math.min(PLACES, places.size());
    places.stream().limit(shown).forEach(place -> text.append("    ").append(where(place)));
    if (shown < places.size()) {
      text.append(more(places.size() - shown, "place"));
    }
  }

  private void calls(Connection line) {
    List<String> called =
        line.calls().stream()
            .map(call -> call.method() + " " + Visible.line(call.path()))
            .distinct()
            .toList();
    int shown = all ? called.size() : Math.min(PLACES, called.size());
    called.stream().limit(shown).forEach(c -> text.append("    calls ").append(c).append('\n'));
    if (shown < called.size()) {
      text.append(more(called.size() - shown, "endpoint"));
    }
  }

  private static String more(int count, String what) {
    return "    and %d more %s%s\n".formatted(count, what, count == 1 ? "" : "s");
  }

  private String where(Place place) {
    String plain = Visible.line(place.file().value()) + ":" + place.line();
    return links.to(at, place.file(), place.line()).orElse(plain) + "\n";
  }
}
