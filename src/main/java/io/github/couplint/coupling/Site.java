package io.github.couplint.coupling;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place that is evidence for a coupling.
 *
 * @param user the fully qualified name of the type that the place is in; empty outside Java
 * @param shape what is used there, position left out, such as {@code org.example.Client.send}; the
 *     same shape before and after a move
 */
public record Site(RepoPath file, Span span, Role role, String user, String shape)
    implements Comparable<Site> {
  private static final String INDIRECT = "via ";

  private static final Comparator<Site> ORDER =
      Comparator.comparing(Site::role)
          .thenComparing(Site::isIndirect)
          .thenComparing(Site::file)
          .thenComparing(Site::span)
          .thenComparing(Site::shape);

  /** A call, elsewhere, of a method that makes the coupling's own calls. */
  public static Site indirect(RepoPath file, Span span, String user, String method) {
    return new Site(file, span, Role.CALL, user, INDIRECT + method);
  }

  /** Beside an indirect call, the annotation that puts it into worse circumstances. */
  public Site annotated(Span annotation) {
    return new Site(file, annotation, Role.ANNOTATION, user, shape);
  }

  /** Whether it only leads to the places where the coupling is. */
  public boolean isIndirect() {
    return shape.startsWith(INDIRECT);
  }

  @Override
  public int compareTo(Site other) {
    return ORDER.compare(this, other);
  }

  // a record's own are linked at every start, which takes milliseconds for each record
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Site site
        && file.equals(site.file)
        && span.equals(site.span)
        && role == site.role
        && user.equals(site.user)
        && shape.equals(site.shape);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, span, role, user, shape);
  }
}
