package io.github.couplint.map;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a service shows that it is wired to a server that says nothing of what the system does.
 *
 * @param to what the server is
 * @param keys settings with the server's address
 * @param artifacts what such a service is built with
 * @param words what its code turns the wiring on with
 * @param usual what to call a server that an address names and nobody here runs
 */
record Wire(NodeKind to, Pattern keys, Pattern artifacts, Set<String> words, String usual) {
  /** Each framework's own guide. */
  static final List<Wire> ALL =
      List.of(
          new Wire(
              NodeKind.CONFIG,
              Pattern.compile(
                  "spring\\.cloud\\.config\\.(uri|discovery\\.service-?[iI]d)"
                      + "|spring\\.config\\.import(\\[\\d+])?"),
              Pattern.compile("spring-cloud-(starter-)?config(-client)?"),
              Set.of(),
              "config server"),
          new Wire(
              NodeKind.DISCOVERY,
              Pattern.compile(
                  "(?i)eureka\\.client\\.service-?url\\..*|spring\\.cloud\\.consul\\.host"
                      + "|spring\\.cloud\\.(alibaba\\.)?nacos\\.(discovery\\.)?server-?addr"
                      + "|spring\\.cloud\\.zookeeper\\.connect-?string|dubbo\\.registry\\.address"),
              Pattern.compile(
                  "spring-cloud-(starter-)?(netflix-)?eureka(-client)?"
                      + "|spring-cloud-(starter-)?(consul|zookeeper)-discovery"
                      + "|spring-cloud-starter-alibaba-nacos-discovery"),
              Set.of("EnableEurekaClient", "EnableDiscoveryClient"),
              "service registry"),
          new Wire(
              NodeKind.TRACING,
              Pattern.compile(
                  "(?i)spring\\.zipkin\\.base-?url|management\\.zipkin\\.tracing\\.endpoint"
                      + "|management\\.otlp\\.tracing\\.endpoint|opentracing\\.jaeger\\..*(url|host)"
                      + "|quarkus\\.(otel|opentelemetry)\\..*endpoint|otel\\.exporter\\..*endpoint"
                      + "|quarkus\\.jaeger\\.endpoint"),
              Pattern.compile(
                  "spring-cloud-(starter-zipkin|sleuth-zipkin)|zipkin-reporter-.*"
                      + "|(opentelemetry|quarkus-opentelemetry)-exporter-.*"
                      + "|opentracing-spring-(zipkin|jaeger)-.*"),
              Set.of(),
              "zipkin"),
          new Wire(
              NodeKind.ADMIN,
              Pattern.compile("spring\\.boot\\.admin\\.(client\\.)?url(\\[\\d+])?"),
              Pattern.compile("spring-boot-admin-starter-client"),
              Set.of(),
              "admin server"),
          new Wire(
              NodeKind.LOGGING,
              Pattern.compile(
                  "(?i)logstash\\.(host|url|server|destination)|logging\\.logstash\\..*"),
              Pattern.compile("logstash-logback-encoder|logstash-gelf|gelfj|logback-gelf"),
              Set.of(),
              "logstash"));
}
