package io.github.couplint.facts.config;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SourceText;
import java.util.List;

/** Reads properties files, in UTF-8 or ISO-8859-1. */
public final class PropertiesReader implements FactReader {
  @Override
  public boolean reads(RepoPath path) {
    return path.extension().equals("properties");
  }

  @Override
  public Facts read(byte[] content) {
    PropertiesText text = new PropertiesText(SourceText.decode(content));
    List<Setting> settings = text.settings();
    Facts facts = Facts.of(settings);
    return text.malformed().isPresent()
        ? facts.withProblem(
            SourceText.notParsed(text.malformed().getAsInt(), "malformed \\uxxxx encoding"))
        : facts;
  }

  @Override
  public String version() {
    return "properties-1";
  }
}
