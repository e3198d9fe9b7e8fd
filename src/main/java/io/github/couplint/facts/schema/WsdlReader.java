package io.github.couplint.facts.schema;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.SchemaFacts.Form;
import io.github.couplint.facts.SchemaFacts.Operation;
import io.github.couplint.facts.SourceText;
import io.github.couplint.xml.XmlElement;
import io.github.couplint.xml.XmlException;
import io.github.couplint.xml.XmlTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads WSDL of both versions: where services are, and what one can ask of them. */
public final class WsdlReader implements FactReader {
  @Override
  public boolean reads(RepoPath path) {
    return path.extension().equals("wsdl");
  }

  @Override
  public Facts read(byte[] content) {
    try {
      Api api = api(XmlTree.parse(SourceText.decode(content)));
      return Facts.of(new SchemaFacts(Optional.empty(), List.of(api), List.of()));
    } catch (XmlException e) {
      return Facts.unreadable(SourceText.notParsed(e.line(), String.valueOf(e.getMessage())));
    }
  }

  private static Api api(XmlElement root) {
    String title =
        root.child("service").map(s -> s.attribute("name")).orElse(root.attribute("name"));
    Stream<Mention> servers =
        Stream.concat(
            root.path("service", "port", "address").map(a -> mention(a, "location")),
            root.path("service", "endpoint").map(e -> mention(e, "address")));
    Stream<Operation> operations =
        Stream.concat(root.path("portType", "operation"), root.path("interface", "operation"))
            .map(o -> new Operation("", o.attribute("name"), o.span()));
    return new Api(
        Form.WSDL,
        title,
        servers.filter(server -> !server.name().isEmpty()).toList(),
        operations.toList());
  }

  private static Mention mention(XmlElement element, String attribute) {
    return new Mention(element.attribute(attribute), element.span());
  }

  @Override
  public String version() {
    return "wsdl-1";
  }
}
