package io.github.couplint.facts.cache;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Words;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes values of record types out of a seed, whatever components they have. */
final class Arbitrary {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "RestTemplate",
          "org.acme.Größe",
          "\uD83D\uDE80 lift",
          "half \uD83D",
          "\0\n\u00ff");

  private final Random random;
  private final Set<Class<?>> made = new LinkedHashSet<>();
  private int depth;

  Arbitrary(long seed) {
    this.random = new Random(seed);
  }

  /** The record types and enums that values were made of. */
  Set<Class<?>> made() {
    return made;
  }

  <T> T make(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    depth++;
    try {
      return type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
    } finally {
      depth--;
    }
  }

  private Object generic(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return random.nextInt(4) > 0 ? Optional.of(value(of[0])) : Optional.empty();
    } else if (type.getRawType() == List.class) {
      return several(of[0]);
    } else if (type.getRawType() == Set.class) {
      return Set.copyOf(several(of[0]));
    } else if (type.getRawType() == SortedMap.class) {
      SortedMap<Object, Object> map = new TreeMap<>();
      several(of[0]).forEach(key -> map.put(key, value(of[1])));
      return map;
    }
    throw new IllegalArgumentException("teach Arbitrary to make " + type);
  }

  private List<Object> several(Type of) {
    int most = depth > 8 ? 1 : 4;
    return IntStream.range(0, random.nextInt(most)).mapToObj(i -> value(of)).toList();
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == int.class) {
      return random.nextInt(3) > 0 ? random.nextInt(300) : random.nextInt();
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Words.class) {
      return Words.of(new TreeSet<>(IntStream.range(0, 9).mapToObj(i -> text()).toList()));
    } else if (type == Span.class) {
      int line = 1 + random.nextInt(5000);
      return new Span(line, 1 + random.nextInt(200), line + random.nextInt(100));
    }
    made.add(type);
    return type.isEnum() ? oneOf(type.getEnumConstants()) : composed(type);
  }

  private String text() {
    return oneOf(TEXTS.toArray(String[]::new)) + (random.nextBoolean() ? random.nextInt(50) : "");
  }

  private Object composed(Class<?> type) {
    if (type.isSealed()) {
      Class<?>[] kinds = type.getPermittedSubclasses();
      return value(depth > 8 ? kinds[kinds.length - 1] : oneOf(kinds));
    } else if (type.isRecord()) {
      return record(type);
    }
    throw new IllegalArgumentException("teach Arbitrary to make " + type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return canonical.newInstance(
          Arrays.stream(components).map(c -> value(c.getGenericType())).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't make " + type, e);
    }
  }

  private <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
