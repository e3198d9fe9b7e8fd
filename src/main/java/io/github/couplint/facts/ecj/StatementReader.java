package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ASTVisitor;
import org.eclipse.jdt.internal.compiler.ast.Argument;
import org.eclipse.jdt.internal.compiler.ast.AssertStatement;
import org.eclipse.jdt.internal.compiler.ast.Block;
import org.eclipse.jdt.internal.compiler.ast.DoStatement;
import org.eclipse.jdt.internal.compiler.ast.ExplicitConstructorCall;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.ForStatement;
import org.eclipse.jdt.internal.compiler.ast.ForeachStatement;
import org.eclipse.jdt.internal.compiler.ast.IfStatement;
import org.eclipse.jdt.internal.compiler.ast.LabeledStatement;
import org.eclipse.jdt.internal.compiler.ast.LambdaExpression;
import org.eclipse.jdt.internal.compiler.ast.LocalDeclaration;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.ReturnStatement;
import org.eclipse.jdt.internal.compiler.ast.Statement;
import org.eclipse.jdt.internal.compiler.ast.SwitchStatement;
import org.eclipse.jdt.internal.compiler.ast.SynchronizedStatement;
import org.eclipse.jdt.internal.compiler.ast.ThrowStatement;
import org.eclipse.jdt.internal.compiler.ast.TryStatement;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.ast.WhileStatement;
import org.eclipse.jdt.internal.compiler.ast.YieldStatement;
import org.eclipse.jdt.internal.compiler.lookup.BlockScope;
import org.jspecify.annotations.Nullable;

/** Reads statements: collects what they use and follows what variables hold. */
final class StatementReader extends ASTVisitor {
  private final Code code;
  private Circumstances at = Circumstances.PLAIN;

  StatementReader(Code code) {
    this.code = code;
  }

  /** Reads one statement. */
  void run(Statement statement, Circumstances here) {
    if (statement instanceof Expression expression && expression.isTrulyExpression()) {
      expression(expression, here);
      return;
    }
    Circumstances before = at;
    at = here;
    statement.traverse(this, (BlockScope) null);
    at = before;
  }

  private void run(@Nullable Statement statement) {
    if (statement != null) {
      run(statement, at);
    }
  }

  private void read(@Nullable Expression expression) {
    if (expression != null) {
      code.read(expression, at);
    }
  }

  private void expression(Expression expression, Circumstances here) {
    Meaning meaning = code.read(expression, here);
    if (expression instanceof MessageSend call) {
      Builders.changed(code, call, meaning);
    }
  }

  /** Reads statements that stand between braces. */
  void block(List<Statement> statements, Circumstances here) {
    int mark = code.variables().enter();
    Locks locks = new Locks(code);
    for (Statement statement : statements) {
      run(statement, locks.before(statement, here));
    }
    code.variables().leave(mark);
  }

  @Override
  public boolean visit(Block block, BlockScope scope) {
    block(Nodes.list(block.statements), at);
    return false;
  }

  @Override
  public boolean visit(LocalDeclaration variable, BlockScope scope) {
    LocalVariables.declare(code, variable, at);
    return false;
  }

  @Override
  public boolean visit(ReturnStatement statement, BlockScope scope) {
    Expression returned = statement.expression;
    if (returned instanceof LambdaExpression lambda
        && !Nodes.isParenthesised(returned)
        && FrameworkTypes.isRunner(code.returnType())) {
      Lambdas.read(code, lambda, at.with(Context.INITIALISER), null);
    } else if (returned instanceof MessageSend call && !Nodes.isParenthesised(returned)) {
      code.returns(Chain.readReturned(code, call, at).held());
    } else if (returned != null) {
      code.returns(code.read(returned, at).held());
    }
    return false;
  }

  @Override
  public boolean visit(YieldStatement statement, BlockScope scope) {
    read(statement.expression);
    return false;
  }

  @Override
  public boolean visit(ThrowStatement statement, BlockScope scope) {
    read(statement.exception);
    return false;
  }

  @Override
  public boolean visit(AssertStatement statement, BlockScope scope) {
    read(statement.assertExpression);
    read(statement.exceptionArgument);
    return false;
  }

  @Override
  public boolean visit(LabeledStatement statement, BlockScope scope) {
    run(statement.statement);
    return false;
  }

