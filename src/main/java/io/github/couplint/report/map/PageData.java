package io.github.couplint.report.map;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.map.Chart;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Cycles;
import io.github.couplint.map.Endpoint;
import io.github.couplint.map.External;
import io.github.couplint.map.Instability;
import io.github.couplint.map.Node;
import io.github.couplint.map.Place;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Links;
import io.github.couplint.report.Visible;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the page shows, in the form that its script reads; nodes are named by their position. */
final class PageData {
  /** A page with all places of a large system would be slow to open. */
  private static final int MOST_PLACES = 25;

  private final Chart chart;
  private final Links links;
  private final Map<String, Integer> positions = new HashMap<>();

  private PageData(Chart chart, Links links) {
    this.chart = chart;
    this.links = links;
    chart.map().nodes().forEach(node -> positions.put(node.name(), positions.size()));
  }

  static Json of(Chart chart, Links links) {
    return new PageData(chart, links).json();
  }

  private Json json() {
    SystemMap map = chart.map();
    JsonFields fields = Json.fields().put("at", shown(map.at()));
    chart.base().ifPresent(base -> fields.put("base", shown(base)));
    return fields
        .put("sizes", Balance.sizes(map))
        .put("changes", chart.isDifference() ? Balance.changes(chart) : "")
        .put("nodes", list(map.nodes(), this::node))
        .put("lines", list(map.connections(), this::line))
        .put("cycles", list(Cycles.of(chart.head()), this::cycle))
        .put("gaps", list(map.gaps(), gap -> texts(List.of(gap.subject(), gap.reason()))))
        .end();
  }

  private static String shown(String text) {
    return Visible.line(text);
  }

  private Json node(Node node) {
    Instability lean = Instability.of(chart.head(), node.name());
    JsonFields fields =
        Json.fields()
            .put("name", shown(node.name()))
            .put("kind", node.kind().id())
            .put("change", chart.fate(node).id())
            .put("in", lean.in())
            .put("out", lean.out())
            .put("instability", lean.text());
    if (node instanceof Service service) {
      add(service, fields);
    }
    return fields.put("external", Json.of(node instanceof External)).end();
  }

  private void add(Service service, JsonFields fields) {
    fields
        .put("aliases", texts(service.aliases()))
        .put("root", shown(service.root()))
        .put("owners", texts(service.owners()))
        .put("tier", service.tier().isPresent() ? Json.of(service.tier().getAsInt()) : Json.none())
        .put("technology", texts(service.technology()))
        .put("provides", list(service.endpoints(), this::endpoint));
  }

  private Json endpoint(Endpoint endpoint) {
    return place(endpoint.place(), chart.map().at())
        .put("what", shown(endpoint.method() + " " + endpoint.path()))
        .end();
  }

  private Json line(Connection line) {
    Chart.Turn turn = chart.turn(line);
    String commit = chart.commitOf(line);
    List<Place> places = line.evidence();
    JsonFields fields =
        Json.fields()
            .put("from", positions.getOrDefault(line.from(), 0))
            .put("to", positions.getOrDefault(line.to(), 0))
            .put("kind", line.kind().id())
            .put("style", line.style().id())
            .put("via", shown(line.via()))
            .put("confidence", line.confidence().id())
            .put("change", turn.fate().id())
            .put("was", shown(turn.was()))
            .put("places", list(first(places), place -> place(place, commit).end()))
            .put("more", places.size() - first(places).size());
    List<Endpoint> calls = line.calls().stream().limit(MOST_PLACES).toList();
    return calls.isEmpty()
        ? fields.end()
        : fields.put("calls", list(calls, call -> call(call, commit))).end();
  }

  private Json call(Endpoint call, String commit) {
    return place(call.place(), commit).put("what", shown(call.method() + " " + call.path())).end();
  }

  private static List<Place> first(List<Place> places) {
    return places.subList(0, Math.min(MOST_PLACES, places.size()));
  }

  private JsonFields place(Place place, String commit) {
    return Json.fields()
        .put("at", shown(place.file().value()) + ":" + place.line())
        .putText("page", links.to(commit, place.file(), place.line()));
  }

  private Json cycle(List<String> names) {
    return Json.of(list(names, name -> Json.of(positions.getOrDefault(name, 0))));
  }

  private static Json texts(Collection<String> texts) {
    return Json.of(list(List.copyOf(texts), text -> Json.of(shown(text))));
  }

  private static <T> List<Json> list(List<T> all, Function<T, Json> form) {
    return all.stream().map(form).toList();
  }
}
