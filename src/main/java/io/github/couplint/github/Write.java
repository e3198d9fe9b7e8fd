package io.github.couplint.github;

import java.util.List;

/** One thing to be written on GitHub. */
public sealed interface Write {
  /** The channel that it belongs to. */
  Channel channel();

  /** A comment in the conversation of a pull request. */
  record CreateComment(int pullRequest, String body) implements Write {
    @Override
    public Channel channel() {
      return Channel.SUMMARY_COMMENT;
    }
  }

  /** Another body for a comment in the conversation. */
  record EditComment(long id, String body) implements Write {
    @Override
    public Channel channel() {
      return Channel.SUMMARY_COMMENT;
    }
  }

  /** A comment in the conversation goes. */
  record DeleteComment(long id) implements Write {
    @Override
    public Channel channel() {
      return Channel.SUMMARY_COMMENT;
    }
  }

  /**
   * A comment on a line.
   *
   * @param line counted from 1, of the head
   */
  record Note(String path, int line, String body) {}

  /** A review that neither approves nor rejects, with comments on lines. */
  record CreateReview(int pullRequest, String head, String body, List<Note> notes)
      implements Write {
    public CreateReview {
      notes = List.copyOf(notes);
    }

    @Override
    public Channel channel() {
      return Channel.INLINE;
    }
  }

  /** A comment on a line, in no review. */
  record CreateNote(int pullRequest, String head, Note note) implements Write {
    @Override
    public Channel channel() {
      return Channel.INLINE;
    }
  }

  /** Another body for a comment on a line. */
  record EditNote(long id, String body) implements Write {
    @Override
    public Channel channel() {
      return Channel.INLINE;
    }
  }

  /** A comment on a line goes. */
  record DeleteNote(long id) implements Write {
    @Override
    public Channel channel() {
      return Channel.INLINE;
    }
  }

  /** A check run with its annotations, in as many requests as there are batches. */
  record CreateCheck(Check check) implements Write {
    @Override
    public Channel channel() {
      return Channel.CHECK_RUN;
    }
  }
}
