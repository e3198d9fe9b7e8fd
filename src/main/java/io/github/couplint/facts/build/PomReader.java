package io.github.couplint.facts.build;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;
import io.github.couplint.xml.XmlElement;
import io.github.couplint.xml.XmlException;
import io.github.couplint.xml.XmlTree;

/** Reads Maven poms. */
public final class PomReader implements FactReader {
  @Override
  public boolean reads(RepoPath path) {
    return path.fileName().equals("pom.xml") || path.extension().equals("pom");
  }

  @Override
  public Facts read(byte[] content) {
    try {
      XmlElement root = XmlTree.parse(SourceText.decode(content));
      return root.name().equals("project") ? Facts.of(new Pom(root).facts()) : Facts.NONE;
    } catch (XmlException e) {
      return Facts.unreadable(SourceText.notParsed(e.line(), String.valueOf(e.getMessage())));
    }
  }

  @Override
  public String version() {
    return "pom-2";
  }
}
