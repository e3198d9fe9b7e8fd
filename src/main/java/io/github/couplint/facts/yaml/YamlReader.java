package io.github.couplint.facts.yaml;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads YAML files, and JSON files called as descriptions of interfaces are, once for everyone who
 * knows what some of them mean; a template that is not YAML is read with its actions as plain
 * words.
 */
public final class YamlReader implements FactReader {
  private static final Set<String> EXTENSIONS = Set.of("yml", "yaml", "avsc");
  private static final Pattern DESCRIPTION =
      Pattern.compile("(?i).*(openapi|swagger|asyncapi|api-docs).*\\.json");

  private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\/");

  private final List<Aspect> aspects;

  /** What one kind of document says. */
  public interface Aspect {
    /**
     * The facts of a file's documents; {@link Facts#NONE} when they are not of its kind.
     *
     * @throws YamlException when a document is hostile
     */
    Facts read(List<YamlNode> documents) throws YamlException;
  }

  /** A reader of files that may be of several kinds at once. */
  public YamlReader(List<Aspect> aspects) {
    this.aspects = List.copyOf(aspects);
  }

  /** Workflows of the code host are no part of the system. */
  @Override
  public boolean reads(RepoPath path) {
    boolean named =
        EXTENSIONS.contains(path.extension()) || DESCRIPTION.matcher(path.fileName()).matches();
    return named && !path.isIn(".github");
  }

  @Override
  public Facts read(byte[] content) {
    String text = readable(SourceText.decode(content));
    try {
      Facts facts = Facts.NONE;
      List<YamlNode> documents = documents(text);
      for (Aspect aspect : aspects) {
        facts = facts.plus(aspect.read(documents));
      }
      return facts;
    } catch (YamlException e) {
      return Facts.unreadable(SourceText.notParsed(e.line(), String.valueOf(e.getMessage())));
    }
  }

  /**
   * Much of a template is YAML by accident: {@code {{ .a }}} is a mapping with a mapping as its
   * key. So what has actions is read as a template first.
   */
  private static List<YamlNode> documents(String text) throws YamlException {
    if (text.contains("{{") || text.contains("{%")) {
      return either(YamlTree::parseTemplate, YamlTree::parse, text);
    }
    return text.contains("@")
        ? either(YamlTree::parse, YamlTree::parseTemplate, text)
        : YamlTree.parse(text);
  }

  private interface Parser {
    List<YamlNode> parse(String text) throws YamlException;
  }

  /** When neither can, the first tells why. */
  private static List<YamlNode> either(Parser first, Parser second, String text)
      throws YamlException {
    try {
      return first.parse(text);
    } catch (YamlException e) {
      try {
        return second.parse(text);
      } catch (YamlException ignored) {
        throw e;
      }
    }
  }

  /** Line ends that only YAML knows would shift the lines that an editor shows. */
  private static String readable(String text) {
    String start = text.stripLeading();
    String yaml = start.startsWith("{") || start.startsWith("[") ? ofJson(text) : text;
    return yaml.replace('\u0085', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
  }

  /** What JSON has and YAML has not: tabs between its parts, slashes escaped. */
  private static String ofJson(String text) {
    String spaced = text.replace('\t', ' ');
    return spaced.contains("\\/") ? ESCAPED_SLASH.matcher(spaced).replaceAll("$1/") : spaced;
  }

  @Override
  public String version() {
    return "yaml-5";
  }
}
