package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaType.Field;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Value.Join;
import io.github.couplint.facts.Value.OfParameter;
import io.github.couplint.facts.Value.Template;
import io.github.couplint.facts.Value.Text;
import io.github.couplint.facts.Visibility;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FieldsTest {
  private static Value valueOfX(String members) {
    return Read.field(
            """
            package p;
            import org.springframework.beans.factory.annotation.Value;
            import org.eclipse.microprofile.config.inject.ConfigProperty;
            import javax.annotation.PostConstruct;
            class A { %s }
            """
                .formatted(members),
            "x")
        .value();
  }

  @Test
  void aFieldIsToldWhole() {
    assertEquals(
        new Field(
            "x",
            Visibility.PROTECTED,
            true,
            List.of(TypeName.of("a.C"), TypeName.of("a.D")),
            new Text("v"),
            List.of(new Annotation(TypeName.of("a.Mark"), new TreeMap<>(), new Span(1, 55, 1))),
            new Span(1, 89, 1)),
        Read.field(
            "import a.C; import a.D; import a.Mark; class A { /**/ @Mark protected static final C<D> x = \"v\"; }",
            "x"));
  }

  @Test
  void anInjectedSettingIsATemplate() {
    assertEquals(new Template("${a.b:c}"), valueOfX("@Value(\"${a.b:c}\") String x;"));
  }

  @Test
  void aConfigPropertyIsATemplate() {
    assertEquals(
        new Template("${a.b:c}"),
        valueOfX("@ConfigProperty(name = \"a.b\", defaultValue = \"c\") String x;"));
  }

  @Test
  void aConfigPropertyMayHaveNoDefault() {
    assertEquals(new Template("${a.b}"), valueOfX("@ConfigProperty(name = \"a.b\") String x;"));
  }

  @Test
  void aConstructorPassesItsParameter() {
    assertEquals(
        new OfParameter("p.A", "<init>", 1), valueOfX("String x; A(int a, String b) { x = b; }"));
  }

  @Test
  void aConstructorPassesASetting() {
    assertEquals(
        new Template("${a}"), valueOfX("String x; A(@Value(\"${a}\") String x) { this.x = x; }"));
  }

  @Test
  void aConstructorMayAddToASetting() {
    assertEquals(
        new Join(List.of(new Template("${a}"), new Text("/v1"))),
        valueOfX("String x; A(@Value(\"${a}\") String x) { this.x = x + \"/v1\"; }"));
  }

  @Test
  void constructorsThatDifferTellNothing() {
    assertEquals(Value.UNKNOWN, valueOfX("String x; A() { x = \"a\"; } A(String b) { x = b; }"));
  }

  @Test
  void aSetterIsInjectedBySettingOnItsParameter() {
    assertEquals(
        new Template("${a}"),
        valueOfX("String x; void setX(@Value(\"${a}\") String x) { this.x = x; }"));
  }

  @Test
  void aSetterIsInjectedBySettingOnItself() {
    assertEquals(
        new Template("${a}"),
        valueOfX("String x; @Value(\"${a}\") void setX(String x) { this.x = x; }"));
  }

  @Test
  void aHookSetsAFieldOnce() {
    assertEquals(new Text("u"), valueOfX("String x; @PostConstruct void init() { x = \"u\"; }"));
  }

  @Test
  void aDefaultInTheDeclarationStays() {
    assertEquals(new Text("u"), valueOfX("String x = \"u\"; void setX(String x) { this.x = x; }"));
  }

  @Test
  void aFieldThatLombokFillsIsTypedAndUnknown() {
    assertEquals(
        new Field(
            "x",
            Visibility.PRIVATE,
            false,
            List.of(TypeName.of("a.C")),
            Value.UNKNOWN,
            List.of(),
            new Span(1, 103, 1)),
        Read.field(
            "import a.C; import lombok.RequiredArgsConstructor; @RequiredArgsConstructor class A { private final C x; }",
            "x"));
  }

  @Test
  void aComponentOfARecordIsWhatItsConstructorIsGiven() {
    assertEquals(
        new Field(
            "x",
            Visibility.PUBLIC,
            false,
            List.of(TypeName.of("java.lang.String")),
            new OfParameter("A", "<init>", 0),
            List.of(),
            new Span(1, 10, 1)),
        Read.field("record A(String x) { A { x = x.trim(); } }", "x"));
  }

  @Test
  void fieldsOfInterfacesAreConstants() {
    assertEquals(
        new Field(
            "X",
            Visibility.PUBLIC,
            true,
            List.of(TypeName.of("java.lang.String")),
            new Text("u"),
            List.of(),
            new Span(1, 22, 1)),
        Read.field("interface A { String X = \"u\"; }", "X"));
  }
}
