package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.JavaType.Method;
import io.github.couplint.facts.JavaType.Parameter;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Value.Text;
import io.github.couplint.facts.Visibility;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class MethodsTest {
  @Test
  void aMethodIsToldWhole() {
    assertEquals(
        new Method(
            "f",
            Visibility.PUBLIC,
            List.of(TypeName.of("a.C"), TypeName.of("a.D")),
            List.of(
                new Parameter(
                    "d",
                    List.of(TypeName.of("a.D")),
                    List.of(
                        new Annotation(
                            TypeName.of("a.Mark"), new TreeMap<>(), new Span(2, 17, 2))))),
            List.of(TypeName.of("a.Oops")),
            new Text("x"),
            List.of(),
            new Span(2, 1, 4)),
        Read.method(
            "import a.C; import a.D; import a.Mark; import a.Oops; class A {\n"
                + "public C<D> f(  @Mark D d) throws Oops {\n return \"x\";\n}\n}",
            "f"));
  }

  @Test
  void returnsThatAgreeAreTheResult() {
    assertEquals(
        new Text("x"),
        Read.method(
                "class A { String f(boolean b) { if (b) { return \"x\"; } return \"x\"; } }", "f")
            .result());
  }

  @Test
  void returnsThatDifferAreNot() {
    assertEquals(
        Value.UNKNOWN,
        Read.method(
                "class A { String f(boolean b) { if (b) { return \"y\"; } return \"x\"; } }", "f")
            .result());
  }

  @Test
  void aLambdaReturnsToItself() {
    assertEquals(
        new Text("x"),
        Read.method("class A { String f() { g(() -> { return \"y\"; }); return \"x\"; } }", "f")
            .result());
  }

  @Test
  void aConstructorHasItsOwnName() {
    assertEquals(
        List.of("<init>", "f"),
        Read.type("class A { A() {} void f() {} }").methods().stream().map(Method::name).toList());
  }

  @Test
  void methodsOfInterfacesArePublic() {
    assertEquals(Visibility.PUBLIC, Read.method("interface A { void f(); }", "f").visibility());
  }

  @Test
  void typesAreToldOuterBeforeInner() {
    assertEquals(
        List.of("CLASS p.A", "ENUM p.A.B", "INTERFACE p.A.B.C", "RECORD p.A.D", "ANNOTATION p.E"),
        Read.java(
                """
                package p;
                class A {
                  enum B { X { class Hidden {} }; interface C {} }
                  void f() { class Hidden {} }
                  record D() {}
                }
                @interface E {}
                """)
            .types()
            .stream()
            .map(type -> type.form() + " " + type.name())
            .toList());
  }

  @Test
  void supertypesAreExtendedThenImplemented() {
    assertEquals(
        List.of(TypeName.of("a.C"), TypeName.of("b.D")),
        Read.type("import a.C; import b.D; class A extends C<String> implements D {}")
            .supertypes());
  }

  @Test
  void annotationsAreTemplates() {
    JavaType type =
        Read.type(
            """
            import a.M;
            import a.K;
            @M(value = {"${x}", "a" + K.B}, on = true, type = K.class, inner = @K("y"))
            class A {}
            """);
    TreeMap<String, List<Value>> attributes = new TreeMap<>();
    attributes.put(
        "value",
        List.of(
            new Value.Template("${x}"),
            new Value.Join(
                List.of(
                    new Value.Template("a"),
                    new Value.OfField(
                        io.github.couplint.facts.Receiver.of(TypeName.of("a.K")), "B")))));
    attributes.put("on", List.of(new Value.Template("true")));
    attributes.put("type", List.of(new Value.OfClass(TypeName.of("a.K"))));
    assertEquals(
        List.of(new Annotation(TypeName.of("a.M"), attributes, new Span(3, 1, 3))),
        type.annotations());
  }
}
