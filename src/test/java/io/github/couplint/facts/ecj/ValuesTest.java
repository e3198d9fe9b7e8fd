package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Value.Join;
import io.github.couplint.facts.Value.OfCall;
import io.github.couplint.facts.Value.OfClass;
import io.github.couplint.facts.Value.OfField;
import io.github.couplint.facts.Value.OfParameter;
import io.github.couplint.facts.Value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValuesTest {
  private static final Value HOST = new Text("http://host");
  private static final Receiver THIS = Receiver.of(TypeName.of("p.A"));
  private static final Value BASE = new OfField(THIS, "base");
  private static final Value PARAMETER = new OfParameter("p.A", "f", 0);

  /** The value that is passed to {@code hit}. */
  private static Value after(String statements) {
    return Read.argument(
        """
        package p;
        import java.net.URI;
        import java.net.URL;
        import java.nio.file.Paths;
        import java.text.MessageFormat;
        import java.util.Objects;
        import java.util.Optional;
        import lib.HttpUrl;
        import lib.Props;
        import lib.Urls;
        import lib.UriComponentsBuilder;
        class A {
          String base;
          Props props;
          void f(String parameter, boolean flag) throws Exception {
            %s
          }
          String own(String path) { return base + path; }
        }
        """
            .formatted(statements),
        "hit");
  }

  private static Value of(String expression) {
    return after("hit(" + expression + ");");
  }

  private static Value choice(Value... options) {
    return new Value.Choice(List.of(options));
  }

  private static Value join(Value... parts) {
    return new Join(List.of(parts));
  }

  @Test
  void aLiteralIsItsText() {
    assertEquals(new Text("a\tb"), of("\"a\\tb\""));
  }

  @Test
  void aTextBlockIsItsText() {
    assertEquals(new Text("http://host\n"), of("\"\"\"\n    http://host\n    \"\"\""));
  }

  @Test
  void aNumberIsItsDigits() {
    assertEquals(new Text("8080"), of("8_080L"));
  }

  @Test
  void literalsInARowAreOneText() {
    assertEquals(HOST, of("\"http://\" + (\"ho\" + 's') + \"t\""));
  }

  @Test
  void aSumOfTextsIsTheirJoin() {
    assertEquals(join(BASE, new Text("/x/"), PARAMETER), of("base + \"/x/\" + parameter"));
  }

  @Test
  void aSumOfNumbersIsUnknown() {
    assertEquals(Value.UNKNOWN, of("8000 + 80"));
  }

  @Test
  void aConstantOfAnotherClassIsItsField() {
    assertEquals(new OfField(Receiver.of(TypeName.of("lib.Urls")), "BASE"), of("Urls.BASE"));
  }

  @Test
  void aGetterIsItsCall() {
    assertEquals(
        new OfCall(new Receiver(TypeName.of("lib.Props"), List.of("api()")), "getUrl", List.of()),
        of("props.api().getUrl()"));
  }

  @Test
  void aMethodOfTheClassIsItsCall() {
    assertEquals(new OfCall(THIS, "own", List.of(new Text("/x"))), of("own(\"/x\")"));
  }

  @Test
  void aClassLiteralIsItsType() {
    assertEquals(new OfClass(TypeName.of("lib.Props")), of("Props.class"));
  }

  @Test
  void formatFillsItsPlaces() {
    assertEquals(
        join(new Text("http://host/"), PARAMETER, new Text("?q=%")),
        of("String.format(\"%2$s/%1$s?q=%%\", parameter, \"http://host\")"));
  }

  @Test
  void formattedFillsItsPlaces() {
    assertEquals(join(BASE, new Text("/x")), of("\"%s/x\".formatted(base)"));
  }

  @Test
  void messageFormatFillsItsPlaces() {
    assertEquals(join(BASE, new Text("/'x")), of("MessageFormat.format(\"{0}/''x\", base)"));
  }

  @Test
  void concatAndTrimAndCastsPassThrough() {
    assertEquals(
        join(BASE, new Text("/x")),
        of("((String) Objects.requireNonNull(base).trim().concat(\"/x\"))"));
  }

  @Test
  void aBuilderOfTextsIsTheirJoin() {
    assertEquals(
        join(BASE, new Text("/x")),
        of("new StringBuilder(base).append(\"/\").append('x').toString()"));
  }

  @Test
  void aLocalBuilderIsFollowed() {
    assertEquals(
        join(BASE, new Text("/x")),
        after(
            "StringBuilder b = new StringBuilder(); b.append(base); b.append(\"/x\"); hit(b.toString());"));
  }

  @Test
  void aLocalVariableIsItsValue() {
    assertEquals(join(BASE, new Text("/x")), after("String u = base + \"/x\"; hit(u);"));
  }

  @Test
  void aLocalVariableHoldsWhatWasAssignedLast() {
    assertEquals(HOST, after("String u = base; u = \"http://host\"; hit(u);"));
  }

  @Test
  void aLocalVariableGrows() {
    assertEquals(join(BASE, new Text("/x")), after("String u = base; u += \"/x\"; hit(u);"));
  }

  @Test
  void whatABranchAppendsIsAChoiceBehindIt() {
    assertEquals(
        join(HOST, choice(new Value.OfParameter("p.A", "f", 0), new Text(""))),
        after("String u = \"http://host\"; if (flag) { u += parameter; } hit(u);"));
  }

  @Test
  void branchesThatAgreeTellTheValue() {
    assertEquals(
        HOST,
        after(
            "String u; if (flag) { u = \"http://host\"; } else { u = \"http://host\"; } hit(u);"));
  }

  @Test
  void branchesThatDifferLeaveAChoice() {
    assertEquals(
        choice(BASE, new Text("x")),
        after("String u; if (flag) { u = base; } else { u = \"x\"; } hit(u);"));
  }

  @Test
  void aBranchThatIsNotKnownLeavesNone() {
    assertEquals(
        Value.UNKNOWN,
        after("String u = \"x\"; if (flag) { u = String.valueOf(1 + 2L); } hit(u);"));
  }

  @Test
  void moreThanAFewWaysAreNotToldApart() {
    String ways = "String u = \"0\"; ";
    for (int i = 1; i <= 4; i++) {
      ways += "if (flag) { u = \"" + i + "\"; } ";
    }
    assertEquals(Value.UNKNOWN, after(ways + "hit(u);"));
  }

  @Test
  void waysThatPileUpStaySmall() {
    String ways = "String u = \"0\"; ";
    for (int i = 1; i <= 64; i++) {
      ways += "u = flag ? \"a\" + u : \"b\" + u; ";
    }
    assertTrue(after(ways + "hit(u);").toString().length() < 10_000);
  }

  @Test
  void aBranchThatLeavesDoesNotCount() {
    assertEquals(BASE, after("String u = base; if (flag) { u = \"x\"; return; } hit(u);"));
  }

  @Test
  void armsOfASwitchThatAgreeTellTheValue() {
    assertEquals(
        HOST,
        of("switch (parameter) { case \"a\" -> \"http://host\"; default -> \"http://host\"; }"));
  }

  @Test
  void sidesThatAgreeTellTheValueOfAChoice() {
    assertEquals(HOST, of("flag ? \"http://host\" : \"http://host\""));
  }

  @Test
  void sidesThatDifferLeaveAChoice() {
    assertEquals(choice(BASE, HOST), of("flag ? base : \"http://host\""));
  }

  @Test
  void aTestForNullGivesADefault() {
    assertEquals(
        new OfCall(
            Receiver.of(TypeName.of("java.lang.System")), "getenv", List.of(new Text("URL"), HOST)),
        of("System.getenv(\"URL\") != null ? System.getenv(\"URL\") : \"http://host\""));
  }

  @Test
  void anOptionalGivesADefault() {
    assertEquals(
        new OfCall(
            Receiver.of(TypeName.of("java.lang.System")), "getenv", List.of(new Text("URL"), HOST)),
        of("Optional.ofNullable(System.getenv(\"URL\")).orElse(\"http://host\")"));
  }

  @Test
  void theEnvironmentIsAsked() {
    assertEquals(
        new OfCall(
            Receiver.of(TypeName.of("java.lang.System")), "getenv", List.of(new Text("URL"), HOST)),
        of("System.getenv().getOrDefault(\"URL\", \"http://host\")"));
  }

  @Test
  void aUriIsItsText() {
    assertEquals(join(BASE, new Text("/x")), of("URI.create(base + \"/x\")"));
  }

  @Test
  void aUrlIsItsText() {
    assertEquals(HOST, of("new URL(\"http://host\").toURI().toString()"));
  }

  @Test
  void aUriBuilderIsItsBaseAndPath() {
    assertEquals(
        join(BASE, new Text("/x/"), PARAMETER),
        of(
            "UriComponentsBuilder.fromHttpUrl(base).path(\"/x\").pathSegment(parameter)"
                + ".queryParam(\"q\", 1).build().toUriString()"));
  }

  @Test
  void aUriBuilderIsItsParts() {
    assertEquals(
        new Text("http://host:80/x"),
        of(
            "UriComponentsBuilder.newInstance().scheme(\"http\").host(\"host\").port(80)"
                + ".path(\"/x\").toUriString()"));
  }

  @Test
  void aPartOfAUriIsUnknown() {
    assertEquals(Value.UNKNOWN, of("URI.create(base).getHost()"));
    assertEquals(join(BASE, Value.UNKNOWN), of("URI.create(base).resolve(\"http://other\")"));
  }

  @Test
  void aPathIsItsParts() {
    assertEquals(new Text("a/b"), of("Paths.get(\"a\", \"b\")"));
  }

  @Test
  void aParsedUrlIsItsText() {
    assertEquals(
        join(BASE, new Text("/x")),
        of("HttpUrl.parse(base).newBuilder().addPathSegment(\"x\").build()"));
  }

  @Test
  void aReplacedPlaceIsFilled() {
    assertEquals(
        join(new Text("http://host/"), PARAMETER),
        of("\"http://host/{id}\".replace(\"{id}\", parameter)"));
  }

  @Test
  void aValueThatDoublesStaysSmall() {
    String doubling = "u = u + parameter + u;".repeat(60);
    assertEquals(64, ((Join) after("String u = base;" + doubling + "hit(u);")).parts().size());
  }

  @Test
  void aValueThatNestsStaysSmall() {
    String nesting = "u = props.of(u, u);".repeat(60);
    assertTrue(after("Object u = base;" + nesting + "hit(u);").toString().length() < 20_000);
  }
}
