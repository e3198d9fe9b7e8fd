package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import io.github.couplint.rules.Binding;
import io.github.couplint.rules.Binding.Part;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Naming;
import io.github.couplint.rules.Opening;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackReaderTest {
  private static final String PAGE =
      """
      ---
      id: ours
      kind: sync-rpc
      title: Ours
      base: 10
      bases: {big: 20}
      recommendation: " Don't. "
      situations:
        LOOP: " Not so often. "
        TX: Afterwards.
      ---
      # ours
      """;

  private static final SortedMap<String, String> RULE = new TreeMap<>(Map.of("own/ours.md", PAGE));

  private static PackReader.Loaded read(String path, String text) {
    SortedMap<String, String> files = new TreeMap<>(RULE);
    files.put(path, text);
    return PackReader.read(files);
  }

  private static List<String> faults(String path, String text) {
    return read(path, text).faults();
  }

  @Test
  void aRuleIsReadWhole() {
    assertEquals(
        List.of(
            new Rule(
                "ours",
                "own",
                Kind.SYNC_RPC,
                "Ours",
                10,
                new TreeMap<>(Map.of("big", 20)),
                "Don't.",
                Map.of("LOOP", "Not so often.", "TX", "Afterwards."),
                "# ours\n")),
        PackReader.read(RULE).book().rules());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 0", "-1, 1", "101, 1", "ten, 2"})
  void aRuleHasFromZeroToAHundredPoints(String base, int faults) {
    assertEquals(faults, faults("own/ours.md", PAGE.replace("base: 10", "base: " + base)).size());
  }

  @Test
  void faultsOfAPageTellWhatIsExpected() {
    assertEquals(
        List.of(
            "own/ours.md:3: kind: no such kind: 'sync-rcp' (did you mean 'sync-rpc'?)",
            "own/ours.md:5: base: expected points from 0 to 100"),
        faults("own/ours.md", PAGE.replace("sync-rpc", "sync-rcp").replace("10", "101")));
    assertEquals(
        List.of("own/ours.md:1: expected front matter between two --- lines"),
        faults("own/ours.md", "# ours\n"));
    assertEquals(
        List.of("own/pack.yml:3: ruels: unknown key (did you mean 'rules'?)"),
        faults("own/pack.yml", "id: own\ntitle: Own\nruels: [ours]\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "own/README.md, 0",
    "own/notes.yml, 0",
    "own/vendors/a.yml, 1",
    "technologies/a.yml, 1"
  })
  void whatIsNoPartOfAPackIsNotRead(String path, int faults) {
    assertEquals(faults, faults(path, "{").size());
  }

  @Test
  void aTechnologyIsReadWhole() {
    Technology expected =
        new Technology(
            "acme",
            "Acme RPC",
            "ours",
            "big",
            List.of(
                new Opening.OfCall(
                    Glob.ofType("com.acme.Client"),
                    Glob.ofType("connect"),
                    false,
                    List.of(new Binding("", Part.HOST), new Binding("", Part.PORT))),
                new Opening.OfCall(
                    Glob.ofType("com.acme.Client"),
                    Glob.ofType("{get,set}"),
                    true,
                    List.of(new Binding("", Part.NAME))),
                new Opening.OfConstruct(
                    Glob.ofType("com.acme.Stub"),
                    List.of(new Binding("", Part.IGNORED), new Binding("", Part.URL))),
                new Opening.OfAnnotation(
                    Glob.ofType("com.acme.Remote"),
                    Optional.empty(),
                    List.of(
                        new Binding("url", Part.URL),
                        new Binding("value", Part.TOPIC),
                        new Binding("service", Part.NAME))),
                new Opening.OfAnnotation(
                    Glob.ofType("com.acme.Topic"),
                    Optional.of(Glob.ofType("com.acme.Listener")),
                    List.of()),
                new Opening.OfSupertype(Glob.ofType("com.acme.Base")),
                new Opening.OfType(Glob.ofType("**.*Acme*Stub")),
                new Opening.OfSetting(
                    Glob.ofType("acme.*.url"), List.of(new Binding("", Part.URL)))),
            List.of(Glob.ofType("com.acme.Client"), Glob.ofType("com.acme.Other")),
            List.of(Glob.ofCoordinates("com.acme:acme-*")),
            new Naming(
                List.of(
                    new Opening.OfCall(
                        Glob.ofType("com.acme.Options"),
                        Glob.ofType("host"),
                        true,
                        List.of(new Binding("", Part.HOST)))),
                Optional.of("acme-broker"),
                Optional.of("acme-store"),
                List.of("acme", "acmes")));
    PackReader.Loaded loaded =
        read(
            "own/technologies/acme.yml",
            """
            id: acme
            name: Acme RPC
            rule: ours
            category: big
            match:
              - call: com.acme.Client.connect(host, port)
              - call: com.acme.Client..{get,set}(name)
              - construct: com.acme.Stub(_, url)
              - annotation: com.acme.Remote(url, value:topic, service)
              - annotation: com.acme.Topic in com.acme.Listener
              - supertype: com.acme.Base
              - type: "**.*Acme*Stub"
              - setting: acme.*.url(url)
            address:
              - call: com.acme.Options..host(host)
            client: [com.acme.Client, com.acme.Other]
            coordinates: ["com.acme:acme-*"]
            broker: acme-broker
            store: acme-store
            schemes: [acme, acmes]
            checked: ["com.acme:acme-rpc:1.3.0"]
            unverified: [com.acme.Other]
            """);
    assertEquals(List.of(), loaded.faults());
    assertEquals(List.of(expected).toString(), loaded.book().technologies().toString());
  }

  @Test
  void aVendorIsReadWhole() {
    Vendor expected =
        new Vendor(
            "acme-pay",
            "Acme Pay",
            "ours",
            "big",
            Optional.of(Style.API_MIDDLEWARE),
            new Vendor.Types(
                List.of(
                    new Vendor.Entry(Glob.ofType("com.acme.pay.Client"), Optional.empty()),
                    new Vendor.Entry(
                        Glob.ofType("com.acme.pay.model.**"),
                        Optional.of(Glob.ofType("{create,capture}")))),
                List.of(Glob.ofType("com.acme.pay.exception.**")),
                List.of(Glob.ofType("com.acme.pay.signature.**"))),
            List.of(Glob.ofCoordinates("api.acmepay.com"), Glob.ofCoordinates("*.acmepay.eu")),
            new Vendor.Artifacts(
                List.of(Glob.ofCoordinates("com.acme:acme-pay-*")),
                List.of(Glob.ofCoordinates("com.acme:acme-pay-core")),
                List.of("acme"),
                List.of(Glob.ofCoordinates("com.acme:acme-server"))),
            "acme-{1}",
            new TreeMap<>(Map.of("a", "alpha")),
            true);
    PackReader.Loaded loaded =
        read(
            "own/vendors/acme.yml",
            """
            id: acme-pay
            name: Acme Pay
            rule: ours
            category: big
            style: api-middleware
            entry:
              - com.acme.pay.Client
              - "com.acme.pay.model.**.{create,capture}"
            value: ["com.acme.pay.exception.**"]
            not: ["com.acme.pay.signature.**"]
            hosts: [api.acmepay.com, "*.acmepay.eu"]
            coordinates: ["com.acme:acme-pay-*"]
            notCoordinates: ["com.acme:acme-pay-core"]
            through: [acme]
            runtime: ["com.acme:acme-server"]
            target: acme-{1}
            names: {a: alpha}
            endOfLife: true
            """);
    assertEquals(
        List.of("own/vendors/acme.yml:14: through: no such technology: 'acme'"), loaded.faults());
    assertEquals(List.of(expected).toString(), loaded.book().vendors().toString());
  }

  @Test
  void faultsOfATechnologyTellWhatIsExpected() {
    assertEquals(
        List.of(
            "own/technologies/t.yml:12: clients: unknown key (did you mean 'client'?)",
            "own/technologies/t.yml:11: checked: expected 'group:artifact:version'; was"
                + " 'com.acme:acme'",
            "own/technologies/t.yml:5: match[0].construct: expected 'a.b.Type(bindings)'; was"
                + " 'com.acme.Client(url'",
            "own/technologies/t.yml:6: match[1].type: expected each { to be closed, and none"
                + " inside another: 'com.acme.{a,b'",
            "own/technologies/t.yml:7: match[2].type: expected each { to be closed, and none"
                + " inside another: 'com.acme.{a,{b}}'",
            "own/technologies/t.yml:8: match[3].type: expected each { to be closed, and none"
                + " inside another: 'com.acme.a}b{c'",
            "own/technologies/t.yml:9: match[4].annotation: no such binding: 'tpoic'; expected one"
                + " of "
                + Part.names()
                + ", _",
            "own/technologies/t.yml:10: coordinates[1]: expected 'group:artifact'; was 'acme'",
            "own/technologies/t.yml:3: rule: no such rule: 'our' (did you mean 'ours'?)"),
        faults(
            "own/technologies/t.yml",
            """
            id: t
            name: T
            rule: our
            match:
              - construct: com.acme.Client(url
              - type: com.acme.{a,b
              - type: com.acme.{a,{b}}
              - type: com.acme.a}b{c
              - annotation: com.acme.Topic(value:tpoic)
            coordinates: ["com.acme:acme", acme]
            checked: ["com.acme:acme"]
            clients: []
            """));
  }

  @Test
  void faultsOfAVendorTellWhatIsExpected() {
    assertEquals(
        List.of(
            "own/vendors/v.yml:5: style: no such style: 'event'",
            "own/vendors/v.yml:4: through: no such technology: 'grcp'"),
        faults("own/vendors/v.yml", "id: v\nname: V\nrule: ours\nthrough: grcp\nstyle: event\n"));
  }

  @Test
  void ofTwoWithOneIdTheFaultIsTheTeamsOwn() {
    String vendor = "id: v\nname: V\nrule: ours\n";
    SortedMap<String, String> more = new TreeMap<>();
    more.put(".couplint/rules/vendors/v.yml", vendor);
    more.put("platform/vendors/v.yml", vendor);
    assertEquals(
        List.of(
            ".couplint/rules/vendors/v.yml:1: id: vendor 'v' is defined at platform/vendors/v.yml:1"
                + " too; give this one another id"),
        PackReader.read(RULE, more).faults());
  }

  @Test
  void aVendorAndATechnologyMayHaveOneId() {
    SortedMap<String, String> more = new TreeMap<>();
    more.put("technologies/v.yml", "id: v\nname: V\nrule: ours\n");
    more.put("vendors/v.yml", "id: v\nname: V\nrule: ours\n");
    assertEquals(List.of(), PackReader.read(RULE, more).faults());
  }
}
