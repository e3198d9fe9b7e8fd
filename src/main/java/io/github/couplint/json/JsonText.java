package io.github.couplint.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON text into values and back. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  /**
   * The value of a text.
   *
   * @throws JsonException when it is not JSON, or holds more than one value
   */
  public static Json parse(String text) throws JsonException {
    return parse(text, FACTORY);
  }

  /**
   * The value of a text that nobody vouches for.
   *
   * @throws JsonException also when a name stands twice in one object
   */
  public static Json parseStrictly(String text) throws JsonException {
    return parse(text, STRICT);
  }

  private static Json parse(String text, JsonFactory factory) throws JsonException {
    try (JsonParser parser = factory.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonException("nothing in it", new IOException("empty"));
      }
      Json value = value(parser);
      parser.nextToken();
      if (parser.currentToken() != null) {
        throw new JsonException("more than one value", new IOException("trailing text"));
      }
      return value;
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw new JsonException(where + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new JsonException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Json value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> Json.of(parser.getText());
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_TRUE -> Json.of(true);
      case VALUE_FALSE -> Json.of(false);
      case VALUE_NULL -> Json.none();
      default -> new Json.Fraction(parser.getText());
    };
  }

  private static Json whole(JsonParser parser) throws IOException {
    boolean fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    return fits ? Json.of(parser.getLongValue()) : new Json.Fraction(parser.getText());
  }

  private static Json fields(JsonParser parser) throws IOException {
    Map<String, Json> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser));
    }
    return new Json.Fields(values);
  }

  private static Json items(JsonParser parser) throws IOException {
    List<Json> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new Json.Items(values);
  }

  /** The value on one line. */
  public static String compact(Json value) {
    return text(value, false);
  }

  /** The value with a line for each entry, and a line end after it. */
  public static String pretty(Json value) {
    return text(value, true) + "\n";
  }

  private static String text(Json value, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      if (pretty) {
        generator.setPrettyPrinter(
            new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(LINES)
                .withArrayIndenter(LINES));
      }
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't fail", e);
    }
    return text.toString();
  }

  private static void write(Json value, JsonGenerator generator) throws IOException {
    if (value instanceof Json.Fields fields) {
      generator.writeStartObject();
      for (Map.Entry<String, Json> entry : fields.values().entrySet()) {
        generator.writeFieldName(entry.getKey());
        write(entry.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (value instanceof Json.Items items) {
      generator.writeStartArray();
      for (Json item : items.values()) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else {
      scalar(value, generator);
    }
  }

  private static void scalar(Json value, JsonGenerator generator) throws IOException {
    if (value instanceof Json.Text text) {
      generator.writeString(whole(text.value()));
    } else if (value instanceof Json.Whole whole) {
      generator.writeNumber(whole.value());
    } else if (value instanceof Json.Truth truth) {
      generator.writeBoolean(truth.value());
    } else if (value instanceof Json.Fraction fraction) {
      generator.writeRawValue(fraction.value());
    } else {
      generator.writeNull();
    }
  }

  /** Half a surrogate pair can't be UTF-8; a text that was cut may end in one. */
  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
