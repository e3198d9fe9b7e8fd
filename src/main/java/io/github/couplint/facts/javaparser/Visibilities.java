package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import io.github.couplint.facts.Visibility;

/** Tells from where members may be named. */
final class Visibilities {
  private Visibilities() {}

  /**
   * The visibility that the modifiers give.
   *
   * @param otherwise that of a member without any of them
   */
  static Visibility of(NodeWithModifiers<?> node, Visibility otherwise) {
    if (node.hasModifier(Keyword.PUBLIC)) {
      return Visibility.PUBLIC;
    }
    if (node.hasModifier(Keyword.PROTECTED)) {
      return Visibility.PROTECTED;
    }
    return node.hasModifier(Keyword.PRIVATE) ? Visibility.PRIVATE : otherwise;
  }
}
