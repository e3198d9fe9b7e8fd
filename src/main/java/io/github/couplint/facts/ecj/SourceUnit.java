package io.github.couplint.facts.ecj;

import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;

/** A source as ecj asks for it; by the name of its file ecj tells modules from types. */
final class SourceUnit implements ICompilationUnit {
  /** Of a file of types; those that stand in no class become a class of this name. */
  static final String TYPES = "$COMPACT_CLASS";

  static final String MODULE = "module-info";

  private final char[] content;
  private final String name;

  SourceUnit(char[] content, String name) {
    this.content = content;
    this.name = name;
  }

  @Override
  public char[] getContents() {
    return content;
  }

  @Override
  public char[] getMainTypeName() {
    return name.toCharArray();
  }

  @Override
  public char[][] getPackageName() {
    return new char[0][];
  }

  @Override
  public char[] getFileName() {
    return (name + ".java").toCharArray();
  }
}