  @Override
  public boolean visit(IfStatement statement, BlockScope scope) {
    read(statement.condition);
    Circumstances then = Locks.isTaken(statement.condition) ? at.with(Context.LOCK) : at;
    List<Variables.Branch> branches = new ArrayList<>();
    branches.add(branch(statement.thenStatement, then));
    branches.add(branch(statement.elseStatement, at));
    code.variables().merge(branches);
    return false;
  }

  private Variables.Branch branch(@Nullable Statement statement, Circumstances here) {
    if (statement == null) {
      return Variables.Branch.NONE;
    }
    Variables.Branch branch = code.variables().branch(() -> run(statement, here));
    return Jumps.leaves(statement) ? Variables.Branch.NONE : branch;
  }

  @Override
  public boolean visit(WhileStatement statement, BlockScope scope) {
    code.read(statement.condition, at.with(Context.LOOP));
    repeated(statement.action);
    return false;
  }

  @Override
  public boolean visit(DoStatement statement, BlockScope scope) {
    repeated(statement.action);
    code.read(statement.condition, at.with(Context.LOOP));
    return false;
  }

  @Override
  public boolean visit(ForStatement statement, BlockScope scope) {
    int mark = code.variables().enter();
    Circumstances inside = at.with(Context.LOOP);
    Nodes.list(statement.initializations).forEach(this::run);
    if (statement.condition != null) {
      code.read(statement.condition, inside);
    }
    repeated(statement.action);
    Nodes.list(statement.increments).forEach(increment -> run(increment, inside));
    code.variables().leave(mark);
    return false;
  }

  @Override
  public boolean visit(ForeachStatement statement, BlockScope scope) {
    int mark = code.variables().enter();
    Meaning all = code.read(statement.collection, at);
    LocalVariables.declareEach(code, statement.elementVariable, all.element(), at);
    repeated(statement.action);
    code.variables().leave(mark);
    return false;
  }

  private void repeated(@Nullable Statement body) {
    Variables.Branch once = branch(body, at.with(Context.LOOP));
    code.variables().merge(List.of(once, Variables.Branch.NONE));
  }

  @Override
  public boolean visit(SynchronizedStatement statement, BlockScope scope) {
    read(statement.expression);
    run(statement.block, at.with(Context.LOCK));
    return false;
  }

  @Override
  public boolean visit(SwitchStatement statement, BlockScope scope) {
    Switches.read(code, statement, at);
    return false;
  }

  @Override
  public boolean visit(TryStatement statement, BlockScope scope) {
    int mark = code.variables().enter();
    Nodes.list(statement.resources).forEach(this::run);
    run(statement.tryBlock);
    code.variables().leave(mark);
    List<Argument> caught = Nodes.list(statement.catchArguments);
    for (int i = 0; i < caught.size(); i++) {
      caught(caught.get(i), statement.catchBlocks[i]);
    }
    run(statement.finallyBlock);
    return false;
  }

  private void caught(Argument caught, Block block) {
    int mark = code.variables().enter();
    DeclaredTypes types = code.file().types();
    types.mention(caught.type, Use.As.CATCH, code.scope(), code.origin(), at);
    code.variables()
        .declare(new String(caught.name), types.meaning(caught.type, code.scope(), Value.UNKNOWN));
    code.variables().merge(List.of(branch(block, at), Variables.Branch.NONE));
    code.variables().leave(mark);
  }

  @Override
  public boolean visit(TypeDeclaration type, BlockScope scope) {
    InnerTypes.local(code, type);
    return false;
  }

  @Override
  public boolean visit(ExplicitConstructorCall statement, BlockScope scope) {
    TypeFrame frame = code.scope().frame();
    TypeName type =
        statement.accessMode == ExplicitConstructorCall.This
            ? TypeName.of(frame.user)
            : frame.supertypes.stream().findFirst().orElse(Names.OBJECT);
    List<Value> arguments =
        Arguments.values(
            Arguments.read(
                code, Nodes.list(statement.arguments), at, Callbacks.ofConstructor(type)));
    Receiver owner = Receiver.of(type);
    code.uses()
        .call(code.origin(), at, code.file().lines().of(statement), owner, "<init>", arguments);
    Arguments.reach(code, owner, "<init>", arguments.size(), at);
    return false;
  }
}
