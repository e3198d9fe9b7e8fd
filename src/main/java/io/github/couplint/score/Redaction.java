package io.github.couplint.score;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes credentials out of text. */
public final class Redaction {
  private static final int LONGEST = 400;

  /** What a value that was taken out already looks like; it is not taken out twice. */
  private static final String TAKEN = "(?!\\*\\*\\*|\u2039)";

  private static final String NAME =
      "(?:password|passwd|passphrase|pwd|secret(?:[-_.]?key)?|token|api[-_.]?key"
          + "|(?:access|account|private|signing|encryption|auth)[-_.]?key|credentials?)";
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i)" + NAME + "|(?:^|[^a-z])pass(?:$|[^a-z])");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----");

  /** A sort of credential; the pattern's group {@code v} is what has to go. */
  private record Sort(String kind, Pattern pattern) {
    static Sort of(String kind, String pattern) {
      return new Sort(kind, Pattern.compile(pattern));
    }
  }

  private static final List<Sort> SORTS =
      List.of(
          Sort.of("userinfo", "://" + TAKEN + "(?<v>[^/\\s\"'@]{1,400})@"),
          Sort.of("aws", "(?<v>(?:AKIA|ASIA)[0-9A-Z]{16})"),
          Sort.of("github", "(?<v>gh[opsru]_\\w{20,255}|github_pat_\\w{20,255})"),
          Sort.of("gitlab", "(?<v>glpat-[\\w-]{20,255})"),
          Sort.of("slack", "(?<v>xox[abprs]-[\\w-]{10,255}|\\bT\\w{6,20}/B\\w{6,20}/\\w{16,64})"),
          Sort.of("stripe", "(?<v>[sr]k_(?:live|test)_\\w{8,255}|whsec_[\\w+/=]{16,255})"),
          Sort.of("shopify", "(?<v>shp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,64})"),
          Sort.of("model", "\\b(?<v>sk-[\\w-]{16,255})"),
          Sort.of("google", "(?<v>AIza[\\w-]{30,60}|ya29\\.[\\w-]{16,400})"),
          Sort.of("npm", "(?<v>npm_\\w{30,64})"),
          Sort.of("sendgrid", "\\b(?<v>SG\\.[\\w-]{10,80}\\.[\\w-]{10,120})"),
          Sort.of("twilio", "\\b(?<v>(?:AC|SK)[0-9a-f]{32})\\b"),
          Sort.of("mailgun", "\\b(?<v>key-[0-9a-zA-Z]{24,64})\\b"),
          Sort.of("jwt", "\\b(?<v>eyJ[\\w-]{8,400}\\.[\\w-]{8,400}(?:\\.[\\w-]{1,400})?)"),
          Sort.of("sas", "(?i)[?&;\"]sig=" + TAKEN + "(?<v>[\\w%+/=-]{16,400})"),
          Sort.of("bearer", "(?i)\\b(?:bearer|basic) +(?<v>[\\w.~+/=-]{8,400})"),
          Sort.of(
              "assigned",
              "(?i)" + NAME + "[\"']?\\s{0,9}[=:,(]\\s{0,9}\"" + TAKEN + "(?<v>[^\"]{1,400})\""),
          Sort.of(
              "assigned",
              "(?i)" + NAME + "[\"']?\\s{0,9}[=:,(]\\s{0,9}'" + TAKEN + "(?<v>[^']{1,400})'"),
          Sort.of(
              "assigned",
              "(?i)"
                  + NAME
                  + "[\"']?\\s{0,9}[=:,(]\\s{0,9}[\"']?(?!\\$\\{)"
                  + TAKEN
                  + "(?<v>[^\\s\"',;&<>(){}]{1,400})"),
          Sort.of(
              "default",
              "(?i)"
                  + NAME
                  + "[}\\w.\"' =:-]{0,40}\\$\\{[^:{}]{1,100}:-?"
                  + TAKEN
                  + "(?<v>[^}]{1,400})}"),
          Sort.of(
              "element",
              "(?i)<[\\w.:-]{0,60}" + NAME + "[\\w.:-]{0,60}>" + TAKEN + "(?<v>[^<]{1,400})<"),
          Sort.of(
              "attribute",
              "(?i)(?:name|key)=\"[^\"]{0,100}"
                  + NAME
                  + "[^\"]{0,40}\"(?:\\s{1,9}value=\"|>)"
                  + TAKEN
                  + "(?<v>[^\"<]{1,400})"));

  private Redaction() {}

  /** The text with {@code ***} for what looks like a credential, cut to a line's length. */
  public static String of(String text) {
    String line = text.strip();
    line = line.substring(0, Math.min(line.length(), 4 * LONGEST));
    line = masked(line, (kind, value) -> "***");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }

  /**
   * The text with each thing that looks like a credential replaced.
   *
   * @param mask what to put for a kind, such as {@code aws}, and the credential
   */
  public static String masked(String text, BinaryOperator<String> mask) {
    String result = text;
    for (Sort sort : SORTS) {
      result = masked(result, sort, mask);
    }
    return result;
  }

  private static String masked(String text, Sort sort, BinaryOperator<String> mask) {
    Matcher found = sort.pattern().matcher(text);
    StringBuilder result = new StringBuilder();
    int done = 0;
    while (found.find()) {
      result.append(text, done, found.start("v"));
      result.append(mask.apply(sort.kind(), found.group("v")));
      done = found.end("v");
    }
    return result.append(text, done, text.length()).toString();
  }

  /** Whether a private key stands in the text. */
  public static boolean hasPrivateKey(String text) {
    return PRIVATE_KEY.matcher(text).find();
  }

  /** Whether a thing of that name is likely a credential, such as {@code db.password}. */
  public static boolean isSecretName(String name) {
    return SECRET_NAME.matcher(name).find();
  }
}
