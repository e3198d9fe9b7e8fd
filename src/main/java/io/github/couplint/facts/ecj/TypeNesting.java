package io.github.couplint.facts.ecj;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows the braces of a file and names the types declared between them. */
final class TypeNesting {
  /** Types nested deeper than this in braces are not looked at; no code nests so deeply. */
  private static final int DEEPEST = 1_000;

  private final Deque<Body> bodies = new ArrayDeque<>();
  private final List<String> types = new ArrayList<>();
  private String packageName = "";
  private String declared = "";
  private int parentheses;
  private int tooDeep;

  /**
   * What a pair of braces holds.
   *
   * @param type the declared type whose body it is; empty for any other braces
   * @param parentheses how many were open outside
   */
  private record Body(String type, int parentheses) {}

  void enterPackage(String name) {
    packageName = name;
  }

  String packageName() {
    return packageName;
  }

  /** The declared types, in source order. */
  List<String> types() {
    return types;
  }

  /** Whether the next declaration is one of the file. */
  boolean isAtTop() {
    return bodies.isEmpty() && parentheses == 0;
  }

  /** Whether the next declaration is one of the file or of a declared type. */
  boolean isAtMembers() {
    return parentheses == 0
        && tooDeep == 0
        && (bodies.isEmpty() || !bodies.getLast().type().isEmpty());
  }

  /** Whether what comes belongs to a declared type's heading, before its body. */
  boolean isInHeader() {
    return parentheses == 0 && !declared.isEmpty();
  }

  /** A type of that name is declared here; the next braces are its body. */
  void declare(String simpleName) {
    String outer = bodies.isEmpty() ? packageName : bodies.getLast().type();
    declared = outer.isEmpty() ? simpleName : outer + "." + simpleName;
    types.add(declared);
  }

  void sign(char sign) {
    switch (sign) {
      case '(' -> parentheses++;
      case ')' -> parentheses = Math.max(0, parentheses - 1);
      case '{' -> open();
      case '}' -> close();
      case ';' -> declared = parentheses == 0 ? "" : declared;
      default -> {}
    }
  }

  private void open() {
    if (bodies.size() >= DEEPEST) {
      tooDeep++;
      return;
    }
    boolean ofType = parentheses == 0 && !declared.isEmpty();
    bodies.addLast(new Body(ofType ? declared : "", parentheses));
    declared = ofType ? "" : declared;
    parentheses = 0;
  }

  private void close() {
    if (tooDeep > 0) {
      tooDeep--;
    } else if (!bodies.isEmpty()) {
      parentheses = bodies.removeLast().parentheses();
    }
  }
}
