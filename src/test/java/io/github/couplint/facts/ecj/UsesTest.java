package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UsesTest {
  private static Use.Place place(String method, Span span, Context... contexts) {
    return new Use.Place("p.A", method, Set.of(contexts), span);
  }

  @Test
  void aCallOfAChainStandsWhereItsNameStands() {
    Receiver client = Receiver.of(TypeName.of("lib.Client"));
    assertEquals(
        List.of(
            new Use.Mention(TypeName.of("lib.Client"), Use.As.FIELD, place("", new Span(2, 1, 2))),
            new Use.Call(client, "get", List.of(), place("f", new Span(5, 2, 5))),
            new Use.Call(
                client.then("get()"),
                "uri",
                List.of(new Value.Text("/x"), new Value.Text("1")),
                place("f", new Span(6, 2, 8))),
            new Use.Call(
                client.then("get()").then("uri()"),
                "send",
                List.of(),
                place("f", new Span(9, 2, 9)))),
        Read.java(
                """
                package p; class A {
                lib.Client c;
                void f() {
                c
                .get()
                .uri(
                  "/x",
                  1)
                .send();
                }}
                """)
            .uses());
  }

  @Test
  void aConstructionHasItsArguments() {
    assertEquals(
        List.of(
            new Use.Construct(
                TypeName.of("lib.Client"),
                List.of(new Value.Text("u")),
                place("<init>", new Span(2, 12, 2), Context.INITIALISER))),
        Read.java("package p; class A {\nObject o = new lib.Client(\"u\");\n}").uses());
  }

  @Test
  void anAnonymousClassIsPartOfTheTypeAroundIt() {
    assertEquals(
        List.of(
            new Use.Construct(TypeName.of("lib.Task"), List.of(), place("f", new Span(2, 12, 2))),
            new Use.Mention(
                TypeName.of("lib.Arg"), Use.As.PARAMETER, place("f", new Span(3, 3, 3))),
            new Use.Call(
                Receiver.of(TypeName.of("lib.Arg")),
                "go",
                List.of(),
                place("f", new Span(3, 3, 3)))),
        Read.java(
                "package p; class A {\nvoid f() { new lib.Task() {\nm(lib.Arg a) { a.go(); } }; }}"
                    .replace("m(", "void m("))
            .uses()
            .stream()
            .map(UsesTest::atColumnThree)
            .toList());
  }

  private static Use atColumnThree(Use use) {
    Span span = use.place().span();
    Use.Place place = place("f", span.line() == 3 ? new Span(3, 3, 3) : span);
    if (use instanceof Use.Call call) {
      return new Use.Call(call.receiver(), call.method(), call.arguments(), place);
    }
    return use instanceof Use.Mention mention
        ? new Use.Mention(mention.type(), mention.as(), place)
        : use;
  }

  @Test
  void aConstructorOfTheSameClassIsCalled() {
    assertEquals(
        new Use.Call(
            Receiver.of(TypeName.of("p.A")),
            "<init>",
            List.of(new Value.Text("u")),
            place("<init>", new Span(1, 27, 1), Context.INITIALISER)),
        Read.call("package p; class A { A() {this(\"u\");} A(String u) {} }", "<init>"));
  }

  @Test
  void aReferenceToAConstructorConstructs() {
    assertEquals(
        List.of(
            new Use.Construct(
                TypeName.of("lib.Client"), List.of(), place("f", new Span(1, 44, 1)))),
        Read.java("package p; class A { void f() { this.with( lib.Client::new); } }")
            .uses()
            .stream()
            .filter(Use.Construct.class::isInstance)
            .toList());
  }

  @Test
  void anAnnotationKnowsWhatItStandsOn() {
    assertEquals(
        List.of(
            "Mark on []", "Mark on [C]", "Mark on [A]", "Mark on [C]", "Mark on [D]", "Mark on []"),
        Read.java(
                """
                import lib.C; import lib.D; import lib.Mark;
                class A {
                  @Mark int i;
                  @Mark C<D> c;
                  @Mark A() {}
                  @Mark C<D> f(@Mark D[] d) { return null; }
                  @Mark void g() {}
                }
                """)
            .uses()
            .stream()
            .filter(Use.Annotated.class::isInstance)
            .map(Use.Annotated.class::cast)
            .map(
                use ->
                    use.annotation().type().simpleName()
                        + " on "
                        + use.annotated().stream().map(TypeName::simpleName).toList())
            .toList());
  }

  @Test
  void annotationsInsideOthersAreUsedToo() {
    assertEquals(
        List.of("lib.All", "lib.One", "lib.One"),
        Read.java("import lib.*; @lib.All({@lib.One(\"a\"), @lib.One(\"b\")}) class A {}")
            .uses()
            .stream()
            .map(use -> ((Use.Annotated) use).annotation().type().name())
            .toList());
  }

  @Test
  void everyPartThatNamesATypeMentionsIt() {
    assertEquals(
        List.of(
            "SUPERTYPE l.Super",
            "TYPE_ARGUMENT l.Arg",
            "SUPERTYPE l.Iface",
            "FIELD l.Field",
            "RETURN l.Return",
            "PARAMETER l.Param",
            "THROWS l.Oops",
            "LOCAL l.Local",
            "CAST l.Cast",
            "CAST l.Pattern",
            "QUALIFIER l.Qualifier",
            "CLASS_LITERAL l.Literal",
            "CATCH l.Caught",
            "CATCH l.Other"),
        Read.mentions(
            """
            class A extends l.Super<l.Arg> implements l.Iface {
              l.Field field;
              l.Return f(l.Param p) throws l.Oops {
                l.Local v = (l.Cast) p;
                if (v instanceof l.Pattern q) { l.Qualifier.go(l.Literal.class); }
                try { } catch (l.Caught | l.Other e) { }
                return null;
              }
            }
            """));
  }

  @Test
  void typesOfJavaItselfAreNotMentioned() {
    assertEquals(
        List.of(), Read.mentions("class A implements Runnable { String s; public void run() {} }"));
  }

  @Test
  void usesInInitialisersLambdasSwitchesAndRecordsAreFound() {
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"),
        Read.java(
                """
                record A(l.C c) {
                  static l.C s;
                  A { c.a(); }
                  static { s.b(); }
                  static Runnable r = () -> s.c();
                  enum E { X(s.d()) { void m() { s.e(); } }; E(Object o) {} }
                  int f(int i) {
                    switch (i) { case 1: s.f(); break; default: }
                    return switch (i) { case 1 -> { s.g(); yield 1; } case 2 -> s.h(); default -> 3; };
                  }
                  void g() { class L { void m() { s.i(); } } }
                }
                """)
            .uses()
            .stream()
            .filter(Use.Call.class::isInstance)
            .map(use -> ((Use.Call) use).method())
            .toList());
  }
}
