package io.github.couplint.facts.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.SchemaFacts.Form;
import io.github.couplint.facts.SchemaFacts.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WsdlReaderTest {
  private static Facts read(String text) {
    return new WsdlReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void addressesAndOperationsAreRead() {
    assertEquals(
        Facts.of(
            new SchemaFacts(
                Optional.empty(),
                List.of(
                    new Api(
                        Form.WSDL,
                        "OrderService",
                        List.of(new Mention("http://erp/orders", new Span(7, 7, 7))),
                        List.of(new Operation("", "Place", new Span(3, 5, 3))))),
                List.of())),
        read(
            """
            <wsdl:definitions name="Orders" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="s">
              <wsdl:portType name="P">
                <wsdl:operation name="Place"/>
              </wsdl:portType>
              <wsdl:service name="OrderService">
                <wsdl:port name="p">
                  <soap:address location="http://erp/orders"/>
                </wsdl:port>
              </wsdl:service>
            </wsdl:definitions>
            """));
  }

  @Test
  void brokenXmlIsAProblem() {
    assertEquals(Facts.unreadable("not parsed (line 1: not well-formed XML)"), read("<a></b>"));
  }
}
