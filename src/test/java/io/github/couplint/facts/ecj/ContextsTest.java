package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ContextsTest {
  private static final String IMPORTS =
      """
      package p;
      import io.github.resilience4j.circuitbreaker.CircuitBreaker;
      import io.github.resilience4j.retry.annotation.Retry;
      import jakarta.transaction.Transactional;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      import java.util.stream.*;
      import lib.Client;
      import org.springframework.boot.CommandLineRunner;
      import org.springframework.cache.annotation.Cacheable;
      import org.springframework.context.annotation.Bean;
      import org.springframework.kafka.annotation.KafkaListener;
      import org.springframework.scheduling.annotation.*;
      import org.springframework.transaction.support.TransactionTemplate;
      import org.springframework.web.bind.annotation.*;
      import reactor.core.publisher.*;
      """;

  /** The contexts of the first call of {@code hit} in a class with those members. */
  private static String ofClass(String head, String members) {
    return Read.contexts(
        IMPORTS
            + head
            + """
             {
              Client client;
              List<String> names;
              Stream<String> stream;
              Optional<String> maybe;
              Flux<String> flux;
              Lock lock;
              ExecutorService executor;
              TransactionTemplate transactions;
              CircuitBreaker breaker;
            """
            + members
            + "}",
        "hit");
  }

  private static String ofMembers(String members) {
    return ofClass("class A", members);
  }

  private static String of(String statements) {
    return ofMembers("void f(boolean b) throws Exception { " + statements + " }");
  }

  @Test
  void plainCodeHasNone() {
    assertEquals("[]", of("client.hit();"));
  }

  @Test
  void bodiesOfLoopsRepeat() {
    assertEquals("[LOOP]", of("for (String n : names) { client.hit(); }"));
    assertEquals("[LOOP]", of("for (int i = 0; i < 3; i++) client.hit();"));
    assertEquals("[LOOP]", of("while (b) { client.hit(); }"));
    assertEquals("[LOOP]", of("do { client.hit(); } while (b);"));
  }

  @Test
  void conditionsOfLoopsRepeat() {
    assertEquals("[LOOP]", of("while (client.hit()) { }"));
    assertEquals("[LOOP]", of("for (int i = 0; client.hit(); i++) { }"));
  }

  @Test
  void whatALoopStartsWithDoesNotRepeat() {
    assertEquals("[]", of("for (String n : client.hit()) { }"));
    assertEquals("[]", of("for (int i = client.hit(); i < 3; i++) { }"));
  }

  @Test
  void lambdasOfStreamsRepeat() {
    assertEquals("[LOOP]", of("names.stream().map(n -> client.hit(n));"));
    assertEquals("[LOOP]", of("names.stream().filter(n -> true).map(client::hit).toList();"));
    assertEquals("[LOOP]", of("stream.anyMatch(n -> client.hit(n));"));
    assertEquals("[LOOP]", of("IntStream.range(0, 9).mapToObj(i -> client.hit(i));"));
    assertEquals("[LOOP]", of("Arrays.stream(new String[0]).forEach(n -> client.hit(n));"));
    assertEquals("[LOOP]", of("names.forEach(n -> { client.hit(n); });"));
    assertEquals(
        "[LOOP]", of("names.stream().collect(Collectors.toMap(n -> n, n -> client.hit(n)));"));
  }

  @Test
  void lambdasOfOptionalsAndReactiveStreamsDoNot() {
    assertEquals("[]", of("maybe.map(n -> client.hit(n));"));
    assertEquals("[]", of("maybe.ifPresent(client::hit);"));
    assertEquals("[]", of("flux.flatMap(n -> client.hit(n));"));
    assertEquals("[]", of("names.stream().findFirst().map(n -> client.hit(n));"));
  }

  @Test
  void aHelperRepeatsWithItsCaller() {
    assertEquals(
        "[LOOP]",
        ofMembers(
            "void hop(String n) { client.hit(n); } void g(String n) { hop(n); }"
                + " void f() { for (String n : names) { g(n); } }"));
  }

  @Test
  void aHelperOfOtherArityDoesNot() {
    assertEquals(
        "[]",
        ofMembers(
            "void g(String n, int i) { client.hit(n); } void g(String n) { }"
                + " void f() { for (String n : names) { g(n); } }"));
  }

  @Test
  void aReferencedHelperRepeats() {
    assertEquals(
        "[LOOP]",
        ofMembers("void f() { names.forEach(this::g); } void g(String n) { client.hit(n); }"));
  }

  @Test
  void transactionsReachHelpers() {
    assertEquals(
        "[TRANSACTION]", ofMembers("void g() { client.hit(); } @Transactional void f() { g(); }"));
  }

  @Test
  void aTransactionalTypeMeansItsPublicMethods() {
    assertEquals(
        "[TRANSACTION]", ofClass("@Transactional class A", "public void f() { client.hit(); }"));
    assertEquals("[]", ofClass("@Transactional class A", "private void f() { client.hit(); }"));
  }

  @Test
  void aMethodMayStayOutOfTransactions() {
    assertEquals(
        "[]",
        ofMembers(
            "@Transactional(Transactional.TxType.NOT_SUPPORTED) public void f() { client.hit(); }"));
  }

  @Test
  void aTemplateRunsItsLambdaInATransaction() {
    assertEquals("[TRANSACTION]", of("transactions.execute(s -> client.hit());"));
    assertEquals(
        "[TRANSACTION]",
        of(
            "transactions.execute(new Callback() { public Object doIt() { return client.hit(); } });"));
  }

  @Test
  void othersRunTheirLambdasInTransactionsToo() {
    assertEquals("[TRANSACTION]", of("lib.Jdbi db = null; db.inTransaction(h -> client.hit());"));
    assertEquals("[]", of("lib.Jdbi db = null; db.with(h -> client.hit());"));
  }

  @Test
  void otherThreadsAreInNoTransaction() {
    assertEquals(
        "[ASYNC]",
        ofMembers(
            "@Transactional void f() { CompletableFuture.supplyAsync(() -> client.hit()); }"));
    assertEquals(
        "[ASYNC]",
        ofMembers(
            "void g() { executor.submit(() -> client.hit()); } @Transactional void f() { g(); }"));
  }

  @Test
  void anAsynchronousMethodIsAsynchronous() {
    assertEquals("[ASYNC]", ofMembers("@Async void f() { client.hit(); }"));
  }

  @Test
  void locksAreHeld() {
    assertEquals("[LOCK]", of("synchronized (this) { client.hit(); }"));
    assertEquals("[LOCK]", ofMembers("synchronized void f() { client.hit(); }"));
    assertEquals("[LOCK]", of("lock.lock(); try { client.hit(); } finally { lock.unlock(); }"));
    assertEquals("[LOCK]", of("lock.lock(); client.hit(); lock.unlock();"));
    assertEquals("[LOCK]", of("this.lock.lock(); client.hit(); this.lock.unlock();"));
    assertEquals("[LOCK]", of("client.writeLock().lock(); client.hit();"));
    assertEquals("[LOCK]", of("var l = client.getLock(\"a\"); l.lock(); client.hit();"));
    assertEquals("[LOCK]", of("if (lock.tryLock()) { client.hit(); }"));
  }

  @Test
  void locksAreGivenBack() {
    assertEquals("[]", of("lock.lock(); names.clear(); lock.unlock(); client.hit();"));
    assertEquals("[]", of("lock.lock(); try { } finally { lock.unlock(); } client.hit();"));
    assertEquals("[]", of("client.lock(); client.hit();"));
  }

  @Test
  void initialisersStart() {
    assertEquals("[INITIALISER]", ofMembers("A() { client.hit(); }"));
    assertEquals("[INITIALISER]", ofMembers("static { Client.hit(); }"));
    assertEquals("[INITIALISER]", ofMembers("Object o = Client.hit();"));
    assertEquals("[INITIALISER]", ofMembers("@Bean Object o() { return client.hit(); }"));
    assertEquals(
        "[INITIALISER]",
        ofClass(
            "class A implements CommandLineRunner",
            "public void run(String... a) { client.hit(); }"));
  }

  @Test
  void aRunnerThatABeanReturnsRunsAtTheStart() {
    assertEquals(
        "[INITIALISER]", ofMembers("@Bean CommandLineRunner r() { return args -> client.hit(); }"));
  }

  @Test
  void whatAConstructorKeepsRunsLater() {
    assertEquals("[]", ofMembers("A() { names.add(new Later(() -> client.hit())); }"));
    assertEquals("[]", ofMembers("Supplier<String> s = () -> client.hit();"));
  }

  @Test
  void listenersHandlersAndSchedulersAreTold() {
    assertEquals(
        "[LISTENER]", ofMembers("@KafkaListener(topics = \"a\") void f() { client.hit(); }"));
    assertEquals(
        "[HANDLER]", ofMembers("@GetMapping(\"/\") public String f() { return client.hit(); }"));
    assertEquals("[SCHEDULED]", ofMembers("@Scheduled(fixedRate = 1) void f() { client.hit(); }"));
    assertEquals("[CACHED]", ofMembers("@Cacheable(\"a\") void f() { client.hit(); }"));
  }

  @Test
  void aHandlerIsNotReachedThroughHelpers() {
    assertEquals(
        "[]", ofMembers("void g() { client.hit(); } @GetMapping public void f() { g(); }"));
  }

  @Test
  void aControllerMayImplementADescription() {
    assertEquals(
        "[HANDLER]",
        ofClass(
            "@RestController class A implements Api",
            "@Override public void f() { client.hit(); }"));
  }

  @Test
  void aServiceOfGrpcAnswers() {
    assertEquals(
        "[HANDLER]",
        ofClass(
            "@io.quarkus.grpc.GrpcService class A implements Orders",
            "@Override public void get() { client.hit(); }"));
    assertEquals(
        "[HANDLER]",
        ofClass(
            "class A extends OrdersGrpc.OrdersImplBase", "public void get() { client.hit(); }"));
  }

  @Test
  void waitingBlocks() {
    assertEquals("[BLOCKING]", of("client.hit().bodyToMono(String.class).block();"));
    assertEquals("[BLOCKING]", of("client.hit().sendAsync().join();"));
    assertEquals("[BLOCKING]", of("client.hit().sendAsync().get();"));
    assertEquals("[BLOCKING]", of("client.hit().get(1, TimeUnit.SECONDS);"));
  }

  @Test
  void notEveryGetWaits() {
    assertEquals("[]", of("client.hit().get();"));
    assertEquals("[]", of("client.hit().get().uri(\"/\").retrieve();"));
    assertEquals("[]", of("client.hit().get(1, 2);"));
  }

  @Test
  void guardsMakeResilient() {
    assertEquals("[RESILIENT]", ofMembers("@Retry(name = \"a\") void f() { client.hit(); }"));
    assertEquals(
        "[RESILIENT]", ofClass("@Retry(name = \"a\") class A", "void f() { client.hit(); }"));
    assertEquals("[RESILIENT]", of("breaker.executeSupplier(() -> client.hit());"));
    assertEquals("[RESILIENT]", of("client.hit().retryWhen(null).map(null);"));
  }

  @Test
  void aReactivePipelineIsAsynchronous() {
    assertEquals(
        "[ASYNC]", ofMembers("Mono<String> f() { return client.hit().bodyToMono(String.class); }"));
    assertEquals("[]", ofMembers("Mono<String> f() { return Mono.just(client.hit()); }"));
  }

  @Test
  void sameNamesOfOthersMeanNothing() {
    assertEquals(
        "[]", Read.contexts("class A { @lib.Transactional void f() { c.hit(); } C c; }", "hit"));
  }
}
