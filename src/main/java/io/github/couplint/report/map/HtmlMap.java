package io.github.couplint.report.map;

import io.github.couplint.json.JsonText;
import io.github.couplint.map.Chart;
import io.github.couplint.report.Links;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A map as one page that needs nothing else: no network, no other file. Its policy lets run only
 * the scripts that it is made of, known by their hashes, and reach nothing.
 */
public final class HtmlMap {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final Pattern BREAKING = Pattern.compile("[<>&\\u2028\\u2029]");

  private HtmlMap() {}

  /**
   * What the page is made of, apart from the map.
   *
   * @param html has a slot {@code {{name}}} for each of the others, the policy and the data
   * @param library draws graphs
   */
  public record Parts(String html, String style, String script, String library) {
    /** From files by name; scripts of ours are joined in the order of their names. */
    public static Parts of(Map<String, String> files) {
      StringBuilder script = new StringBuilder("'use strict';\n");
      files.keySet().stream()
          .filter(name -> name.matches("[0-9]+-.*\\.js"))
          .sorted()
          .forEach(name -> script.append(files.get(name)));
      return new Parts(
          file(files, "map.html"),
          file(files, "map.css"),
          script.toString(),
          file(files, "cytoscape.min.js"));
    }

    private static String file(Map<String, String> files, String name) {
      String text = files.get(name);
      if (text == null) {
        throw new IllegalStateException(name + " is not built in, this is likely a bug");
      }
      return text;
    }
  }

  /** The page; its lines end in LF, as they do in what the hashes are of. */
  public static String of(Chart chart, Links links, Parts parts) {
    Map<String, String> slots =
        Map.of(
            "policy", policy(parts),
            "style", parts.style(),
            "data", data(chart, links),
            "library", parts.library(),
            "script", parts.script());
    Matcher slot = SLOT.matcher(parts.html());
    return slot.replaceAll(
        found -> Matcher.quoteReplacement(slots.getOrDefault(found.group(1), found.group())));
  }

  private static String policy(Parts parts) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src "
        + hash(parts.library())
        + " "
        + hash(parts.script())
        + "; style-src "
        + hash(parts.style());
  }

  /** Of what stands between the tags (W3C Content Security Policy, section 6.7.3.3). */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * JSON that no parser of HTML takes for the end of a script, and no old one of scripts stops at.
   */
  private static String data(Chart chart, Links links) {
    return BREAKING
        .matcher(JsonText.compact(PageData.of(chart, links)))
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
