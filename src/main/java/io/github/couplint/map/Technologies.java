package io.github.couplint.map;

import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a service is built with. */
final class Technologies {
  private static final Map<String, Pattern> BY_ARTIFACT = new LinkedHashMap<>();
  private static final Map<String, Pattern> BY_BASE = new LinkedHashMap<>();

  static {
    artifact("spring-boot", "spring-boot(-.+)?|spring-cloud-.+");
    artifact("quarkus", "quarkus-.+");
    artifact("micronaut", "micronaut-.+");
    artifact("dropwizard", "dropwizard-(core|bom).*");
    artifact("helidon", "helidon-.+");
    artifact("vertx", "vertx-(core|web).*");
    artifact("javalin", "javalin.*");
    artifact("open-liberty", "microprofile");
    artifact("grpc", "grpc-(netty|stub|services|server).*|.*grpc-(server-)?spring-boot-starter");
    artifact("graphql", "spring-boot-starter-graphql|graphql-dgs-.+|graphql-java.*");
    base("node", "node");
    base("python", "python|pypy");
    base("go", "golang");
    base("dotnet", "dotnet|aspnet|sdk");
    base("ruby", "ruby");
    base("php", "php");
    base("rust", "rust");
    base("nginx", "nginx");
  }

  private Technologies() {}

  private static void artifact(String name, String pattern) {
    BY_ARTIFACT.put(name, Pattern.compile(pattern));
  }

  private static void base(String name, String image) {
    BY_BASE.put(name, Pattern.compile("(.*/)?(" + image + ")([:@-].*)?"));
  }

  static List<String> of(Topology topology, Component component) {
    Stream<String> built =
        BY_ARTIFACT.entrySet().stream()
            .filter(e -> topology.uses(component, a -> e.getValue().matcher(a).matches()))
            .map(Map.Entry::getKey);
    Stream<String> java =
        topology.modules(component).isEmpty() ? Stream.empty() : Stream.of("java");
    return Stream.of(java, built, ofImage(topology, component)).flatMap(all -> all).toList();
  }

  private static Stream<String> ofImage(Topology topology, Component component) {
    return topology.deployFiles().entrySet().stream()
        .filter(file -> topology.owner(file.getKey()).equals(component))
        .flatMap(file -> file.getValue().image().stream())
        .flatMap(image -> image.bases().stream())
        .flatMap(
            base ->
                BY_BASE.entrySet().stream()
                    .filter(e -> e.getValue().matcher(base.name()).matches())
                    .map(Map.Entry::getKey))
        .distinct();
  }
}
