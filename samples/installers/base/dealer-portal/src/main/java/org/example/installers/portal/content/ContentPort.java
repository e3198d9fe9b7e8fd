package org.example.installers.portal.content;

import java.util.Optional;

/** Where pages come from. */
public interface ContentPort {
  Optional<Page> page(String slug);
}
