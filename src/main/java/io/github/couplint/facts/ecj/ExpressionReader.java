package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import org.eclipse.jdt.internal.compiler.ASTVisitor;
import org.eclipse.jdt.internal.compiler.ast.AND_AND_Expression;
import org.eclipse.jdt.internal.compiler.ast.AllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.ArrayAllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.ArrayInitializer;
import org.eclipse.jdt.internal.compiler.ast.ArrayReference;
import org.eclipse.jdt.internal.compiler.ast.Assignment;
import org.eclipse.jdt.internal.compiler.ast.BinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.CastExpression;
import org.eclipse.jdt.internal.compiler.ast.CharLiteral;
import org.eclipse.jdt.internal.compiler.ast.ClassLiteralAccess;
import org.eclipse.jdt.internal.compiler.ast.CompoundAssignment;
import org.eclipse.jdt.internal.compiler.ast.ConditionalExpression;
import org.eclipse.jdt.internal.compiler.ast.EqualExpression;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FalseLiteral;
import org.eclipse.jdt.internal.compiler.ast.FieldReference;
import org.eclipse.jdt.internal.compiler.ast.GuardedPattern;
import org.eclipse.jdt.internal.compiler.ast.InstanceOfExpression;
import org.eclipse.jdt.internal.compiler.ast.IntLiteral;
import org.eclipse.jdt.internal.compiler.ast.LambdaExpression;
import org.eclipse.jdt.internal.compiler.ast.LongLiteral;
import org.eclipse.jdt.internal.compiler.ast.MarkerAnnotation;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.NormalAnnotation;
import org.eclipse.jdt.internal.compiler.ast.NullLiteral;
import org.eclipse.jdt.internal.compiler.ast.OR_OR_Expression;
import org.eclipse.jdt.internal.compiler.ast.PostfixExpression;
import org.eclipse.jdt.internal.compiler.ast.PrefixExpression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedAllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedNameReference;
import org.eclipse.jdt.internal.compiler.ast.QualifiedSuperReference;
import org.eclipse.jdt.internal.compiler.ast.QualifiedThisReference;
import org.eclipse.jdt.internal.compiler.ast.RecordPattern;
import org.eclipse.jdt.internal.compiler.ast.ReferenceExpression;
import org.eclipse.jdt.internal.compiler.ast.SingleMemberAnnotation;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.eclipse.jdt.internal.compiler.ast.StringLiteral;
import org.eclipse.jdt.internal.compiler.ast.StringLiteralConcatenation;
import org.eclipse.jdt.internal.compiler.ast.SuperReference;
import org.eclipse.jdt.internal.compiler.ast.SwitchStatement;
import org.eclipse.jdt.internal.compiler.ast.ThisReference;
import org.eclipse.jdt.internal.compiler.ast.TrueLiteral;
import org.eclipse.jdt.internal.compiler.ast.TypePattern;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.eclipse.jdt.internal.compiler.ast.UnaryExpression;
import org.eclipse.jdt.internal.compiler.lookup.BlockScope;

/** Reads expressions: collects what they use and tells what they mean. */
final class ExpressionReader extends ASTVisitor {
  private final Code code;
  private Circumstances at = Circumstances.PLAIN;
  private Meaning meaning = Meaning.UNKNOWN;

  ExpressionReader(Code code) {
    this.code = code;
  }

  /** Reads one expression; tells what it means. */
  Meaning read(Expression expression, Circumstances here) {
    Circumstances before = at;
    at = here;
    meaning = Meaning.UNKNOWN;
    expression.traverse(this, (BlockScope) null);
    at = before;
    return meaning;
  }

  /** Ends the visit of an expression that means this. */
  private boolean means(Meaning read) {
    meaning = read;
    return false;
  }

  private boolean chain(Expression end) {
    return means(Chain.read(code, end, at));
  }

  @Override
  public boolean visit(MessageSend call, BlockScope scope) {
    return chain(call);
  }

  @Override
  public boolean visit(FieldReference field, BlockScope scope) {
    return chain(field);
  }

  @Override
  public boolean visit(QualifiedNameReference name, BlockScope scope) {
    return chain(name);
  }

  @Override
  public boolean visit(SingleNameReference name, BlockScope scope) {
    Meaning variable = code.lookup().variable(new String(name.token));
    return variable == null ? chain(name) : means(variable);
  }

  @Override
  public boolean visit(ThisReference self, BlockScope scope) {
    return chain(self);
  }

  @Override
  public boolean visit(QualifiedThisReference self, BlockScope scope) {
    return chain(self);
  }

  @Override
  public boolean visit(SuperReference self, BlockScope scope) {
    return chain(self);
  }

  @Override
  public boolean visit(QualifiedSuperReference self, BlockScope scope) {
    return chain(self);
  }

  @Override
  public boolean visit(StringLiteral literal, BlockScope scope) {
    return means(Literals.string(literal));
  }

  @Override
  public boolean visit(StringLiteralConcatenation literals, BlockScope scope) {
    return means(Literals.string(literals));
  }

  @Override
  public boolean visit(IntLiteral literal, BlockScope scope) {
    return means(Literals.number(literal));
  }

  @Override
  public boolean visit(LongLiteral literal, BlockScope scope) {
    return means(Literals.number(literal));
  }

