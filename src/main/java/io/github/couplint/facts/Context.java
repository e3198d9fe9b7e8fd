package io.github.couplint.facts;

/** Circumstances of a use that make it better or worse. */
public enum Context {
  /** In the body of a loop or of a stream's lambda, or in a method that one calls. */
  LOOP,
  /** Inside a database transaction. */
  TRANSACTION,
  /** While a lock is held. */
  LOCK,
  /** In a constructor, an initialiser, a start-up hook or a bean factory method. */
  INITIALISER,
  /** In a message listener. */
  LISTENER,
  /** In a method that answers requests. */
  HANDLER,
  /** In a method that a scheduler calls. */
  SCHEDULED,
  /** The result of an asynchronous call is waited for. */
  BLOCKING,
  /** Done on another thread, or as part of a reactive pipeline. */
  ASYNC,
  /** Under a circuit breaker, bulkhead, retry or time limiter. */
  RESILIENT,
  /** The result is cached. */
  CACHED
}
