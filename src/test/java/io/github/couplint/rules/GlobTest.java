package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "com.acme.Client com.acme.Client true",
        "com.acme.Client comXacme.Client false",
        "com.acme.* com.acme.Client true",
        "com.acme.* com.acme.v1.Client false",
        "com.acme.** com.acme.v1.Client true",
        "com.*.Client com.acme.Client true",
        "com.*.Client com.acme.Clients false",
        "com.{acme,other}.A com.other.A true",
        "com.{acme,other}.A com.acmeother.A false",
        "com.{acme,other}.A com..A false",
        "com.acme{,.v1}.A com.acme.A true",
        "com.acme{,.v1}.A com.acme.v1.A true",
        "com.acme{,.v1}.A com.acme.v2.A false"
      })
  void aPatternMatchesAsItsStarsAndBracesSay(String pattern, String name, boolean matches) {
    assertEquals(matches, Glob.ofType(pattern).matches(name));
  }

  @Test
  void whatStarsStandForIsTold() {
    assertEquals(
        Optional.of(List.of("acme", "v1.a")),
        Glob.ofType("com.*.{b,x}.**").captures("com.acme.x.v1.a"));
    assertEquals(Optional.of(List.of()), Glob.ofType("com.A").captures("com.A"));
    assertEquals(Optional.empty(), Glob.ofType("com.A").captures("com.B"));
    assertEquals(Optional.empty(), Glob.ofType("com.*").captures("com.a.B"));
    assertEquals(Optional.empty(), Glob.ofType("com.*").captures("org.B"));
  }

  @Test
  void alternativesAreSpeltOut() {
    assertEquals(
        Set.of("a.b.*.x", "a.b.*.y", "a.c.*.x", "a.c.*.y"),
        Glob.ofType("a.{b, c}.*.{x,y}").expanded());
    assertEquals(Set.of("a.x", "b.x"), Glob.ofType("{a,b}.x").expanded());
    assertEquals(Set.of("a.{b"), Glob.ofType("a.{b").expanded());
  }

  @Test
  void onlyAPatternWithoutStarsAndBracesIsLiteral() {
    assertEquals(
        List.of(true, false, false),
        List.of(
            Glob.ofType("com.A").isLiteral(),
            Glob.ofType("com.*").isLiteral(),
            Glob.ofType("com.{A,B}").isLiteral()));
  }
}
