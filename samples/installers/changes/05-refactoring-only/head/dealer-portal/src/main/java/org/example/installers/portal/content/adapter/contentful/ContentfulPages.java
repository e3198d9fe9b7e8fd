package org.example.installers.portal.content.adapter.contentful;

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
class ContentfulPages implements ContentPort {
  private final CDAClient client;

  ContentfulPages(
      @Value("${contentful.space}") String space, @Value("${contentful.token}") String token) {
    this.client = CDAClient.builder().setSpace(space).setToken(token).build();
  }

  @Override
  public Optional<Page> page(String slug) {
    return client
        .fetch(CDAEntry.class)
        .withContentType("page")
        .where("fields.slug", slug)
        .all()
        .items()
        .stream()
        .map(CDAEntry.class::cast)
        .map(ContentfulPages::pageOf)
        .findFirst();
  }

  private static Page pageOf(CDAEntry entry) {
    return new Page(entry.getField("title"), entry.getField("body"));
  }
}
