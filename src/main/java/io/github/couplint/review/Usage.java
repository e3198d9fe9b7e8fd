package io.github.couplint.review;

/**
 * What asking took.
 *
 * @param calls requests that went to the provider
 * @param cached questions answered from the cache
 */
public record Usage(int calls, int cached, int tokensIn, int tokensOut) {
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  public static Usage ofCall(int tokensIn, int tokensOut) {
    return new Usage(1, 0, Math.max(0, tokensIn), Math.max(0, tokensOut));
  }

  Usage plus(Usage other) {
    return new Usage(
        calls + other.calls,
        cached + other.cached,
        tokensIn + other.tokensIn,
        tokensOut + other.tokensOut);
  }
}
