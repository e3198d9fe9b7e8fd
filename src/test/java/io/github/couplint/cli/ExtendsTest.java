package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtendsTest {
  private static final String VENDOR =
      """
      id: %s
      name: Acme
      rule: vendor-sdk
      category: payments
      entry: [com.acme.pay.AcmeClient]
      """;

  private static final String USER =
      """
      package shop.orders;

      import com.acme.pay.AcmeClient;

      class Invoices {
        private final AcmeClient acme = new AcmeClient();
      }
      """;

  @TempDir Path folder;

  private Path below(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sandbox shop(String extended) {
    return Shop.in(below("shop")).write(".couplint.yml", config(extended));
  }

  private static String config(String extended) {
    return "version: 1\ngate: {failOn: info}\nextends:\n  - %s\n".formatted(extended);
  }

  private static void assertFaults(String expected, Ran ran) {
    assertEquals(new Ran(2, "", expected), ran);
  }

  private static void assertFindsAcme(Ran ran) {
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("orders -> acme"), ran.out());
  }

  @Test
  void aPackOfAFolderIsUsedWithWhatItExtends() {
    Sandbox shop = shop("platform/pack");
    shop.write("platform/pack/pack.yml", "id: p\ntitle: P\nextends: [platform/more]\n");
    shop.write("platform/more/vendors/acme.yml", VENDOR.formatted("acme"));
    shop.commit("extend");
    shop.write(Shop.SOURCE, USER);
    assertFindsAcme(Ran.in(shop.folder()));
    assertFindsAcme(Ran.in(shop.folder().resolve("orders")));
  }

  @Test
  void aPackIsReadFromBaseAndNotFromTheChange() {
    Sandbox shop = shop("platform/pack");
    shop.write("platform/pack/vendors/acme.yml", VENDOR.formatted("acme"));
    shop.commit("extend");
    shop.write("platform/pack/vendors/acme.yml", VENDOR.formatted("other"));
    shop.write(Shop.SOURCE, USER).commit("couple and rename");
    assertFindsAcme(Ran.in(shop.folder(), "--base", "HEAD~"));
  }

  @Test
  void aPackOfACommitIsReadFromTheCommitAndNotFromTheCheckout() {
    Sandbox packs = Sandbox.in(below("packs"));
    packs.write("java/vendors/acme.yml", VENDOR.formatted("acme"));
    packs.write("java/pack.yml", "id: p\ntitle: P\nextends: [more]\n");
    packs.write("more/vendors/other.yml", VENDOR.formatted("other").replace("pay", "other"));
    String id = packs.commit("one");
    packs.write("java/vendors/acme.yml", "no: pack");
    packs.commit("two");
    Sandbox shop = shop("acme/packs/java@" + id);
    shop.write(Shop.SOURCE, USER);
    assertFindsAcme(Ran.in(shop.folder(), "--pack-source", "acme/packs=../packs"));
    Map<String, String> environment = Map.of("COUPLINT_PACK_SOURCES", "acme/packs=../packs");
    assertFindsAcme(Ran.in(shop.folder(), environment, false));
    assertTrue(
        Ran.in(shop.folder(), environment, false, "rules", "validate")
            .out()
            .endsWith(": all sound\n"));
  }

  @Test
  void aCommitThatIsNotThereIsToldWithTheRemedy() {
    Path packs = Sandbox.in(below("packs")).write("a", "a").folder();
    String id = "0123456789012345678901234567890123456789";
    Path shop = shop("acme/packs/java@" + id).folder();
    assertFaults(
        "couplint: .couplint.yml:4: extends: no checkout of acme/packs is known; clone it and give"
            + " --pack-source acme/packs=FOLDER, or set COUPLINT_PACK_SOURCES\n",
        Ran.in(shop));
    assertFaults(
        "couplint: .couplint.yml:4: extends: the checkout of acme/packs has no commit %s; in %s run"
                .formatted(id, packs)
            + " `git fetch origin %s`\n".formatted(id),
        Ran.in(shop, "--pack-source", "acme/packs=" + packs));
    Path elsewhere = below("elsewhere");
    assertFaults(
        "couplint: .couplint.yml:4: extends: %s is not in a git repository; run it inside one or"
                .formatted(elsewhere)
            + " name one\n",
        Ran.in(shop, "--pack-source", "acme/packs=" + elsewhere));
  }

  @Test
  void aPackOfAnArtifactIsReadFromItsJar() throws IOException {
    Path jar = below("repo/com/acme/pack/1.2.0").resolve("pack-1.2.0.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("couplint/rules/vendors/acme.yml"));
      out.write(VENDOR.formatted("acme").getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    Sandbox shop = shop("com.acme:pack:1.2.0");
    shop.write(Shop.SOURCE, USER);
    assertFindsAcme(Ran.in(shop.folder(), "--pack-artifacts", "../repo"));
    Path flat = below("flat");
    Files.copy(jar, flat.resolve("pack-1.2.0.jar"));
    Map<String, String> environment = Map.of("COUPLINT_PACK_ARTIFACTS", flat.toString());
    assertFindsAcme(Ran.in(shop.folder(), environment, false));
  }

  @Test
  void typesThatTheCheckedArtifactDoesNotHaveAreToldByValidate() throws IOException {
    String checked = VENDOR.formatted("acme") + "checked: ['com.acme:pay:2']\n";
    Sandbox shop = Shop.in(below("shop")).write(".couplint/rules/vendors/acme.yml", checked);
    Path jars = below("jars");
    String[] arguments = {"rules", "validate", "--pack-artifacts", "../jars"};
    Ran without = Ran.in(shop.folder(), arguments);
    assertEquals(0, without.code());
    assertEquals(
        "couplint: .couplint/rules/vendors/acme.yml:6: not held against com.acme:pay:2, which is"
            + " not in %s\n".formatted(shop.folder().resolve("../jars")),
        without.err());
    try (OutputStream file = Files.newOutputStream(jars.resolve("pay-2.jar"));
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("com/acme/pay/v2/AcmeClient.class"));
      out.closeEntry();
    }
    assertFaults(
        "couplint: .couplint/rules/vendors/acme.yml:5: no type 'com.acme.pay.AcmeClient' in"
            + " com.acme:pay:2 (did you mean 'com.acme.pay.v2.AcmeClient'?)\n",
        Ran.in(shop.folder(), arguments));
    shop.write(".couplint/rules/vendors/acme.yml", checked.replace("pay.Acme", "pay.v2.Acme"));
    assertEquals("", Ran.in(shop.folder(), arguments).err());
    assertEquals(0, Ran.in(shop.folder(), arguments).code());
  }

  @Test
  void anArtifactThatIsNotThereIsToldWithTheRemedy() {
    Path shop = shop("com.acme:pack:1.2.0").folder();
    assertFaults(
        "couplint: .couplint.yml:4: extends: no such artifact in %s; run `mvn dependency:get"
                .formatted(shop.resolve("repo"))
            + " -Dartifact=com.acme:pack:1.2.0`, or name the folder of its jar with"
            + " --pack-artifacts or COUPLINT_PACK_ARTIFACTS\n",
        Ran.in(shop, "--pack-artifacts", "repo"));
  }

  @Test
  void packsThatExtendEachOtherInACircleAreAnErrorThatNamesTheCircle() {
    Sandbox shop = shop("one");
    shop.write("one/pack.yml", "id: one\ntitle: One\nextends: [two]\n");
    shop.write("two/pack.yml", "id: two\ntitle: Two\nextends:\n  - ./one/\n");
    assertFaults(
        "couplint: two/pack.yml:4: extends: packs extend each other in a circle:"
            + " one -> two -> one; take one of these out\n",
        Ran.in(shop.folder()));
    assertEquals(2, Ran.in(shop.folder(), "rules", "validate").code());
  }

  @Test
  void aPackThatSeveralExtendIsReadOnce() {
    Sandbox shop = shop("one\n  - two");
    shop.write("one/pack.yml", "id: one\ntitle: One\nextends: [both]\n");
    shop.write("two/pack.yml", "id: two\ntitle: Two\nextends: [both]\n");
    shop.write("both/vendors/acme.yml", VENDOR.formatted("acme"));
    assertEquals(0, Ran.in(shop.folder(), "rules", "validate").code());
  }

  @Test
  void twoPacksWithOneIdAreAnErrorThatNamesBothPlaces() {
    Sandbox shop = shop("one\n  - two");
    shop.write("one/vendors/a.yml", VENDOR.formatted("acme"));
    shop.write("two/vendors/b.yml", "\n" + VENDOR.formatted("acme"));
    assertFaults(
        "couplint: two/vendors/b.yml:2: id: vendor 'acme' is defined at one/vendors/a.yml:1 too;"
            + " give this one another id\n",
        Ran.in(shop.folder()));
  }

  @Test
  void whatNamesNoPackIsToldWithWhatDoes() {
    assertFaults(
        "couplint: .couplint.yml:4: extends: no pack in the folder 'nowhere'; expected pages,"
            + " technologies/*.yml or vendors/*.yml there\n",
        Ran.in(shop("nowhere").folder()));
    assertFaults(
        "couplint: .couplint.yml:4: extends: expected the 40 hex digits of a commit behind @, which"
            + " `git rev-parse` tells; was 'main'\n",
        Ran.in(shop("acme/packs/java@main").folder()));
    assertFaults(
        "couplint: .couplint.yml:4: extends: expected a released version, the same tomorrow; was"
            + " '1-SNAPSHOT'\n",
        Ran.in(shop("com.acme:pack:1-SNAPSHOT").folder()));
    assertFaults(
        "couplint: .couplint.yml:4: extends: expected a folder from the root,"
            + " OWNER/REPO/path@commit or group:artifact:version; was '../pack'\n",
        Ran.in(shop("../pack").folder()));
    assertFaults(
        "couplint: a pack's source: expected OWNER/REPO=folder; was 'packs'\n",
        Ran.in(Shop.in(below("other")).folder(), "--pack-source", "packs"));
  }
}
