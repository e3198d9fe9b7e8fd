package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the code of a service offers. */
final class ProvidedTest {
  @Test
  void springMappingsOfTypeAndMethod() {
    assertEquals(
        List.of(
            "GET /shop/orders",
            "POST /shop/orders",
            "* /shop/orders/any",
            "DELETE /shop/orders/{id}",
            "PUT /shop/orders/{id}"),
        endpoints(
            """
            package orders;
            import org.springframework.web.bind.annotation.*;
            @RestController
            @RequestMapping(Orders.BASE)
            class Orders {
              static final String BASE = "/orders";
              @GetMapping String all() { return ""; }
              @PostMapping("") void add() {}
              @RequestMapping(value = "/{id}", method = {RequestMethod.PUT, RequestMethod.DELETE})
              void change() {}
              @RequestMapping("any") void any() {}
              void helper() {}
            }
            """));
  }

  @Test
  void mappingsOfAnInterfaceHoldForItsController() {
    assertEquals(
        List.of("GET /shop/v1/orders"),
        endpoints(
            """
            package orders;
            import org.springframework.web.bind.annotation.*;
            @RestController
            class Orders implements Orders.Api {
              public String all() { return ""; }
              interface Api {
                @GetMapping("/v1/orders") String all();
              }
            }
            """));
  }

  @Test
  void aClientsMappingsAreNoEndpoints() {
    assertEquals(
        List.of(),
        endpoints(
            """
            package orders;
            import org.springframework.cloud.openfeign.FeignClient;
            import org.springframework.web.bind.annotation.*;
            @FeignClient("billing")
            @RequestMapping("/invoices")
            interface Orders {
              @GetMapping("/{id}") String find();
            }
            """));
  }

  @Test
  void jaxRsResources() {
    assertEquals(
        List.of("GET /shop/orders/{id}", "POST /shop/orders"),
        endpoints(
                """
            package orders;
            import jakarta.ws.rs.*;
            @Path("orders")
            public class Orders {
              @GET @Path("/{id}") public String one() { return ""; }
              @POST public void add() {}
            }
            """)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void grpcServices() {
    assertEquals(
        List.of("RPC Orders/place"),
        endpoints(
            """
            package orders;
            import io.grpc.stub.StreamObserver;
            import shop.OrdersGrpc;
            public class Orders extends OrdersGrpc.OrdersImplBase {
              public Orders() {}
              @Override
              public void place(String order, StreamObserver<String> answer) {}
              private void helper(String order) {}
            }
            """));
  }

  @Test
  void graphqlQueries() {
    assertEquals(
        List.of("QUERY orders", "QUERY place"),
        endpoints(
            """
            package orders;
            import org.springframework.graphql.data.method.annotation.*;
            import org.springframework.stereotype.Controller;
            @Controller
            class Orders {
              @QueryMapping String orders() { return ""; }
              @MutationMapping("place") String put() { return ""; }
            }
            """));
  }

  @Test
  void routesOfFunctions() {
    assertEquals(
        List.of("GET /shop/orders", "POST /shop/orders"),
        endpoints(
            """
            package orders;
            import org.springframework.web.reactive.function.server.*;
            class Orders {
              RouterFunction<ServerResponse> routes() {
                return RouterFunctions.route()
                    .GET("/orders", r -> null).POST("/orders", r -> null).build();
              }
            }
            """));
  }

  private static List<String> endpoints(String code) {
    return Drawn.services("orders")
        .with("orders/src/main/resources/application.yml", "server.servlet.context-path: /shop\n")
        .with("orders/src/main/java/orders/Orders.java", code)
        .map()
        .services()
        .get(0)
        .endpoints()
        .stream()
        .map(endpoint -> endpoint.method() + " " + endpoint.path())
        .toList();
  }
}
