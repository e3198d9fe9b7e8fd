package org.example.installers.portal.content.adapter;

import com.contentstack.sdk.Contentstack;
import com.contentstack.sdk.Entry;
import com.contentstack.sdk.Error;
import com.contentstack.sdk.Query;
import com.contentstack.sdk.QueryResult;
import com.contentstack.sdk.QueryResultsCallBack;
import com.contentstack.sdk.ResponseType;
import com.contentstack.sdk.Stack;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.example.installers.portal.content.ContentPort;
import org.example.installers.portal.content.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Pages as Contentstack holds them. */
@Component
@ConditionalOnProperty(name = "content.source", havingValue = "contentstack")
class ContentstackContent implements ContentPort {
  private final Stack stack;

  ContentstackContent(
      @Value("${contentstack.key}") String key,
      @Value("${contentstack.token}") String token,
      @Value("${contentstack.environment}") String environment)
      throws IllegalAccessException {
    this.stack = Contentstack.stack(key, token, environment);
  }

  @Override
  public Optional<Page> page(String slug) {
    CompletableFuture<Optional<Page>> page = new CompletableFuture<>();
    Query query = stack.contentType("page").query().where("slug", slug);
    query.find(
        new QueryResultsCallBack() {
          @Override
          public void onCompletion(ResponseType type, QueryResult result, Error error) {
            page.complete(result.getResultObjects().stream().findFirst().map(e -> pageOf(e)));
          }
        });
    return page.join();
  }

  private static Page pageOf(Entry entry) {
    return new Page(entry.getTitle(), entry.getString("body"));
  }
}
