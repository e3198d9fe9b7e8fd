package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AnswerTest {
  static Stream<Arguments> wrong() {
    String item = Example.triage();
    return Stream.of(
        Arguments.of("", "not-one-json-value"),
        Arguments.of("Sure! " + Example.EMPTY, "not-one-json-value"),
        Arguments.of(Example.EMPTY + " and more", "not-one-json-value"),
        Arguments.of(Example.EMPTY + Example.EMPTY, "not-one-json-value"),
        Arguments.of(Example.EMPTY.substring(0, 20), "not-one-json-value"),
        Arguments.of("{'suggestions':[]}", "not-one-json-value"),
        Arguments.of(
            "{\"suggestions\":[],\"suggestions\":[],\"triage\":[],\"redesign\":[]}",
            "not-one-json-value"),
        Arguments.of("[".repeat(5000), "not-one-json-value"),
        Arguments.of("[]", "not-an-object"),
        Arguments.of("null", "not-an-object"),
        Arguments.of("x".repeat(64 * 1024 + 1), "too-large"),
        Arguments.of(
            "{\"suggestions\":[],\"triage\":[],\"redesign\":[],\"approve\":true}", "unknown-key"),
        Arguments.of("{\"suggestions\":[],\"triage\":[]}", "redesign: expected a list"),
        Arguments.of(
            "{\"suggestions\":{},\"triage\":[],\"redesign\":[]}", "suggestions: expected a list"),
        Arguments.of(Example.answer("1", "", ""), "suggestions: expected objects"),
        Arguments.of(
            Example.answer("", item.replace("\"doubt\"", "\"dismiss\""), ""),
            "triage.verdict: missing or not as in the schema"),
        Arguments.of(
            Example.answer("", item.replace("\"doubt\"", "1111E2111"), ""),
            "triage.verdict: missing or not as in the schema"),
        Arguments.of(
            Example.answer("", item.replace("}", ",\"x\":1}"), ""),
            "triage: unknown or missing key"),
        Arguments.of(
            Example.answer("", (item + ",").repeat(50) + item, ""), "triage: expected at most 50"),
        Arguments.of(
            Example.answer((Example.suggestion() + ",").repeat(10) + Example.suggestion(), "", ""),
            "suggestions: expected at most 10"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void anAnswerOfAnotherShapeIsNone(String text, String fault) {
    assertEquals(List.of(fault), Answer.read(text, AnswerSchema.REVIEW).faults());
  }

  private static Answer.Read read(String text) {
    return Answer.read(text, AnswerSchema.REVIEW);
  }

  @Test
  void oneCodeFenceIsTakenOff() {
    assertEquals(read(Example.EMPTY), read("```json\n" + Example.EMPTY + "\n```\n"));
  }

  @Test
  void moreThanOneCodeFenceIsNot() {
    assertEquals(
        List.of("not-one-json-value"),
        read("```json\n```json\n" + Example.EMPTY + "\n```\n```").faults());
  }
}
