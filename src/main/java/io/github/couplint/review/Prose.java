package io.github.couplint.review;

import io.github.couplint.score.Redaction;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks sentences of a model before a person reads them. */
final class Prose {
  static final int LONGEST = 400;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\u2800\\u3164\\u115F\\u1160\\uFFA0]");
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)[a-z][a-z0-9+.-]{1,20}://|\\bwww\\.|\\bmailto:|\\b(?:javascript|data):|\\]\\s*[(\\[:]|!\\[|```|~~~"
              + "|<[/!?a-z]|&(?:#|[a-z]+;)|\\b[\\w-]+(?<!java)\\.(?:com|org|net|io|dev|app|ru|cn|xyz)(?:/|\\b(?!\\.))");
  private static final Pattern MENTION = Pattern.compile("@[\\w-]|(?<!\\w)#\\d+|(?m)^\\s*/\\w+");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)\\b(?:disable|ignore|skip|bypass|turn off|switch off|remove|suppress|approve|merge"
              + "|lower|whitelist|allow)\\b.{0,40}\\b(?:couplint|check|gate|ci|workflow|pipeline|finding"
              + "|rule|baseline|pull request|warning)s?\\b"
              + "|\\b(?:print|echo|send|paste|post|share|reveal|export)\\b.{0,40}"
              + "\\b(?:secret|token|password|credential|environment variable)s?\\b"
              + "|\\b(?:run|execute|curl|paste)\\b.{0,40}\\b(?:command|script|shell|terminal)s?\\b");

  private Prose() {}

  /** The text with a mark in place of each character that can't be seen or moves its neighbours. */
  static String shown(String text) {
    return UNSEEN.matcher(text).replaceAll("\uFFFD");
  }

  /** The text on one line, without what looks like a credential. */
  static String clean(String text) {
    return Redaction.masked(text.strip().replaceAll("\\s+", " "), (kind, value) -> "***");
  }

  /** What is wrong with a text that must say something. */
  static Optional<Drop> fault(String text) {
    return text.isBlank() ? Optional.of(Drop.TEXT_LENGTH) : faultIfAny(text);
  }

  /** What is wrong with a text that may be empty. */
  static Optional<Drop> faultIfAny(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(Drop.TEXT_LENGTH);
    }
    if (UNSEEN.matcher(text.replaceAll("[\n\r\t]", " ")).find()) {
      return Optional.of(Drop.TEXT_CHARACTERS);
    }
    if (MARKUP.matcher(text).find()) {
      return Optional.of(Drop.TEXT_MARKUP);
    }
    if (MENTION.matcher(text).find()) {
      return Optional.of(Drop.TEXT_MENTION);
    }
    return COMMAND.matcher(text).find() ? Optional.of(Drop.TEXT_COMMAND) : Optional.empty();
  }
}
