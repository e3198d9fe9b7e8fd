package io.github.couplint;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Changes to a tree of sources, path to text, after which everything talks to what it did before.
 */
enum Refactoring {
  MOVE_PACKAGE {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return pick(packages(tree), random).map(name -> moved(tree, name, name + "s"));
    }
  },
  RENAME_CLASS {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return pick(sources(tree), random).map(path -> renamed(tree, path));
    }
  },
  SHUFFLE_IMPORTS {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return edit(tree, random, text -> shuffled(text, random));
    }
  },
  INDENT_AND_SPACE {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return edit(tree, random, text -> text.replace("  ", "\t").replace(";\n", ";\n\n"));
    }
  },
  PRINT_ANEW {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return edit(tree, random, text -> parse(text).toString());
    }
  },
  WINDOWS_LINES {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return edit(tree, random, text -> text.replace("\n", "\r\n"));
    }
  },
  EXTRACT_METHOD {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return edit(tree, random, text -> withMethodExtracted(text, random));
    }
  },
  SPLIT_CLASS {
    @Override
    Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random) {
      return pick(sources(tree), random).flatMap(path -> split(tree, path));
    }
  };

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /** The tree with something moved; empty when chance picked a place where that can't be done. */
  abstract Optional<SortedMap<String, String>> of(SortedMap<String, String> tree, Random random);

  /** Some of these, the same one more than once by chance. */
  static List<Refactoring> some(Random random) {
    List<Refactoring> all = List.of(values());
    return IntStream.range(0, 6).mapToObj(i -> all.get(random.nextInt(all.size()))).toList();
  }

  /** The tree after all of these in a row. */
  static SortedMap<String, String> each(
      List<Refactoring> all, SortedMap<String, String> tree, Random random) {
    SortedMap<String, String> result = tree;
    for (Refactoring one : all) {
      result = one.of(result, random).orElse(result);
    }
    return result;
  }

  private static Optional<String> pick(List<String> all, Random random) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static List<String> sources(SortedMap<String, String> tree) {
    return tree.keySet().stream().filter(path -> path.endsWith(".java")).toList();
  }

  private static Optional<SortedMap<String, String>> edit(
      SortedMap<String, String> tree, Random random, UnaryOperator<String> edit) {
    return pick(sources(tree), random)
        .map(
            path -> {
              SortedMap<String, String> edited = new TreeMap<>(tree);
              edited.computeIfPresent(path, (same, text) -> edit.apply(text));
              return edited;
            });
  }

  /** Packages whose own name says nothing about what a class is for. */
  private static List<String> packages(SortedMap<String, String> tree) {
    Set<String> names = new TreeSet<>();
    sources(tree).forEach(path -> names.add(packageOf(tree.getOrDefault(path, ""))));
    names.removeIf(name -> name.isEmpty() || name.matches(".*\\.(client|adapter|\\w+s)"));
    return List.copyOf(names);
  }

  private static String packageOf(String text) {
    Matcher declared = PACKAGE.matcher(text);
    return declared.find() ? declared.group(1) : "";
  }

  private static SortedMap<String, String> moved(
      SortedMap<String, String> tree, String from, String to) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(from) + "\\b(?!\\w)");
    String folder = "/java/" + from.replace('.', '/') + "/";
    SortedMap<String, String> result = new TreeMap<>();
    tree.forEach(
        (path, text) ->
            result.put(
                path.replace(folder, "/java/" + to.replace('.', '/') + "/"),
                path.endsWith(".java") ? name.matcher(text).replaceAll(to) : text));
    return result;
  }

  private static SortedMap<String, String> renamed(SortedMap<String, String> tree, String path) {
    String type = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    String module = path.substring(0, path.indexOf('/') + 1);
    Pattern name = Pattern.compile("\\b" + type + "\\b");
    SortedMap<String, String> result = new TreeMap<>(tree);
    tree.forEach(
        (other, text) -> {
          if (other.startsWith(module) && other.endsWith(".java")) {
            result.put(other, name.matcher(text).replaceAll("Our" + type));
          }
        });
    String text = String.valueOf(result.remove(path));
    result.put(path.replace("/" + type + ".java", "/Our" + type + ".java"), text);
    return result;
  }

  private static String shuffled(String text, Random random) {
    List<String> imports =
        new ArrayList<>(text.lines().filter(l -> l.startsWith("import ")).toList());
    if (imports.isEmpty()) {
      return text;
    }
    Collections.shuffle(imports, random);
    String rest = text.replaceAll("(?m)^import .*\\R", "");
    return rest.replaceFirst(
        "(?m)^(package .*;)$", "$1\n\n" + Matcher.quoteReplacement(String.join("\n", imports)));
  }

  private static CompilationUnit parse(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    return new JavaParser(configuration).parse(text).getResult().orElseThrow();
  }

  /** A method's body goes into a new method that the old one calls. */
  private static String withMethodExtracted(String text, Random random) {
    CompilationUnit unit = parse(text);
    List<MethodDeclaration> methods =
        unit.findAll(MethodDeclaration.class).stream()
            .filter(m -> m.getBody().isPresent() && !m.isStatic())
            .filter(m -> m.getParentNode().filter(Refactoring::isClass).isPresent())
            .toList();
    if (methods.isEmpty()) {
      return text;
    }
    MethodDeclaration method = methods.get(random.nextInt(methods.size()));
    String inner = method.getNameAsString() + "Itself";
    MethodDeclaration extracted = method.clone();
    extracted
        .setName(inner)
        .setModifiers(Modifier.Keyword.PRIVATE)
        .setAnnotations(new NodeList<>());
    extracted.removeJavaDocComment();
    extracted.getParameters().forEach(parameter -> parameter.setAnnotations(new NodeList<>()));
    MethodCallExpr call = new MethodCallExpr(inner);
    method.getParameters().forEach(p -> call.addArgument(new NameExpr(p.getNameAsString())));
    Statement only =
        method.getType().isVoidType() ? new ExpressionStmt(call) : new ReturnStmt(call);
    method.setBody(new BlockStmt(new NodeList<>(only)));
    ((ClassOrInterfaceDeclaration) method.getParentNode().orElseThrow()).addMember(extracted);
    return unit.toString();
  }

  private static boolean isClass(com.github.javaparser.ast.Node node) {
    return node instanceof ClassOrInterfaceDeclaration type && !type.isInterface();
  }

  /** A class's private methods go into a new class beside it, which gets the same fields. */
  private static Optional<SortedMap<String, String>> split(
      SortedMap<String, String> tree, String path) {
    CompilationUnit unit = parse(tree.getOrDefault(path, ""));
    Optional<ClassOrInterfaceDeclaration> type =
        unit.findFirst(ClassOrInterfaceDeclaration.class, Refactoring::isClass);
    List<MethodDeclaration> own =
        type.stream()
            .flatMap(t -> t.getMethods().stream())
            .filter(m -> m.isPrivate() && !m.isStatic())
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String name = type.orElseThrow().getNameAsString() + "Parts";
    SortedMap<String, String> result = new TreeMap<>(tree);
    result.put(
        path.replaceFirst("[^/]+\\.java$", name + ".java"), part(unit, name, own).toString());
    use(type.orElseThrow(), name, own);
    result.put(path, unit.toString());
    return Optional.of(result);
  }

  private static CompilationUnit part(
      CompilationUnit unit, String name, List<MethodDeclaration> moved) {
    CompilationUnit part = unit.clone();
    ClassOrInterfaceDeclaration type =
        part.findFirst(ClassOrInterfaceDeclaration.class, Refactoring::isClass).orElseThrow();
    type.setName(name).setImplementedTypes(new NodeList<>());
    Set<String> names = new TreeSet<>();
    moved.forEach(method -> names.add(method.getNameAsString()));
    type.getMembers()
        .removeIf(
            member ->
                !(member instanceof FieldDeclaration
                    || member instanceof ConstructorDeclaration
                    || (member instanceof MethodDeclaration method
                        && (method.isStatic() || names.contains(method.getNameAsString())))));
    type.getConstructors().forEach(constructor -> constructor.setName(name));
    type.getMethods().forEach(method -> method.setModifiers());
    return part;
  }

  private static void use(
      ClassOrInterfaceDeclaration type, String part, List<MethodDeclaration> moved) {
    moved.forEach(
        method -> {
          type.findAll(MethodCallExpr.class).stream()
              .filter(call -> call.getScope().isEmpty())
              .filter(call -> call.getNameAsString().equals(method.getNameAsString()))
              .forEach(call -> call.setScope(new NameExpr("parts")));
          method.remove();
        });
    type.addField(part, "parts", Modifier.Keyword.PRIVATE);
  }
}
