package io.github.couplint.facts.javaparser;

/**
 * Blanks enums that are declared in code, which the parser does not know.
 *
 * <p>Limit: what their code uses is not seen.
 */
final class LocalEnums {
  private final String source;
  private final StringBuilder blanked;
  private final Tokens tokens;
  private final TypeNesting nesting = new TypeNesting();
  private int statement;

  private LocalEnums(String source) {
    this.source = source;
    this.blanked = new StringBuilder(source);
    this.tokens = new Tokens(source);
  }

  /** The source with blanks where local enums stand; every line keeps its place. */
  static String blank(String source) {
    return source.contains("enum") ? new LocalEnums(source).blank() : source;
  }

  private String blank() {
    char token = tokens.next();
    while (token != Tokens.END) {
      token = token == Tokens.WORD ? word() : sign(token);
    }
    return blanked.toString();
  }

  private char sign(char sign) {
    nesting.sign(sign);
    if (sign == ';' || sign == '{' || sign == '}') {
      statement = tokens.start() + 1;
    }
    return tokens.next();
  }

  private char word() {
    boolean type = tokens.is("class") || tokens.is("interface") || tokens.is("enum");
    if (nesting.isAtMembers() && (type || tokens.is("record"))) {
      return declared();
    }
    if (tokens.is("enum") && tokens.next() == Tokens.WORD) {
      return local();
    }
    return tokens.next();
  }

  private char declared() {
    char token = tokens.next();
    if (token == Tokens.WORD) {
      nesting.declare(tokens.word());
      token = tokens.next();
    }
    return token;
  }

  /** Blanks from the start of the statement to the brace that closes the body. */
  private char local() {
    int start = statement;
    char token = tokens.next();
    while (token == Tokens.WORD || token == '.' || token == ',') {
      token = tokens.next();
    }
    if (token != '{') {
      return token;
    }
    int open = 1;
    while (open > 0 && token != Tokens.END) {
      token = tokens.next();
      open += token == '{' ? 1 : token == '}' ? -1 : 0;
    }
    for (int i = start; i < Math.min(tokens.start() + 1, source.length()); i++) {
      if (source.charAt(i) != '\n') {
        blanked.setCharAt(i, ' ');
      }
    }
    statement = tokens.start() + 1;
    return tokens.next();
  }
}
