package io.github.couplint.report.map;

import io.github.couplint.map.Chart;
import io.github.couplint.map.External;
import io.github.couplint.map.Fate;
import io.github.couplint.map.Node;
import io.github.couplint.map.NodeKind;
import io.github.couplint.map.Service;
import io.github.couplint.report.Visible;
import java.util.HashMap;
import java.util.Map;

/**
 * A map as a C4 model in Structurizr's language: one software system whose containers are the
 * services, with a view of all.
 */
public final class StructurizrMap {
  private static final int LONGEST = 120;

  private static final String STYLES =
      """
          styles {
            element "Person" {
              shape Person
            }
            element "store" {
              shape Cylinder
            }
            element "broker" {
              shape Pipe
            }
            relationship "removed" {
              style dotted
              color #8c959f
            }
            relationship "introduced" {
              thickness 4
              color #d1242f
            }
            relationship "changed" {
              color #bf8700
            }
          }
      """;

  private final Chart chart;
  private final Map<String, String> ids = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private StructurizrMap(Chart chart) {
    this.chart = chart;
  }

  public static String of(Chart chart) {
    return new StructurizrMap(chart).written();
  }

  private String written() {
    text.append("workspace \"System map\" {\n  model {\n");
    text.append("    system = softwareSystem \"System\" {\n");
    chart.map().services().forEach(this::container);
    chart.map().externals().stream().filter(StructurizrMap::isInside).forEach(this::store);
    text.append("    }\n");
    chart.map().externals().stream().filter(e -> !isInside(e)).forEach(this::outside);
    Bundle.of(chart).stream().filter(b -> !b.from().equals(b.to())).forEach(this::relation);
    return text.append("  }\n  views {\n    container system \"all\" {\n      include *\n")
        .append("      autoLayout lr\n    }\n")
        .append(STYLES)
        .append("  }\n}\n")
        .toString();
  }

  /** Stores and brokers are run for the system; the rest is somebody else's. */
  private static boolean isInside(External external) {
    return switch (external.kind()) {
      case BROKER, DATABASE, CACHE -> true;
      default -> false;
    };
  }

  private String id(Node node) {
    String id = "n" + ids.size();
    ids.put(node.name(), id);
    return id;
  }

  private void container(Service service) {
    text.append("      ")
        .append(id(service))
        .append(" = container ")
        .append(quoted(service.name()));
    text.append(' ').append(quoted(service.kind().id())).append(' ');
    text.append(quoted(String.join(", ", service.technology())));
    tags(service.kind().id(), chart.fate(service), "      ");
  }

  private void store(External external) {
    String tag = external.kind() == NodeKind.BROKER ? "broker" : "store";
    text.append("      ").append(id(external)).append(" = container ");
    text.append(quoted(external.name())).append(' ').append(quoted(external.kind().id()));
    tags(tag, chart.fate(external), "      ");
  }

  private void outside(External external) {
    boolean isPerson = external.kind() == NodeKind.USER;
    text.append("    ").append(id(external)).append(isPerson ? " = person " : " = softwareSystem ");
    text.append(quoted(external.name())).append(' ').append(quoted(external.kind().id()));
    tags(external.kind().id(), chart.fate(external), "    ");
  }

  private void relation(Bundle bundle) {
    text.append("    ").append(ids.get(bundle.from())).append(" -> ").append(ids.get(bundle.to()));
    text.append(' ').append(quoted(bundle.label()));
    if (bundle.fate() == Fate.CARRIED) {
      text.append('\n');
    } else {
      tags(bundle.fate().id(), Fate.CARRIED, "    ");
    }
  }

  private void tags(String tag, Fate fate, String indent) {
    String tags = fate == Fate.CARRIED ? tag : tag + "," + fate.id();
    text.append(" {\n").append(indent).append("  tags ").append(quoted(tags)).append('\n');
    text.append(indent).append("}\n");
  }

  /** {@code ${}} would name a constant of the language. */
  private static String quoted(String text) {
    String line = Visible.line(text, LONGEST);
    return '"' + line.replace("\\", "/").replace("\"", "\\\"").replace("${", "$ {") + '"';
  }
}
