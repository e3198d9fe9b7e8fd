package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells the HTTP method of a call. */
final class RequestsTest {
  private static final String TECHNOLOGIES =
      """
      id: acme
      name: Acme
      rule: sync-http
      match:
        - call: com.acme.Client.{get,getForEntity,patchForObject,headForHeaders,exchange}(url)
        - call: com.acme.Client..uri(url)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client.get(\"http://billing/a\")|GET",
        "client.getForEntity(\"http://billing/a\")|GET",
        "client.patchForObject(\"http://billing/a\")|PATCH",
        "client.headForHeaders(\"http://billing/a\")|HEAD",
        "client.exchange(\"http://billing/a\", HttpMethod.PUT)|PUT",
        "client.exchange(\"http://billing/a\", method)|*",
        "client.post().uri(\"http://billing/a\")|POST",
        "client.get().delete().uri(\"http://billing/a\")|DELETE",
        "client.get().header(\"a\").uri(\"http://billing/a\")|GET",
        "client.get.uri(\"http://billing/a\")|*",
        "client.getter().uri(\"http://billing/a\")|*"
      })
  void itsNameOrAnArgumentOrTheLastStepBeforeItDoes(String call, String verb) {
    String found =
        new Places(TECHNOLOGIES, "id: v\nname: V\nrule: vendor-sdk\nentry: [com.v.V]\n")
                .of(
                    """
                package shop.orders;
                import com.acme.*;
                class Subject {
                  void run(Client client, HttpMethod method) {
                    %s;
                  }
                }
                """
                        .formatted(call))
                .stream()
                .filter(line -> line.startsWith("5 call") && line.contains(" opens "))
                .findFirst()
                .orElse("");
    assertEquals(
        "opens acme to component billing " + verb + " /a", found.replaceFirst(".*(?=opens)", ""));
  }
}
