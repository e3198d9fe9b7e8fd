package io.github.couplint.facts.deploy;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the configuration of nginx, Apache httpd and HAProxy. */
public final class ProxyReader implements FactReader {
  private static final Pattern NAME =
      Pattern.compile(
          ".*\\.(conf|vhost|nginx)(\\.(template|tmpl|tpl|erb|j2|in))?|nginx\\.conf.*"
              + "|haproxy.*\\.cfg.*");

  /** Where Debian keeps sites, and where nginx's image looks for what envsubst fills in. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(.*/)?(sites-(available|enabled)/[^/]+"
              + "|[^/]*nginx[^/]*/(.*/)?[^/]+\\.(template|tmpl|tpl)"
              + "|[^/]*nginx[^/]*\\.(template|tmpl|tpl))");

  private static final Pattern NOT_A_PROXY = Pattern.compile("(application|reference).*\\.conf");

  @Override
  public boolean reads(RepoPath path) {
    String name = path.fileName();
    return (NAME.matcher(name).matches() && !NOT_A_PROXY.matcher(name).matches())
        || PLACE.matcher(path.value()).matches();
  }

  @Override
  public Facts read(byte[] content) {
    return Facts.of(
        new DeployFacts(
            List.of(),
            List.of(),
            ProxyText.routes(SourceText.decode(content)),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  @Override
  public String version() {
    return "proxy-3";
  }
}
