package io.github.couplint.map;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Checked;
import io.github.couplint.wiring.Mapping;
import io.github.couplint.wiring.PackSources;
import io.github.couplint.wiring.Readers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Maps of small systems, and how they read. */
final class Drawn {
  private static final FactStore STORE = Readers.store(FactCache.NONE, 2, () -> {});

  private final Map<String, String> files = new TreeMap<>();

  /** A system of Spring Boot services, each in a folder of its own. */
  static Drawn services(String... names) {
    Drawn system = new Drawn();
    for (String name : names) {
      system.service(name);
    }
    return system;
  }

  private void service(String name) {
    String pack = name.substring(name.lastIndexOf('/') + 1).replace("-", "");
    with(name + "/pom.xml", pom(name.substring(name.lastIndexOf('/') + 1)));
    with(
        name + "/src/main/java/" + pack + "/Start.java",
        """
        package %s;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        @SpringBootApplication
        class Start {}
        """
            .formatted(pack));
  }

  /** A pom with dependencies, each {@code group:artifact}. */
  static String pom(String name, String... dependencies) {
    StringBuilder pom = new StringBuilder();
    pom.append("<project><groupId>shop</groupId><artifactId>%s</artifactId>".formatted(name));
    pom.append("<version>1</version><dependencies>");
    for (String dependency : dependencies) {
      String[] parts = dependency.split(":");
      pom.append(
          "<dependency><groupId>%s</groupId><artifactId>%s</artifactId></dependency>\n"
              .formatted(parts[0], parts[1]));
    }
    return pom.append("</dependencies></project>").toString();
  }

  Drawn with(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** A client of what a property names. */
  Drawn caller(String service, String property) {
    String pack = service.substring(service.lastIndexOf('/') + 1).replace("-", "");
    return with(
        service + "/src/main/java/" + pack + "/Caller.java",
        """
        package %s;
        import org.springframework.beans.factory.annotation.Value;
        import org.springframework.web.client.RestTemplate;
        class Caller {
          private final RestTemplate rest = new RestTemplate();
          @Value("${%s}") private String url;
          String call() {
            return rest.getForObject(url + "/things", String.class);
          }
        }
        """
            .formatted(pack, property));
  }

  SystemMap map() {
    return map(false);
  }

  SystemMap map(boolean infrastructure) {
    Snapshot snapshot = ChangeOfTexts.between("base", Map.of(), "head", files).head();
    Checked<SystemMap> map = Mapping.of(snapshot, STORE, PackSources.usual(), infrastructure);
    return ((Checked.Valid<SystemMap>) map).value();
  }

  /** The connections: from, to, kind and what they run through. */
  List<String> lines() {
    return lines(map());
  }

  static List<String> lines(SystemMap map) {
    return map.connections().stream()
        .map(
            line ->
                "%s -> %s %s %s"
                    .formatted(line.from(), line.to(), line.kind().id(), line.via())
                    .strip())
        .toList();
  }

  /** The nodes: name and kind. */
  static List<String> nodes(SystemMap map) {
    return map.nodes().stream().map(node -> node.name() + " " + node.kind().id()).toList();
  }
}
