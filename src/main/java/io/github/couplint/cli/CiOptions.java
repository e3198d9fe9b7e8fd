package io.github.couplint.cli;

import io.github.couplint.github.Channel;
import io.github.couplint.github.Marker;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to tell a verdict, as written. */
final class CiOptions {
  private static final int MOST_INLINE = 50;

  @Option(
      names = "--publish",
      paramLabel = "auto|none|<list>",
      description =
          "Where to tell it: summary-comment, inline, check-run, annotations, step-summary;"
              + " auto (default) for all that the token may.")
  String publish = "auto";

  @Option(
      names = "--inline-limit",
      paramLabel = "<n>",
      description = "The most comments on lines, 20 by default.")
  int inlineLimit = 20;

  @Option(
      names = "--comment-id",
      paramLabel = "<name>",
      description = "Tells this run's comments from those of another on the same pull request.")
  String commentId = "default";

  @Option(
      names = "--check-name",
      paramLabel = "<name>",
      description = "The check run's name; not the name of a job.")
  String checkName = "Couplint report";

  @Option(names = "--require-post", description = "End with 3 when it could not be told.")
  boolean requirePost;

  @Option(
      names = "--api-url",
      paramLabel = "<url>",
      description = "GitHub's REST root; GITHUB_API_URL by default.")
  @Nullable String apiUrl;

  /** The channels asked for; empty for what the event and the token allow. */
  Optional<Set<Channel>> channels() throws UsageException {
    if (publish.equals("auto")) {
      return Optional.empty();
    }
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    List<String> ids =
        Stream.concat(Stream.of("none"), Arrays.stream(Channel.values()).map(Channel::id)).toList();
    for (String id : publish.split(",")) {
      Channel.find(Choice.of("--publish", id.strip(), ids)).ifPresent(channels::add);
    }
    return Optional.of(channels);
  }

  Marker marker() throws UsageException {
    try {
      return new Marker(commentId);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--comment-id: " + e.getMessage());
    }
  }

  int inlineLimit() throws UsageException {
    if (inlineLimit < 0 || inlineLimit > MOST_INLINE) {
      throw new UsageException(
          "--inline-limit: expected 0 to %d; was %d".formatted(MOST_INLINE, inlineLimit));
    }
    return inlineLimit;
  }
}
