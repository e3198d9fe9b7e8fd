package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts of one parsed file. */
final class UnitReader {
  private UnitReader() {}

  static JavaFacts read(CompilationUnit unit, String source) {
    String packageName =
        unit.getPackageDeclaration().map(p -> Imports.dotted(p.getName())).orElse("");
    Imports imports = Imports.of(unit);
    TypeFrames frames = TypeFrames.of(unit, packageName);
    Names names = new Names(packageName, imports, frames.topLevel());
    Uses uses = new Uses();
    DeclaredTypes declared = new DeclaredTypes(names, uses);
    frames.fill(names, declared);
    SourceFile file = new SourceFile(names, declared, uses, frames.names());
    List<JavaType> types = new ArrayList<>();
    frames.declared().forEach(type -> types.add(TypeReader.read(file, type)));
    boolean generated = GeneratedMark.inLeadingComments(source) || saysGenerated(unit);
    return new JavaFacts(packageName, imports.all(), types, uses.settled(), generated);
  }

  private static boolean saysGenerated(CompilationUnit unit) {
    return unit.getTypes().stream()
        .flatMap(type -> type.getAnnotations().stream())
        .anyMatch(a -> GeneratedMark.isAnnotation(a.getName().getIdentifier()));
  }
}
