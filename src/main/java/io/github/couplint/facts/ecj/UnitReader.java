package io.github.couplint.facts.ecj;

import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;

/** Reads the facts of one parsed file. */
final class UnitReader {
  private UnitReader() {}

  static JavaFacts read(CompilationUnitDeclaration unit, Lines lines, String source) {
    String packageName =
        unit.currentPackage == null ? "" : Nodes.dotted(unit.currentPackage.tokens);
    Imports imports = Imports.of(unit, lines);
    TypeFrames frames = TypeFrames.of(unit, packageName);
    Names names = new Names(packageName, imports, frames.topLevel());
    Uses uses = new Uses();
    DeclaredTypes declared = new DeclaredTypes(names, uses, lines);
    frames.fill(names, declared);
    SourceFile file = new SourceFile(lines, names, declared, uses, frames.names());
    List<JavaType> types = new ArrayList<>();
    frames.declared().forEach(type -> types.add(TypeReader.read(file, type)));
    boolean generated = GeneratedMark.inLeadingComments(source) || saysGenerated(unit);
    return new JavaFacts(packageName, imports.all(), types, uses.settled(), generated);
  }

  private static boolean saysGenerated(CompilationUnitDeclaration unit) {
    for (TypeDeclaration type : Nodes.list(unit.types)) {
      if (Nodes.list(type.annotations).stream()
          .anyMatch(a -> GeneratedMark.isAnnotation(Nodes.simpleName(a.type)))) {
        return true;
      }
    }
    return false;
  }
}
