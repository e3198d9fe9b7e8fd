package io.github.couplint.github;

import java.util.List;

/**
 * What we wrote on a pull request before.
 *
 * @param head the commit that the pull request offers at this moment
 * @param comments ours in the conversation, oldest first
 * @param inline ours on lines, oldest first
 */
public record Posted(String head, List<Comment> comments, List<Inline> inline) {
  /** A comment in the conversation. */
  public record Comment(long id, String body) {}

  /**
   * A comment on a line.
   *
   * @param isAnswered whether somebody replied
   */
  public record Inline(long id, String body, boolean isAnswered) {}

  public Posted {
    comments = List.copyOf(comments);
    inline = List.copyOf(inline);
  }
}
