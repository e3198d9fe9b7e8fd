package io.github.couplint.facts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Route;
import io.github.couplint.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProxyReaderTest {
  private static Facts read(String text) {
    return new ProxyReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Route> routes(String text) {
    return read(text).deploy().orElse(DeployFacts.NONE).routes();
  }

  @Test
  void nginxPassesRequestsOn() {
    assertEquals(
        List.of(
            new Route(
                "shop.org,www.shop.org", "/orders/", "http://orders:8080/api/", Span.ofLine(7)),
            new Route("shop.org,www.shop.org", "^/stock", "http://s1:80/x", new Span(10, 1, 11)),
            new Route("shop.org,www.shop.org", "^/stock", "http://s2/x", new Span(10, 1, 11)),
            new Route("shop.org,www.shop.org", "/rpc", "grpc://rpc:9090", Span.ofLine(13)),
            new Route("shop.org,www.shop.org", "/env", "http://${HOST}:80", Span.ofLine(14))),
        routes(
            """
            # proxy_pass http://no;
            http {
              upstream stock { server s1:80 weight=2; server s2; }
              server {
                set $rpc rpc:9090;
                location /orders/ {
                  proxy_pass http://orders:8080/api/;
                }
                location ~ ^/stock {
                  proxy_pass
                      "http://stock/x";
                }
                location /rpc { grpc_pass grpc://$rpc; }
                location /env { if ($x) { proxy_pass http://${HOST}:80; } }
                server_name shop.org www.shop.org;
              }
            }
            """));
  }

  @Test
  void apachePassesRequestsOn() {
    assertEquals(
        List.of(
            new Route("shop.org", "/orders", "http://orders:8080/", Span.ofLine(4)),
            new Route("shop.org", "/stock", "http://stock/", Span.ofLine(6))),
        routes(
            """
            <VirtualHost *:80>
              ServerName shop.org
              ProxyPass /static !
              ProxyPass "/orders" "http://orders:8080/" retry=0
              <Location /stock>
                ProxyPass http://stock/
              </Location>
              ProxyPassReverse /orders http://orders:8080/
            </VirtualHost>
            """));
  }

  @Test
  void anEmptyTextInHaproxyIsAWord() {
    assertEquals(
        List.of(new Route("", "", "orders:8080", Span.ofLine(3))),
        routes("backend orders\n  '' no:1\n  server o1 orders:8080\n'' x\n  server o2 off:1\n"));
  }

  @Test
  void haproxyServesFromItsBackends() {
    assertEquals(
        List.of(
            new Route("", "", "orders:8080", Span.ofLine(4)),
            new Route("", "", "stock:80", Span.ofLine(8))),
        routes(
            """
            frontend web
              server no no:1
            backend orders
              server o1 orders:8080 check # first
              # server o2 off:1
            listen stock
              bind *:80
              server s1 stock:80
            """));
  }

  @Test
  void anotherConfigurationSaysNothing() {
    assertEquals(Facts.NONE, read("user nginx;\nlisten 80;"));
    assertEquals(Facts.NONE, read("}}}{{{ ;;; \"proxy_pass"));
  }

  @Test
  void proxiesAreToldByTheirName() {
    ProxyReader reader = new ProxyReader();
    assertTrue(reader.reads(new RepoPath("web/default.conf")));
    assertTrue(reader.reads(new RepoPath("web/nginx.conf.template")));
    assertTrue(reader.reads(new RepoPath("web/haproxy.cfg")));
    assertFalse(reader.reads(new RepoPath("conf/application.conf")));
    assertFalse(reader.reads(new RepoPath("conf/reference-dev.conf")));
  }
}
