package io.github.couplint.fuzz;

import io.github.couplint.github.Event;
import io.github.couplint.github.EventException;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import io.github.couplint.map.Chart;
import io.github.couplint.map.MapMerge;
import io.github.couplint.map.MapMerge.Labelled;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Links;
import io.github.couplint.report.map.DotMap;
import io.github.couplint.report.map.MapJson;
import io.github.couplint.report.map.MapReader;
import io.github.couplint.report.map.MarkdownMap;
import io.github.couplint.report.map.MermaidMap;
import io.github.couplint.report.map.StructurizrMap;
import java.util.List;

/** Readers of JSON. */
final class JsonTargets {
  private JsonTargets() {}

  /** What is read can be written, and reads as the same. */
  static void json(byte[] input) {
    try {
      Json json = JsonText.parse(Target.text(input));
      String compact = JsonText.compact(json);
      Target.same(JsonText.compact(JsonText.parse(compact)), compact);
      Target.same(JsonText.compact(JsonText.parse(JsonText.pretty(json))), compact);
      JsonText.parseStrictly(compact);
    } catch (JsonException e) {
      // not JSON: told
    }
  }

  static void event(byte[] input) {
    try {
      Json payload = JsonText.parse(Target.text(input));
      for (String name : List.of("pull_request", "merge_group", "push", "workflow_run", "other")) {
        event(name, payload);
      }
    } catch (JsonException e) {
      // not JSON: told
    }
  }

  private static void event(String name, Json payload) {
    try {
      Target.same(Event.of(name, payload), Event.of(name, payload));
    } catch (EventException e) {
      // not such an event: told
    }
  }

  static void map(byte[] input) {
    String text = Target.text(input);
    MapReader.read(text).map().ifPresent(JsonTargets::drawn);
  }

  private static void drawn(SystemMap map) {
    SystemMap joined = MapMerge.of(List.of(new Labelled("a", map), new Labelled("b", map)));
    for (SystemMap one : List.of(map, joined)) {
      Chart chart = Chart.of(one);
      DotMap.of(chart);
      MermaidMap.of(chart);
      StructurizrMap.of(chart);
      MarkdownMap.of(chart, Links.NONE);
      String json = Target.text(MapJson.of(one, "any"));
      Target.same(MapReader.read(json).faults(), List.of());
    }
  }
}