  @Override
  public boolean visit(CharLiteral literal, BlockScope scope) {
    return means(Literals.character(literal));
  }

  @Override
  public boolean visit(TrueLiteral literal, BlockScope scope) {
    return means(Literals.TRUE);
  }

  @Override
  public boolean visit(FalseLiteral literal, BlockScope scope) {
    return means(Literals.FALSE);
  }

  @Override
  public boolean visit(NullLiteral literal, BlockScope scope) {
    return means(Meaning.NULL);
  }

  @Override
  public boolean visit(BinaryExpression binary, BlockScope scope) {
    return means(Operations.binary(code, binary, at));
  }

  @Override
  public boolean visit(AND_AND_Expression binary, BlockScope scope) {
    return means(Operations.binary(code, binary, at));
  }

  @Override
  public boolean visit(OR_OR_Expression binary, BlockScope scope) {
    return means(Operations.binary(code, binary, at));
  }

  @Override
  public boolean visit(EqualExpression binary, BlockScope scope) {
    return means(Operations.binary(code, binary, at));
  }

  @Override
  public boolean visit(UnaryExpression unary, BlockScope scope) {
    code.read(unary.expression, at);
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(PrefixExpression step, BlockScope scope) {
    code.read(step.lhs, at);
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(PostfixExpression step, BlockScope scope) {
    code.read(step.lhs, at);
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(Assignment assignment, BlockScope scope) {
    return means(Operations.assign(code, assignment, at));
  }

  @Override
  public boolean visit(CompoundAssignment assignment, BlockScope scope) {
    return means(Operations.assign(code, assignment, at));
  }

  @Override
  public boolean visit(ConditionalExpression conditional, BlockScope scope) {
    return means(Operations.conditional(code, conditional, at));
  }

  @Override
  public boolean visit(CastExpression cast, BlockScope scope) {
    Meaning inner = code.read(cast.expression, at);
    mention(cast.type, Use.As.CAST);
    Meaning declared = code.file().types().meaning(cast.type, code.scope(), inner.held());
    return means(declared.receiver() == null ? inner : declared);
  }

  @Override
  public boolean visit(InstanceOfExpression test, BlockScope scope) {
    code.read(test.expression, at);
    if (test.pattern != null) {
      code.read(test.pattern, at);
    } else {
      mention(test.type, Use.As.CAST);
    }
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(TypePattern pattern, BlockScope scope) {
    return means(LocalVariables.declareMatched(code, pattern.local, at));
  }

  @Override
  public boolean visit(RecordPattern pattern, BlockScope scope) {
    mention(pattern.type, Use.As.CAST);
    Nodes.list(pattern.patterns).forEach(inner -> code.read(inner, at));
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(GuardedPattern pattern, BlockScope scope) {
    code.read(pattern.primaryPattern, at);
    code.read(pattern.condition, at);
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(MarkerAnnotation annotation, BlockScope scope) {
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(SingleMemberAnnotation annotation, BlockScope scope) {
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(NormalAnnotation annotation, BlockScope scope) {
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(ArrayReference access, BlockScope scope) {
    Meaning array = code.read(access.receiver, at);
    code.read(access.position, at);
    return means(array.with(Value.UNKNOWN));
  }

  @Override
  public boolean visit(ArrayAllocationExpression creation, BlockScope scope) {
    mention(creation.type, Use.As.LOCAL);
    for (Expression dimension : Nodes.list(creation.dimensions)) {
      if (dimension != null) {
        code.read(dimension, at);
      }
    }
    if (creation.initializer != null) {
      code.read(creation.initializer, at);
    }
    return means(code.file().types().meaning(creation.type, code.scope(), Value.UNKNOWN));
  }

  @Override
  public boolean visit(ArrayInitializer initializer, BlockScope scope) {
    Nodes.list(initializer.expressions).forEach(value -> code.read(value, at));
    return means(Meaning.UNKNOWN);
  }

  @Override
  public boolean visit(ClassLiteralAccess literal, BlockScope scope) {
    mention(literal.type, Use.As.CLASS_LITERAL);
    return means(
        code.file().types().all(literal.type, code.scope()).stream()
            .findFirst()
            .map(type -> Meaning.of(new Value.OfClass(type)))
            .orElse(Meaning.UNKNOWN));
  }

  @Override
  public boolean visit(AllocationExpression creation, BlockScope scope) {
    return means(Constructions.read(code, creation, at));
  }

  @Override
  public boolean visit(QualifiedAllocationExpression creation, BlockScope scope) {
    return means(Constructions.read(code, creation, at));
  }

  @Override
  public boolean visit(LambdaExpression lambda, BlockScope scope) {
    return means(Lambdas.read(code, lambda, Callbacks.kept(at), null));
  }

  @Override
  public boolean visit(ReferenceExpression reference, BlockScope scope) {
    return means(Lambdas.read(code, reference, Callbacks.kept(at), null));
  }

  /** Of a switch that is an expression, too. */
  @Override
  public boolean visit(SwitchStatement choice, BlockScope scope) {
    return means(Switches.value(code, choice, at));
  }

  private void mention(TypeReference type, Use.As as) {
    code.file().types().mention(type, as, code.scope(), code.origin(), at);
  }
}
