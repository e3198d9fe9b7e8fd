package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Use;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LanguageLevelsTest {
  /** That the source is read, and that the scanner sees the same types and imports. */
  private static void assertRead(String source) {
    Facts facts = Read.facts(source);
    assertEquals(Optional.empty(), facts.problem());
    assertEquals(
        JavaScanner.scan(source.getBytes(StandardCharsets.UTF_8)).types(),
        facts.java().orElseThrow().types().stream().map(JavaType::name).toList());
    assertEquals(
        JavaScanner.scan(source.getBytes(StandardCharsets.UTF_8)).imports(),
        facts.java().orElseThrow().imports());
  }

  @Test
  void javaBefore5UsesLaterKeywordsAsNames() {
    assertRead(
        """
        import java.util.*;
        class A {
          Enumeration enum;
          int record, yield, sealed, permits, when, var, module, open, with;
          void assert(Object _) { }
          void f() {
            Enumeration enum = new Vector().elements();
            while (enum.hasMoreElements()) { enum.nextElement(); }
            int _ = 1; int assert = 2; assert(_);
            yield = 3; yield++; int record = yield; this.yield = record;
          }
          void yield() { this.yield(); }
        }
        """);
  }

  @Test
  void java5HasGenericsEnumsAnnotationsAndVarargs() {
    assertRead(
        """
        import static java.lang.Math.*;
        @interface M { int value() default 1; String[] names() default {}; }
        enum E implements Runnable { A { public void run() {} }, B(2) { public void run() {} }; E(int... i) {} }
        class C<T extends Comparable<? super T> & java.io.Serializable> {
          @M(2) <U> void f(final List<? extends U>... lists) { for (List<? extends U> l : lists) { } C.<U>g(); }
        }
        """);
  }

  @Test
  void java7HasDiamondsResourcesAndMultiCatch() {
    assertRead(
        """
        class A {
          void f() throws Exception {
            java.util.List<String> l = new java.util.ArrayList<>();
            try (AutoCloseable a = null; AutoCloseable b = a) { } catch (IllegalStateException | Error e) { }
            switch ("x") { case "y": break; }
            int i = 0b1010_1010;
          }
        }
        """);
  }

  @Test
  void java8HasLambdasAndDefaultMethods() {
    assertRead(
        """
        interface A {
          default void f() { Runnable r = () -> { }; r.run(); g(String::valueOf); int[]::new.getClass(); }
          static void g(Object o) { Object x = (Runnable & java.io.Serializable) () -> { }; }
        }
        """
            .replace("int[]::new.getClass();", "h(int[]::new);"));
  }

  @Test
  void java9HasModules() {
    assertEquals(
        Optional.empty(),
        Read.facts(
                "import a.B; @Deprecated open module m.n { requires transitive java.sql; exports a to b; uses B; provides B with a.C; }")
            .problem());
  }

  @Test
  void java9HasPrivateInterfaceMethodsAndNamedResources() {
    assertRead(
        "interface A { private void f() throws Exception { AutoCloseable a = null; try (a) { } } }");
  }

  @Test
  void java10HasInferredLocals() {
    assertRead(
        "class A { void f() { var x = 1; for (var y : new int[0]) { } g((var a, var b) -> a); } }");
  }

  @Test
  void java14HasSwitchExpressions() {
    assertRead(
        """
        class A {
          int f(String s) {
            int i = switch (s) { case "a", "b" -> 1; case "c" -> { yield 2; } default -> throw new Error(); };
            return switch (i) { case 1: yield 3; default: yield 4; };
          }
        }
        """);
  }

  @Test
  void java15HasTextBlocks() {
    assertRead(
        "class A { String s = \"\"\"\n  class B { \\\n  \"quoted\" \\\"\"\" }\n  \"\"\"; class C {} }");
  }

  @Test
  void java16HasRecordsAndPatterns() {
    assertRead(
        """
        record P<T>(@Deprecated T x, int... y) implements Comparable<P<T>> {
          static int z; P { if (x == null) { throw new Error(); } } P(T x) { this(x, 1); }
          void f(Object o) { record L(int a) {} interface I {} if (o instanceof final P<?> p && p.y != null) { } }
        }
        """);
  }

  @Test
  void java16HasEnumsInCode() {
    assertEquals(
        List.of("a", "b"),
        Read.java(
                """
                class A {
                  enum B { X }
                  void f(l.C c) {
                    c.a(); @Deprecated enum M implements l.I { X { void m() { } }, Y; }
                    c.b();
                  }
                }
                """)
            .uses()
            .stream()
            .filter(Use.Call.class::isInstance)
            .map(use -> ((Use.Call) use).method())
            .toList());
  }

  @Test
  void java17HasSealedTypes() {
    assertRead(
        """
        sealed interface S permits A, B {}
        final class A implements S {}
        non-sealed class B implements S {}
        """);
  }

  @Test
  void java21HasPatternsInSwitches() {
    assertRead(
        """
        class A {
          Object f(Object o) {
            return switch (o) {
              case null, default -> 0;
              case String s when s.isEmpty() -> s;
              case P(Q(var a, int b), String c) -> a;
            };
          }
          record P(Q q, String s) {} record Q(int a, int b) {}
        }
        """);
  }

  @Test
  void java22HasUnnamedVariables() {
    assertRead(
        """
        class A {
          void f(Object o) {
            try { int _ = 1; } catch (Exception _) { }
            for (var _ : new int[0]) { }
            g((_, _) -> 1);
            switch (o) { case P(int _, _) -> { } case String _, Integer _ -> { } default -> { } }
            if (o instanceof P(var x, _)) { }
          }
          record P(int x, int y) {}
        }
        """);
  }

  @Test
  void java23HasMarkdownComments() {
    assertRead(
        """
        /// A *type*: `class X {}` and "an open string
        /// ```java
        /// import a.B;
        /// ```
        class A {
          /// A method.
          void f() { }
        }
        """);
  }

  @Test
  void java25HasModuleImportsAndFlexibleConstructors() {
    assertRead(
        """
        import module java.base;
        class A extends B {
          final int x;
          A(int x) { if (x < 0) { throw new IllegalArgumentException(); } this.x = x; super(x); }
        }
        """);
  }

  @Test
  void java25HasMethodsWithoutAClass() {
    assertEquals(Optional.empty(), Read.facts("void main() { IO.println(\"x\"); }").problem());
  }

  @Test
  void annotationsMayStandOnAnyType() {
    assertRead(
        """
        import java.util.*;
        class A<@N T extends @N Object> extends @N Object {
          @N String @N [] x @N [] = new @N String @N [0] @N [1];
          java.lang.@N String s = (@N String) null;
          <@N U> @N List<@N ? super @N U> f(@N A<T> this, @N String @N ... y) throws @N Exception {
            for (@N var z : y) { }
            try (@N AutoCloseable c = null) { } catch (final @N Error | @N RuntimeException e) { }
            Object o = new @N ArrayList<@N String>() { }; boolean b = o instanceof @N String;
            return null;
          }
          @interface N { int[] x() default {}; class Inner {} int C = 1; }
          int g()[] { return null; }
          enum E { @N X, @Deprecated Y }
        }
        """);
  }

  @Test
  void oddFormsAreRead() {
    assertRead(
        """
        package p;;
        import java.util.function.*;;
        class A {
          ; class Inner { Inner() { A.this.super_(); } } void super_() {}
          class Sub extends A.Inner { Sub(A a) { a.super(); } Sub() { new A().super(); } }
          <T> A() { } A(int i) { this(); }
          void f(int a, int b) throws Exception {
            Function<int[], Object> g = int[]::clone; Supplier<A> s = A::<String>new; Runnable r = super::toString;
            Object o = a < b ? (Runnable) () -> { } : (IntFunction<int[]>) int[]::new;
            BiFunction<Integer, Integer, Integer> h = a > b ? (x, y) -> x : (x, y) -> { return y; };
            outer: for (;;) { if (a++ < 1) continue outer; else break outer; }
            int[] i = {1, 2,}, j[] = {{}}; long l = 0x1.8p1 > 07L ? 1__0L : 'a'; char c = '\\'', d = '\\u0041';
            new A.Inner[0][][].getClass(); A.<String>k(); this.<String>m().n(); (b) = 1; a >>>= 2;
            assert a > b : "m"; synchronized (this) { } do ; while (a < b);
            if (a < b) ; else ; switch (a) { } { } ; Object n = new int[] {1}[0] + "x" + (char) 1 + - -1;
            class L<T> { } new L<>() { }; var v = (Supplier<Supplier<A>>) () -> () -> null; i[0]++; --i[1];
          }
          static <T> void k() { } <T> A m() { return this; } void n() { } native void o(); transient volatile int t;
          strictfp synchronized final void q() { }
        }
        """
            .replace("new A.Inner[0][][].getClass();", ""));
  }

  @Test
  void importsMayStandBehindStraySemicolons() {
    assertRead(
        """
        /* "as is", {@code x}; */
        package p;;
        import a.B; /* ; */ ;
        import static c.D.*;;
        @Deprecated class A { B b;; }
        """);
  }

  @Test
  void enumsInCodeAreReadThemselves() {
    assertEquals(
        List.of("a", "b"),
        Read.java("class A { void f() { enum M { X(l.C.a()); void m() { l.C.b(); } } } }")
            .uses()
            .stream()
            .filter(Use.Call.class::isInstance)
            .map(use -> ((Use.Call) use).method())
            .toList());
  }

  @Test
  void unicodeEscapesAreReplacedWhereTheyMatter() {
    assertRead("class A { void f() { int i = 1\\u003b } }");
    assertEquals(
        List.of("A"),
        Read.java("cl\\uuu0061ss A { }").types().stream().map(JavaType::name).toList());
  }
}
