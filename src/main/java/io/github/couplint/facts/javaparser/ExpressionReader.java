package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;

/** Reads expressions: collects what they use and tells what they mean. */
final class ExpressionReader extends GenericVisitorWithDefaults<Meaning, Circumstances> {
  private final Code code;

  ExpressionReader(Code code) {
    this.code = code;
  }

  @Override
  public Meaning defaultAction(Node node, Circumstances at) {
    return Meaning.UNKNOWN;
  }

  @Override
  public Meaning visit(MethodCallExpr call, Circumstances at) {
    return Chain.read(code, call, at);
  }

  @Override
  public Meaning visit(FieldAccessExpr field, Circumstances at) {
    return Chain.read(code, field, at);
  }

  @Override
  public Meaning visit(NameExpr name, Circumstances at) {
    Meaning variable = code.lookup().variable(name.getNameAsString());
    return variable == null ? Chain.read(code, name, at) : variable;
  }

  @Override
  public Meaning visit(ThisExpr self, Circumstances at) {
    return Chain.read(code, self, at);
  }

  @Override
  public Meaning visit(SuperExpr self, Circumstances at) {
    return Chain.read(code, self, at);
  }

  @Override
  public Meaning visit(StringLiteralExpr literal, Circumstances at) {
    return Literals.string(literal);
  }

  @Override
  public Meaning visit(TextBlockLiteralExpr literal, Circumstances at) {
    return Literals.string(literal);
  }

  @Override
  public Meaning visit(IntegerLiteralExpr literal, Circumstances at) {
    return Meaning.of(Literals.number(literal.getValue()));
  }

  @Override
  public Meaning visit(LongLiteralExpr literal, Circumstances at) {
    return Meaning.of(Literals.number(literal.getValue()));
  }

  @Override
  public Meaning visit(CharLiteralExpr literal, Circumstances at) {
    return Literals.character(literal);
  }

  @Override
  public Meaning visit(BooleanLiteralExpr literal, Circumstances at) {
    return Meaning.of(new Value.Text(String.valueOf(literal.getValue())));
  }

  @Override
  public Meaning visit(NullLiteralExpr literal, Circumstances at) {
    return Meaning.NULL;
  }

  @Override
  public Meaning visit(EnclosedExpr enclosed, Circumstances at) {
    return code.read(enclosed.getInner(), at);
  }

  @Override
  public Meaning visit(BinaryExpr binary, Circumstances at) {
    return Operations.binary(code, binary, at);
  }

  @Override
  public Meaning visit(UnaryExpr unary, Circumstances at) {
    code.read(unary.getExpression(), at);
    return Meaning.UNKNOWN;
  }

  @Override
  public Meaning visit(AssignExpr assignment, Circumstances at) {
    return Operations.assign(code, assignment, at);
  }

  @Override
  public Meaning visit(ConditionalExpr conditional, Circumstances at) {
    return Operations.conditional(code, conditional, at);
  }

  @Override
  public Meaning visit(CastExpr cast, Circumstances at) {
    Meaning inner = code.read(cast.getExpression(), at);
    mention(cast.getType(), Use.As.CAST, at);
    Meaning declared = code.file().types().meaning(cast.getType(), code.scope(), inner.held());
    return declared.receiver() == null ? inner : declared;
  }

  @Override
  public Meaning visit(InstanceOfExpr test, Circumstances at) {
    code.read(test.getExpression(), at);
    if (test.getPattern().isPresent()) {
      code.read(test.getPattern().get(), at);
    } else {
      mention(test.getType(), Use.As.CAST, at);
    }
    return Meaning.UNKNOWN;
  }

  @Override
  public Meaning visit(TypePatternExpr pattern, Circumstances at) {
    Meaning meaning =
        DeclaredTypes.isInferred(pattern.getType())
            ? Meaning.UNKNOWN
            : code.file().types().meaning(pattern.getType(), code.scope(), Value.UNKNOWN);
    if (!DeclaredTypes.isInferred(pattern.getType())) {
      mention(pattern.getType(), Use.As.CAST, at);
    }
    code.variables().declare(pattern.getNameAsString(), meaning);
    return meaning;
  }

  @Override
  public Meaning visit(RecordPatternExpr pattern, Circumstances at) {
    mention(pattern.getType(), Use.As.CAST, at);
    pattern.getPatternList().forEach(inner -> code.read(inner, at));
    return Meaning.UNKNOWN;
  }

  @Override
  public Meaning visit(ArrayAccessExpr access, Circumstances at) {
    Meaning array = code.read(access.getName(), at);
    code.read(access.getIndex(), at);
    return array.with(Value.UNKNOWN);
  }

  @Override
  public Meaning visit(ArrayCreationExpr creation, Circumstances at) {
    mention(creation.getElementType(), Use.As.LOCAL, at);
    creation.getLevels().forEach(l -> l.getDimension().ifPresent(d -> code.read(d, at)));
    creation.getInitializer().ifPresent(i -> code.read(i, at));
    return code.file().types().meaning(creation.getElementType(), code.scope(), Value.UNKNOWN);
  }

  @Override
  public Meaning visit(ArrayInitializerExpr initializer, Circumstances at) {
    initializer.getValues().forEach(value -> code.read(value, at));
    return Meaning.UNKNOWN;
  }

  @Override
  public Meaning visit(ClassExpr literal, Circumstances at) {
    mention(literal.getType(), Use.As.CLASS_LITERAL, at);
    return code.file().types().all(literal.getType(), code.scope()).stream()
        .findFirst()
        .map(type -> Meaning.of(new Value.OfClass(type)))
        .orElse(Meaning.UNKNOWN);
  }

  @Override
  public Meaning visit(ObjectCreationExpr creation, Circumstances at) {
    return Constructions.read(code, creation, at);
  }

  @Override
  public Meaning visit(LambdaExpr lambda, Circumstances at) {
    return Lambdas.read(code, lambda, Callbacks.kept(at), null);
  }

  @Override
  public Meaning visit(MethodReferenceExpr reference, Circumstances at) {
    return Lambdas.read(code, reference, Callbacks.kept(at), null);
  }

  @Override
  public Meaning visit(SwitchExpr choice, Circumstances at) {
    return Switches.read(code, choice, at);
  }

  @Override
  public Meaning visit(VariableDeclarationExpr declaration, Circumstances at) {
    boolean first = true;
    for (VariableDeclarator variable : declaration.getVariables()) {
      if (first && !DeclaredTypes.isInferred(variable.getType())) {
        mention(variable.getType(), Use.As.LOCAL, at);
      }
      first = false;
      declare(variable, at);
    }
    return Meaning.UNKNOWN;
  }

  private void declare(VariableDeclarator variable, Circumstances at) {
    Expression initializer = variable.getInitializer().orElse(null);
    Meaning initial = initializer == null ? Meaning.NULL : code.read(initializer, at);
    Meaning meaning =
        DeclaredTypes.isInferred(variable.getType())
            ? initial
            : code.file().types().meaning(variable.getType(), code.scope(), initial.held());
    code.variables().declare(variable.getNameAsString(), meaning);
  }

  private void mention(Type type, Use.As as, Circumstances at) {
    code.file().types().mention(type, as, code.scope(), code.origin(), at);
  }
}
