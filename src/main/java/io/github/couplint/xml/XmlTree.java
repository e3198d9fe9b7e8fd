package io.github.couplint.xml;

import io.github.couplint.change.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML text; document types and entities of the document's own are never followed.
 *
 * <p>Limit: a reference to an entity that XML itself doesn't define reads as nothing.
 */
public final class XmlTree {
  /** Real documents nest a dozen deep; more is hostile. */
  private static final int DEEPEST = 200;

  /** The parser's own messages are in the language of the machine, so they can't be told on. */
  private static final String MALFORMED = "not well-formed XML";

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable XmlElement root;
  private int line = 1;
  private int lineStart;

  private XmlTree(String text) {
    this.text = text;
  }

  /** An element whose end tag is not reached. */
  private record Open(
      String name,
      Map<String, String> attributes,
      StringBuilder text,
      List<XmlElement> children,
      int line,
      int column) {

    XmlElement close(int endLine) {
      Span span = new Span(line, column, Math.max(line, endLine));
      return new XmlElement(name, attributes, text.toString().strip(), children, span);
    }
  }

  /**
   * The root element.
   *
   * @param text with {@code \n} as the only line end
   * @throws XmlException when it is not XML, or nests without end
   */
  public static XmlElement parse(String text) throws XmlException {
    return new XmlTree(text).parse();
  }

  private XmlElement parse() throws XmlException {
    int at = 1;
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        int event = reader.next();
        at = Math.max(1, reader.getLocation().getLineNumber());
        take(event, reader);
      }
    } catch (XMLStreamException e) {
      Location where = e.getLocation();
      throw new XmlException(where == null ? at : Math.max(1, where.getLineNumber()), MALFORMED);
    } catch (RuntimeException e) {
      // the JDK's parser answers some malformed texts with unchecked exceptions of its own
      throw new XmlException(at, MALFORMED);
    }
    if (root == null) {
      throw new XmlException(at, MALFORMED);
    }
    return root;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // the JDKs' own limits differ; what one reads, all must read (jdk.xml module, "Limits")
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> new StringReader(""));
    return factory;
  }

  private void take(int event, XMLStreamReader reader) throws XmlException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocation().getLineNumber());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.peek().text.append(reader.getText());
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) throws XmlException {
    if (open.size() >= DEEPEST) {
      throw new XmlException(reader.getLocation().getLineNumber(), "nested too deep");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    int offset = tagStart(reader.getLocation());
    open.push(
        new Open(
            reader.getLocalName(),
            attributes,
            new StringBuilder(),
            new ArrayList<>(),
            line,
            offset - lineStart + 1));
  }

  /** Finds the start of the tag that ends at a place, and moves to its line. */
  private int tagStart(Location end) {
    int endOffset = Math.min(text.length(), lineStart(end.getLineNumber()) + end.getColumnNumber());
    int offset = Math.max(0, text.lastIndexOf('<', Math.max(0, endOffset - 2)));
    while (offset < lineStart) {
      lineStart = text.lastIndexOf('\n', lineStart - 2) + 1;
      line--;
    }
    return offset;
  }

  private int lineStart(int wanted) {
    while (line < wanted) {
      int next = text.indexOf('\n', lineStart);
      if (next < 0) {
        break;
      }
      lineStart = next + 1;
      line++;
    }
    return lineStart;
  }

  private void end(int endLine) {
    XmlElement closed = open.pop().close(endLine);
    if (open.isEmpty()) {
      root = closed;
    } else {
      open.peek().children.add(closed);
    }
  }
}
