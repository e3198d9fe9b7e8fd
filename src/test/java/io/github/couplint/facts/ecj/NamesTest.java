package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.facts.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NamesTest {
  /** The type of the field {@code x} of the first type of a source. */
  private static TypeName typeOfX(String source) {
    return Read.field(source, "x").types().get(0);
  }

  @Test
  void anImportSettlesAName() {
    assertEquals(TypeName.of("a.b.C"), typeOfX("package p; import a.b.C; class A { C x; }"));
  }

  @Test
  void aTypeNestedInAnImportedOneIsFoundThroughIt() {
    assertEquals(TypeName.of("a.b.C.D"), typeOfX("package p; import a.b.C; class A { C.D x; }"));
  }

  @Test
  void aNestedTypeHidesAnImport() {
    assertEquals(
        TypeName.of("p.A.C"), typeOfX("package p; import a.b.C; class A { C x; class C {} }"));
  }

  @Test
  void aTypeOfTheSameFileIsSettled() {
    assertEquals(
        TypeName.of("p.C"), typeOfX("package p; import a.b.*; class A { C x; } class C {}"));
  }

  @Test
  void aNameWithoutAnImportIsOfTheSamePackage() {
    assertEquals(TypeName.of("p.C"), typeOfX("package p; class A { C x; }"));
  }

  @Test
  void aNameOfTheUnnamedPackageHasNoQualifier() {
    assertEquals(TypeName.of("C"), typeOfX("class A { C x; }"));
  }

  @Test
  void wildcardImportsGiveAlternatives() {
    assertEquals(
        new TypeName("p.C", List.of("a.C", "b.C")),
        typeOfX("package p; import a.*; import b.*; class A { C x; }"));
  }

  @Test
  void aNameOfTheJdkMostLikelyIsThat() {
    assertEquals(
        new TypeName("java.util.List", List.of("p.List", "a.List")),
        typeOfX("package p; import a.*; import java.util.*; class A { List x; }"));
  }

  @Test
  void aSuperclassMayBringANestedType() {
    assertEquals(
        new TypeName("p.C", List.of("a.Base.C")),
        typeOfX("package p; import a.Base; class A extends Base { C x; }"));
  }

  @Test
  void aStaticImportMayBringANestedType() {
    assertEquals(TypeName.of("a.b.C"), typeOfX("package p; import static a.b.C; class A { C x; }"));
  }

  @Test
  void typesOfJavaLangNeedNoImport() {
    assertEquals(
        TypeName.of("java.lang.String"), typeOfX("package p; import a.*; class A { String x; }"));
  }

  @Test
  void aNameOfJavaLangMayBeOneOfOurs() {
    assertEquals(
        new TypeName("java.lang.Process", List.of("p.Process")),
        typeOfX("package p; class A { Process x; }"));
  }

  @Test
  void aQualifiedNameIsTakenAsItIs() {
    assertEquals(TypeName.of("a.b.C.D"), typeOfX("package p; class A { a.b.C.D x; }"));
  }

  @Test
  void aTypeVariableStandsForItsBound() {
    assertEquals(
        TypeName.of("a.b.C"), typeOfX("package p; import a.b.C; class A<T extends C> { T x; }"));
  }

  @Test
  void aFreeTypeVariableStandsForAnyObject() {
    assertEquals(TypeName.of("java.lang.Object"), typeOfX("package p; class A<T> { T x; }"));
  }

  @Test
  void aModuleImportBringsItsPackages() {
    assertEquals(
        new TypeName("p.HttpClient", List.of("java.net.http.HttpClient")),
        typeOfX("package p; import module java.net.http; class A { HttpClient x; }"));
  }

  @Test
  void everyTypeOfADeclarationIsTold() {
    assertEquals(
        List.of(
            TypeName.of("a.Map"),
            TypeName.of("java.lang.String"),
            TypeName.of("a.List"),
            TypeName.of("p.C")),
        Read.field(
                "package p; import a.Map; import a.List; class A { Map<String, List<? extends C[]>>[] x; }",
                "x")
            .types());
  }

  @Test
  void aPrimitiveIsNoType() {
    assertEquals(List.of(), Read.field("class A { int[] x; }", "x").types());
  }

  @Test
  void aTypeVariableOfAMethodHidesATypeOfThatName() {
    assertEquals(
        List.of(TypeName.of("a.b.D")),
        Read.method(
                "package p; import a.b.*; import a.b.D; class A { <C extends D> C f() { return null; } }",
                "f")
            .returns());
  }
}
