package io.github.couplint.facts.config;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SourceText;
import io.github.couplint.xml.XmlElement;
import io.github.couplint.xml.XmlException;
import io.github.couplint.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the properties that XML sets: of Spring beans as {@code xml.<id or class>.<property>}, of
 * persistence units and MyBatis data sources under their own names; of MyBatis mappers the
 * statements as {@code xml.mapper.<namespace>.<id>}. XML of other kinds says nothing and is not
 * parsed.
 */
public final class XmlSettingsReader implements FactReader {
  private static final Set<String> KINDS =
      Set.of("beans", "persistence", "configuration", "mapper");
  private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete");
  private static final int WHERE_A_ROOT_IS = 20_000;
  private static final int LONGEST_NAME = 1_000;

  @Override
  public boolean reads(RepoPath path) {
    return path.extension().equals("xml") && !path.fileName().equals("pom.xml");
  }

  @Override
  public Facts read(byte[] content) {
    String text = SourceText.decode(content);
    if (!mayMatter(text)) {
      return Facts.NONE;
    }
    try {
      XmlElement root = XmlTree.parse(text);
      return KINDS.contains(root.name()) ? Facts.of(settings(root)) : Facts.NONE;
    } catch (XmlException e) {
      return Facts.unreadable(SourceText.notParsed(e.line(), String.valueOf(e.getMessage())));
    }
  }

  private static boolean mayMatter(String text) {
    String start = text.substring(0, Math.min(text.length(), WHERE_A_ROOT_IS));
    return start.contains("<persistence")
        || start.contains(":beans")
        || start.contains("<beans")
        || start.contains("<mapper")
        || (start.contains("<configuration") && text.contains("<dataSource"));
  }

  private static List<Setting> settings(XmlElement root) {
    List<Setting> settings = new ArrayList<>();
    switch (root.name()) {
      case "beans" -> beans(root, settings);
      case "persistence" ->
          add(root.path("persistence-unit", "properties", "property"), "", settings);
      case "mapper" -> statements(root, settings);
      default ->
          add(
              root.path("environments", "environment", "dataSource", "property"),
              "xml.dataSource.",
              settings);
    }
    return settings;
  }

  private static void beans(XmlElement beans, List<Setting> settings) {
    for (XmlElement child : beans.children()) {
      if (child.name().equals("beans")) {
        beans(child, settings);
      } else if (child.name().equals("bean")) {
        String id = child.attribute("id");
        String name = id.isEmpty() ? child.attribute("class") : id;
        if (name.length() <= LONGEST_NAME) {
          add(child.all("property"), "xml." + name + ".", settings);
        }
      }
    }
  }

  private static void statements(XmlElement mapper, List<Setting> settings) {
    String namespace = mapper.attribute("namespace");
    mapper.children().stream()
        .filter(child -> STATEMENTS.contains(child.name()) && namespace.length() <= LONGEST_NAME)
        .forEach(
            child -> {
              String key = "xml.mapper." + namespace + "." + child.attribute("id");
              String sql = text(child).strip();
              if (!sql.isEmpty()) {
                settings.add(new Setting("", key, sql, child.span()));
              }
            });
  }

  /** With what stands inside of {@code <if>} and the like, at the end. */
  private static String text(XmlElement element) {
    StringBuilder text = new StringBuilder(element.text());
    element.children().forEach(child -> text.append(' ').append(text(child)));
    return text.toString();
  }

  private static void add(Stream<XmlElement> properties, String prefix, List<Setting> settings) {
    properties
        .filter(property -> !property.attribute("name").isEmpty())
        .forEach(
            property -> {
              String value = property.attributes().getOrDefault("value", property.textOf("value"));
              if (!value.isBlank()) {
                String key = prefix + property.attribute("name");
                settings.add(new Setting("", key, value.strip(), property.span()));
              }
            });
  }

  @Override
  public String version() {
    return "xml-2";
  }
}
