package io.github.couplint.rules.pack;

import io.github.couplint.rules.Naming;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import io.github.couplint.yaml.YamlFields;

/** Reads an entry of technologies or vendors. */
final class EntryReader {
  private EntryReader() {}

  static Technology technology(String id, YamlFields fields) {
    fields.only(
        "id",
        "name",
        "rule",
        "category",
        "match",
        "address",
        "client",
        "coordinates",
        "broker",
        "store",
        "schemes",
        "checked",
        "unverified");
    checkProof(fields);
    Matchers matchers = new Matchers(fields);
    return new Technology(
        id,
        fields.required("name"),
        fields.required("rule"),
        fields.text("category").orElse(""),
        matchers.openings("match"),
        matchers.types("client"),
        matchers.coordinates("coordinates"),
        new Naming(
            matchers.openings("address"),
            fields.text("broker"),
            fields.text("store"),
            fields.texts("schemes")));
  }

  static Vendor vendor(String id, YamlFields fields) {
    fields.only(
        "id",
        "name",
        "rule",
        "category",
        "style",
        "entry",
        "value",
        "not",
        "hosts",
        "coordinates",
        "notCoordinates",
        "target",
        "names",
        "through",
        "endOfLife",
        "runtime",
        "checked",
        "unverified");
    checkProof(fields);
    Matchers matchers = new Matchers(fields);
    return new Vendor(
        id,
        fields.required("name"),
        fields.required("rule"),
        fields.text("category").orElse(""),
        matchers.style("style"),
        new Vendor.Types(matchers.entries("entry"), matchers.types("value"), matchers.types("not")),
        matchers.hosts("hosts"),
        new Vendor.Artifacts(
            matchers.coordinates("coordinates"),
            matchers.coordinates("notCoordinates"),
            fields.texts("through"),
            matchers.coordinates("runtime")),
        fields.text("target").orElse(id),
        fields.textsByKey("names"),
        fields.text("endOfLife").filter("true"::equals).isPresent());
  }

  /** In which artifacts its names were found; a note for people and for a test. */
  private static void checkProof(YamlFields fields) {
    fields.texts("checked").stream()
        .filter(text -> !text.matches("[^: ]+:[^: ]+:[^: ]+"))
        .forEach(
            text ->
                fields.fault("checked", "expected 'group:artifact:version'; was '" + text + "'"));
    fields.texts("unverified");
  }
}
