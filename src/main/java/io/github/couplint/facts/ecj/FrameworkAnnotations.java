package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the annotations of frameworks that say in what context a method runs. */
final class FrameworkAnnotations {
  /** Contexts by the fully qualified name of the annotation. */
  static final Map<String, Context> CONTEXTS = contexts();

  private FrameworkAnnotations() {}

  private static Map<String, Context> contexts() {
    Map<String, Context> contexts = new HashMap<>();
    put(
        contexts,
        Context.TRANSACTION,
        "org.springframework.transaction.annotation",
        "Transactional");
    putBoth(contexts, Context.TRANSACTION, "transaction", "Transactional");
    put(contexts, Context.TRANSACTION, "io.micronaut.transaction.annotation", "Transactional");
    put(contexts, Context.INITIALISER, "org.springframework.context.annotation", "Bean");
    putBoth(contexts, Context.INITIALISER, "annotation", "PostConstruct");
    putBoth(contexts, Context.INITIALISER, "enterprise.inject", "Produces");
    put(contexts, Context.INITIALISER, "io.quarkus.runtime", "Startup");
    put(contexts, Context.INITIALISER, "com.google.inject", "Provides");
    put(contexts, Context.INITIALISER, "dagger", "Provides");
    listeners(contexts);
    handlers(contexts);
    put(
        contexts,
        Context.SCHEDULED,
        "org.springframework.scheduling.annotation",
        "Scheduled",
        "Schedules");
    put(contexts, Context.SCHEDULED, "io.micronaut.scheduling.annotation", "Scheduled");
    put(contexts, Context.SCHEDULED, "io.quarkus.scheduler", "Scheduled");
    putBoth(contexts, Context.SCHEDULED, "ejb", "Schedule", "Schedules");
    put(contexts, Context.ASYNC, "org.springframework.scheduling.annotation", "Async");
    put(contexts, Context.ASYNC, "io.micronaut.scheduling.annotation", "Async");
    put(contexts, Context.ASYNC, "org.eclipse.microprofile.faulttolerance", "Asynchronous");
    putBoth(contexts, Context.ASYNC, "ejb", "Asynchronous");
    putBoth(contexts, Context.ASYNC, "enterprise.concurrent", "Asynchronous");
    guards(contexts);
    put(contexts, Context.CACHED, "org.springframework.cache.annotation", "Cacheable");
    put(contexts, Context.CACHED, "io.micronaut.cache.annotation", "Cacheable");
    put(contexts, Context.CACHED, "io.quarkus.cache", "CacheResult");
    putBoth(contexts, Context.CACHED, "cache.annotation", "CacheResult");
    return Map.copyOf(contexts);
  }

  private static void listeners(Map<String, Context> contexts) {
    put(
        contexts,
        Context.LISTENER,
        "org.springframework.kafka.annotation",
        "KafkaListener",
        "KafkaHandler");
    put(
        contexts,
        Context.LISTENER,
        "org.springframework.amqp.rabbit.annotation",
        "RabbitListener",
        "RabbitHandler");
    put(contexts, Context.LISTENER, "org.springframework.jms.annotation", "JmsListener");
    put(contexts, Context.LISTENER, "org.springframework.pulsar.annotation", "PulsarListener");
    put(
        contexts,
        Context.LISTENER,
        "org.springframework.cloud.stream.annotation",
        "StreamListener");
    put(
        contexts,
        Context.LISTENER,
        "org.springframework.integration.annotation",
        "ServiceActivator");
    put(contexts, Context.LISTENER, "io.awspring.cloud.sqs.annotation", "SqsListener");
    put(
        contexts,
        Context.LISTENER,
        "io.awspring.cloud.messaging.listener.annotation",
        "SqsListener");
    put(
        contexts,
        Context.LISTENER,
        "org.springframework.cloud.aws.messaging.listener.annotation",
        "SqsListener");
    put(contexts, Context.LISTENER, "org.eclipse.microprofile.reactive.messaging", "Incoming");
    put(contexts, Context.LISTENER, "io.micronaut.configuration.kafka.annotation", "Topic");
    put(contexts, Context.LISTENER, "io.micronaut.rabbitmq.annotation", "Queue");
  }

  private static void handlers(Map<String, Context> contexts) {
    put(
        contexts,
        Context.HANDLER,
        "org.springframework.web.bind.annotation",
        "RequestMapping",
        "GetMapping",
        "PostMapping",
        "PutMapping",
        "DeleteMapping",
        "PatchMapping");
    putBoth(
        contexts,
        Context.HANDLER,
        "ws.rs",
        "GET",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "HEAD",
        "OPTIONS");
    put(
        contexts,
        Context.HANDLER,
        "io.micronaut.http.annotation",
        "Get",
        "Post",
        "Put",
        "Delete",
        "Patch",
        "Head",
        "Options");
    put(
        contexts,
        Context.HANDLER,
        "org.springframework.graphql.data.method.annotation",
        "QueryMapping",
        "MutationMapping",
        "SubscriptionMapping",
        "SchemaMapping",
        "BatchMapping");
    put(contexts, Context.HANDLER, "com.netflix.graphql.dgs", "DgsQuery", "DgsMutation", "DgsData");
    put(
        contexts,
        Context.HANDLER,
        "org.springframework.messaging.handler.annotation",
        "MessageMapping");
  }

  private static void guards(Map<String, Context> contexts) {
    put(
        contexts,
        Context.RESILIENT,
        "io.github.resilience4j.circuitbreaker.annotation",
        "CircuitBreaker");
    put(contexts, Context.RESILIENT, "io.github.resilience4j.retry.annotation", "Retry");
    put(contexts, Context.RESILIENT, "io.github.resilience4j.bulkhead.annotation", "Bulkhead");
    put(
        contexts,
        Context.RESILIENT,
        "io.github.resilience4j.timelimiter.annotation",
        "TimeLimiter");
    put(
        contexts,
        Context.RESILIENT,
        "io.github.resilience4j.ratelimiter.annotation",
        "RateLimiter");
    put(
        contexts,
        Context.RESILIENT,
        "org.eclipse.microprofile.faulttolerance",
        "CircuitBreaker",
        "Retry",
        "Bulkhead",
        "Timeout",
        "Fallback");
    put(
        contexts,
        Context.RESILIENT,
        "org.springframework.retry.annotation",
        "Retryable",
        "CircuitBreaker");
    put(
        contexts,
        Context.RESILIENT,
        "org.springframework.resilience.annotation",
        "Retryable",
        "ConcurrencyLimit");
    put(
        contexts,
        Context.RESILIENT,
        "com.netflix.hystrix.contrib.javanica.annotation",
        "HystrixCommand");
    put(
        contexts,
        Context.RESILIENT,
        "io.micronaut.retry.annotation",
        "Retryable",
        "CircuitBreaker",
        "Fallback");
    put(contexts, Context.RESILIENT, "com.alibaba.csp.sentinel.annotation", "SentinelResource");
  }

  /** Java EE's package and Jakarta's. */
  private static void putBoth(
      Map<String, Context> contexts, Context context, String subpackage, String... simpleNames) {
    for (String root : List.of("javax.", "jakarta.")) {
      put(contexts, context, root + subpackage, simpleNames);
    }
  }

  private static void put(
      Map<String, Context> contexts, Context context, String packageName, String... simpleNames) {
    for (String simpleName : simpleNames) {
      contexts.put(packageName + "." + simpleName, context);
    }
  }
}
