package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Visibility;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;

/** Tells from where members may be named. */
final class Visibilities {
  private Visibilities() {}

  /**
   * The visibility that the modifiers give.
   *
   * @param otherwise that of a member without any of them
   */
  static Visibility of(int modifiers, Visibility otherwise) {
    if ((modifiers & ClassFileConstants.AccPublic) != 0) {
      return Visibility.PUBLIC;
    }
    if ((modifiers & ClassFileConstants.AccProtected) != 0) {
      return Visibility.PROTECTED;
    }
    return (modifiers & ClassFileConstants.AccPrivate) != 0 ? Visibility.PRIVATE : otherwise;
  }
}
