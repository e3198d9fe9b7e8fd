package io.github.couplint.xml;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document; prefixes of names are left out.
 *
 * @param attributes in file order
 * @param text the text directly inside, stripped
 * @param span from the first character of the start tag to the line of the end tag
 */
public record XmlElement(
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlElement> children,
    Span span) {
  public XmlElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** The first child of that name. */
  public Optional<XmlElement> child(String name) {
    return all(name).findFirst();
  }

  /** The children of that name, in file order. */
  public Stream<XmlElement> all(String name) {
    return children.stream().filter(child -> child.name.equals(name));
  }

  /** What one finds going down by these names, through all children of each name. */
  public Stream<XmlElement> path(String... names) {
    Stream<XmlElement> found = Stream.of(this);
    for (String name : names) {
      found = found.flatMap(element -> element.all(name));
    }
    return found;
  }

  /** The text of the first child of that name; empty without one. */
  public String textOf(String name) {
    return child(name).map(XmlElement::text).orElse("");
  }

  /** An attribute's value; empty without one. */
  public String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }
}
