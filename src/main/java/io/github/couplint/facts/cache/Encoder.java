package io.github.couplint.facts.cache;

import io.github.couplint.change.Span;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One entry in the making: its numbers as bytes, its texts and words by name. */
final class Encoder {
  private final Bytes bytes = new Bytes(256);
  private int line;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<TypeName, Integer> names = new HashMap<>();
  private Words words = Words.NONE;

  /** The texts that {@link #text} was given, each once, in the order of their numbers. */
  Collection<String> texts() {
    return texts.keySet();
  }

  Words words() {
    return words;
  }

  byte[] body() {
    return bytes.toArray();
  }

  void number(int number) {
    bytes.number(number);
  }

  void flag(boolean flag) {
    bytes.octet(flag ? 1 : 0);
  }

  /** By its ordinal: the key of an entry holds the version of what it was written by. */
  @SuppressWarnings("EnumOrdinal")
  void constant(Enum<?> constant) {
    number(constant.ordinal());
  }

  void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    number(known == null ? texts.size() - 1 : known);
  }

  /** The words of the entry; an entry has them once. */
  void words(Words all) {
    words = all;
  }

  /** A span, its line counted from the line of the span before. */
  void span(Span span) {
    int step = span.line() - line;
    number((step << 1) ^ (step >> 31));
    number(span.column());
    number(span.endLine() - span.line());
    line = span.line();
  }

  /** A type's name; its number when it was named before. */
  void name(TypeName name) {
    Integer known = names.putIfAbsent(name, names.size() + 1);
    if (known == null) {
      number(0);
      text(name.name());
      list(name.alternatives(), Encoder::text);
    } else {
      number(known);
    }
  }

  void names(List<TypeName> all) {
    list(all, Encoder::name);
  }

  <T> void list(Collection<T> elements, BiConsumer<Encoder, T> element) {
    number(elements.size());
    for (T e : elements) {
      element.accept(this, e);
    }
  }

  /** Texts by texts. */
  void textsByKey(Map<String, String> all) {
    number(all.size());
    all.forEach(
        (key, text) -> {
          text(key);
          text(text);
        });
  }

  <T> void optional(Optional<T> value, BiConsumer<Encoder, T> present) {
    flag(value.isPresent());
    value.ifPresent(v -> present.accept(this, v));
  }
}
