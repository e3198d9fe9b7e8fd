package shop.orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Fetches invoices, one by one. */
public class Invoices {
  private final HttpClient http = HttpClient.newHttpClient();

  void all(List<String> ids) throws IOException, InterruptedException {
    for (String id : ids) {
      http.send(
          HttpRequest.newBuilder(URI.create("http://billing/invoices/" + id)).build(),
          BodyHandlers.ofString());
    }
  }
}
