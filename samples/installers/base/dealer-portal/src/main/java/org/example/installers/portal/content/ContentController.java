package org.example.installers.portal.content;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class ContentController {
  private final ContentPort content;

  ContentController(ContentPort content) {
    this.content = content;
  }

  @GetMapping("/pages/{slug}")
  Page page(@PathVariable String slug) {
    return content
        .page(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
