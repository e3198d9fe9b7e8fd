package io.github.couplint.fuzz;

import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.cache.CacheTarget;

/** A reader of facts: the same bytes give the same facts, also by way of the cache. */
record ReaderTarget(FactReader reader) implements Target.Eater {
  @Override
  public void eat(byte[] input) {
    Facts facts = reader.read(input);
    Target.same(facts, reader.read(input));
    Target.same(facts, CacheTarget.thereAndBack(facts));
  }
}
