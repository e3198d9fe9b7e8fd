package io.github.couplint.facts.javaparser;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses Java of any version: as the newest first, then as one in which {@code yield} is a name,
 * then with what the parser does not know rewritten.
 *
 * <p>Not safe for use by several threads.
 */
final class SourceParser {
  private final JavaParser newest = parser(LanguageLevel.JAVA_25);
  private final JavaParser oldest = parser(LanguageLevel.JAVA_1_4);

  /**
   * What came of parsing.
   *
   * @param unit absent when it failed
   * @param problem where and why it failed, on one line
   */
  record Parsed(@Nullable CompilationUnit unit, String problem) {}

  private static JavaParser parser(LanguageLevel level) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false).setTabSize(1);
    // they would validate, unescape and replace nodes: none of it changes what we read
    configuration.getProcessors().clear();
    return new JavaParser(configuration);
  }

  /** Parses a whole file. */
  Parsed parse(String source) {
    Parsed parsed = parse(newest, source);
    if (parsed.unit() == null && source.contains("yield")) {
      parsed = orElse(parse(oldest, source), parsed);
    }
    if (parsed.unit() == null) {
      String rewritten = LocalEnums.blank(UnicodeEscapes.replace(source));
      parsed = rewritten.equals(source) ? parsed : orElse(parse(newest, rewritten), parsed);
    }
    return parsed;
  }

  private static Parsed orElse(Parsed tried, Parsed before) {
    return tried.unit() == null ? before : tried;
  }

  private static Parsed parse(JavaParser parser, String source) {
    ParseResult<CompilationUnit> result =
        parser.parse(ParseStart.COMPILATION_UNIT, Providers.provider(source));
    Optional<CompilationUnit> unit = result.getResult();
    return result.isSuccessful() && unit.isPresent()
        ? new Parsed(unit.get(), "")
        : new Parsed(null, ParseProblem.describe(result.getProblems().get(0)));
  }
}
