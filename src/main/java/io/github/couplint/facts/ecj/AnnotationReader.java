package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.internal.compiler.ast.ArrayInitializer;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.MemberValuePair;
import org.eclipse.jdt.internal.compiler.ast.NormalAnnotation;
import org.eclipse.jdt.internal.compiler.ast.SingleMemberAnnotation;

/** Reads annotations; their texts are templates, as frameworks fill in what they hold. */
final class AnnotationReader {
  private final SourceFile file;

  AnnotationReader(SourceFile file) {
    this.file = file;
  }

  /** Reads the annotations of something; notes their use, and that of those inside them. */
  List<Annotation> read(
      List<org.eclipse.jdt.internal.compiler.ast.Annotation> nodes,
      TypeScope scope,
      Uses.Origin origin,
      List<TypeName> annotated) {
    List<Annotation> annotations = new ArrayList<>(nodes.size());
    for (org.eclipse.jdt.internal.compiler.ast.Annotation node : nodes) {
      annotations.add(read(node, new Code(file, origin, scope), annotated));
    }
    return annotations;
  }

  private Annotation read(
      org.eclipse.jdt.internal.compiler.ast.Annotation node, Code code, List<TypeName> annotated) {
    SortedMap<String, List<Value>> attributes = new TreeMap<>();
    if (node instanceof SingleMemberAnnotation single) {
      attributes.put("value", values(single.memberValue, code, annotated));
    } else if (node instanceof NormalAnnotation normal) {
      for (MemberValuePair pair : Nodes.list(normal.memberValuePairs)) {
        attributes.put(new String(pair.name), values(pair.value, code, annotated));
      }
    }
    attributes.values().removeIf(List::isEmpty);
    Annotation annotation =
        new Annotation(type(node.type.getTypeName(), code.scope()), attributes, span(node));
    if (!DeclaredTypes.isEverywhere(annotation.type())) {
      file.uses().annotated(code.origin(), annotation, annotated);
    }
    return annotation;
  }

  private Span span(org.eclipse.jdt.internal.compiler.ast.Annotation node) {
    return file.lines().between(node.sourceStart, node.declarationSourceEnd);
  }

  private TypeName type(char[][] name, TypeScope scope) {
    return type(name, name.length, scope);
  }

  private TypeName type(char[][] name, int count, TypeScope scope) {
    String last = new String(name[count - 1]);
    if (count == 1) {
      return file.names().named(last, scope);
    }
    return Names.isPackageLike(new String(name[count - 2]))
        ? TypeName.of(Nodes.dotted(name, count))
        : Names.nested(type(name, count - 1, scope), last);
  }

  private List<Value> values(Expression value, Code code, List<TypeName> annotated) {
    List<Value> values = new ArrayList<>();
    if (value instanceof ArrayInitializer array) {
      Nodes.list(array.expressions).forEach(each -> values.addAll(values(each, code, annotated)));
    } else if (value instanceof org.eclipse.jdt.internal.compiler.ast.Annotation nested) {
      read(nested, code, annotated);
    } else {
      values.add(template(code.read(value, Circumstances.PLAIN).value()));
    }
    return values;
  }

  private static Value template(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Template(text.text());
    }
    return value instanceof Value.Join join
        ? new Value.Join(join.parts().stream().map(AnnotationReader::template).toList())
        : value;
  }
}
