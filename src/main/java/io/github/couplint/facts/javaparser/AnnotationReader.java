package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads annotations; their texts are templates, as frameworks fill in what they hold. */
final class AnnotationReader {
  private final SourceFile file;

  AnnotationReader(SourceFile file) {
    this.file = file;
  }

  /** Reads the annotations of something; notes their use, and that of those inside them. */
  List<Annotation> read(
      List<AnnotationExpr> nodes, TypeScope scope, Uses.Origin origin, List<TypeName> annotated) {
    List<Annotation> annotations = new ArrayList<>(nodes.size());
    for (AnnotationExpr node : nodes) {
      annotations.add(read(node, new Code(file, origin, scope), annotated));
    }
    return annotations;
  }

  private Annotation read(AnnotationExpr node, Code code, List<TypeName> annotated) {
    SortedMap<String, List<Value>> attributes = new TreeMap<>();
    if (node instanceof SingleMemberAnnotationExpr single) {
      attributes.put("value", values(single.getMemberValue(), code, annotated));
    } else if (node instanceof NormalAnnotationExpr normal) {
      for (MemberValuePair pair : normal.getPairs()) {
        attributes.put(pair.getNameAsString(), values(pair.getValue(), code, annotated));
      }
    }
    attributes.values().removeIf(List::isEmpty);
    Annotation annotation =
        new Annotation(type(node.getName(), code.scope()), attributes, Spans.of(node));
    if (!DeclaredTypes.isEverywhere(annotation.type())) {
      file.uses().annotated(code.origin(), annotation, annotated);
    }
    return annotation;
  }

  private TypeName type(Name name, TypeScope scope) {
    if (name.getQualifier().isEmpty()) {
      return file.names().named(name.getIdentifier(), scope);
    }
    Name qualifier = name.getQualifier().get();
    return Names.isPackageLike(qualifier.getIdentifier())
        ? TypeName.of(name.asString())
        : Names.nested(type(qualifier, scope), name.getIdentifier());
  }

  private List<Value> values(Expression value, Code code, List<TypeName> annotated) {
    List<Value> values = new ArrayList<>();
    if (value instanceof ArrayInitializerExpr array) {
      array.getValues().forEach(each -> values.addAll(values(each, code, annotated)));
    } else if (value instanceof AnnotationExpr nested) {
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
