package org.example.installers.portal.content.adapter;

import com.contentful.java.cda.CDAArray;
import com.contentful.java.cda.CDAClient;
import com.contentful.java.cda.CDAEntry;
import java.util.Optional;
import org.example.installers.portal.content.ContentPort;
import org.example.installers.portal.content.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Pages as Contentful holds them. */
@Component
@ConditionalOnProperty(name = "content.source", havingValue = "contentful", matchIfMissing = true)
class ContentfulContent implements ContentPort {
  private final CDAClient client;

  ContentfulContent(
      @Value("${contentful.space}") String space, @Value("${contentful.token}") String token) {
    this.client = CDAClient.builder().setSpace(space).setToken(token).build();
  }

  @Override
  public Optional<Page> page(String slug) {
    CDAArray found =
        client
            .fetch(CDAEntry.class)
            .withContentType("page")
            .where("fields.slug", slug)
            .all();
    return found.items().stream()
        .map(CDAEntry.class::cast)
        .map(entry -> new Page(entry.getField("title"), entry.getField("body")))
        .findFirst();
  }
}
