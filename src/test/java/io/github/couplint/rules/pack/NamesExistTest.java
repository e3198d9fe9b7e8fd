package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.rules.Binding;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Opening;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the names of the packs against the artifacts that each entry lists under {@code checked};
 * {@code src/vendors/run} fetches them. What an entry lists under {@code unverified} must not be
 * there, so that the mark goes when it can.
 */
@EnabledIfSystemProperty(named = "couplint.artifacts", matches = ".+")
final class NamesExistTest {
  private static final Path ARTIFACTS = Path.of(System.getProperty("couplint.artifacts", ""));

  /** A type or, with a method, some of whose types have it. */
  private record Name(Collection<String> types, String method, boolean chain) {
    boolean isIn(ArtifactTypes artifacts) {
      return types.stream().map(Glob::ofType).anyMatch(type -> isIn(artifacts, type));
    }

    private boolean isIn(ArtifactTypes artifacts, Glob type) {
      if (method.isEmpty() || method.equals("*")) {
        return artifacts.hasType(type);
      }
      Glob name = Glob.ofType(method);
      return artifacts.hasMethod(type, name) || (chain && artifacts.hasRelatedMethod(type, name));
    }

    @Override
    public String toString() {
      return String.join("|", types) + (method.isEmpty() ? "" : "." + method);
    }
  }

  @TestFactory
  Stream<DynamicTest> eachTypeAndMethodOfATechnologyExists() {
    SortedMap<String, YamlNode> notes = notes("technologies/");
    return BuiltInAnalysis.BOOK.technologies().stream()
        .map(technology -> test(technology.id(), notes, names(technology)));
  }

  @TestFactory
  Stream<DynamicTest> eachTypeAndMethodOfAVendorExists() {
    SortedMap<String, YamlNode> notes = notes("vendors/");
    return BuiltInAnalysis.BOOK.vendors().stream()
        .map(vendor -> test(vendor.id(), notes, names(vendor)));
  }

  private static DynamicTest test(
      String id, SortedMap<String, YamlNode> notes, Collection<Name> names) {
    YamlNode note = notes.get(id);
    return DynamicTest.dynamicTest(
        id,
        () -> {
          ArtifactTypes artifacts =
              new ArtifactTypes(note.texts("checked").stream().map(NamesExistTest::jar).toList());
          SortedSet<String> missing = new TreeSet<>();
          names.stream().filter(n -> !n.isIn(artifacts)).forEach(n -> missing.add(n.toString()));
          assertEquals(new TreeSet<>(note.texts("unverified")), missing);
        });
  }

  private static Path jar(String coordinates) {
    String[] parts = coordinates.split(":");
    return ARTIFACTS.resolve(parts[0] + "." + parts[1] + "-" + parts[2] + ".jar");
  }

  private static SortedMap<String, YamlNode> notes(String folder) {
    SortedMap<String, YamlNode> notes = new TreeMap<>();
    for (Map.Entry<String, String> file : BuiltInFiles.read().entrySet()) {
      if (file.getKey().startsWith(folder)) {
        parse(file.getValue()).forEach(node -> notes.put(node.text("id"), node));
      }
    }
    return notes;
  }

  private static List<YamlNode> parse(String text) {
    try {
      return YamlTree.parse(text);
    } catch (YamlException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Name> names(Vendor vendor) {
    List<Name> names = new ArrayList<>();
    for (Vendor.Entry entry : vendor.entry()) {
      addTypes(entry.type(), names);
      entry.method().ifPresent(method -> addMethods(entry.type(), method, false, names));
    }
    return names;
  }

  private static List<Name> names(Technology technology) {
    List<Name> names = new ArrayList<>();
    Stream.concat(technology.openings().stream(), technology.naming().address().stream())
        .forEach(opening -> add(opening, names));
    technology.client().forEach(type -> addTypes(type, names));
    // generated types have no artifact
    names.removeIf(name -> name.toString().startsWith("**"));
    return names;
  }

  private static void add(Opening opening, List<Name> names) {
    opening.subject().ifPresent(type -> addTypes(type, names));
    if (opening instanceof Opening.OfCall call) {
      addMethods(call.owner(), call.method(), call.chain(), names);
    } else if (opening instanceof Opening.OfAnnotation annotation) {
      annotation.bindings().stream()
          .map(Binding::attribute)
          .filter(name -> !name.isEmpty())
          .forEach(name -> addMethods(annotation.type(), Glob.ofType(name), false, names));
    }
  }

  private static void addTypes(Glob type, List<Name> names) {
    type.expanded().forEach(one -> names.add(new Name(List.of(one), "", false)));
  }

  private static void addMethods(Glob type, Glob method, boolean chain, List<Name> names) {
    method.expanded().forEach(one -> names.add(new Name(type.expanded(), one, chain)));
  }
}
