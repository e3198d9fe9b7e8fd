package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads statements: collects what they use and follows what variables hold. */
final class StatementReader extends VoidVisitorWithDefaults<Circumstances> {
  private final Code code;

  StatementReader(Code code) {
    this.code = code;
  }

  @Override
  public void defaultAction(Node node, Circumstances at) {}

  @Override
  public void visit(BlockStmt block, Circumstances at) {
    int mark = code.variables().enter();
    Locks locks = new Locks(code);
    List<Statement> statements = block.getStatements();
    for (int i = 0; i < statements.size(); i++) {
      code.read(statements.get(i), locks.before(statements.get(i), at));
    }
    code.variables().leave(mark);
  }

  @Override
  public void visit(ExpressionStmt statement, Circumstances at) {
    Expression expression = statement.getExpression();
    Meaning meaning = code.read(expression, at);
    if (expression instanceof MethodCallExpr call) {
      Builders.changed(code, call, meaning);
    }
  }

  @Override
  public void visit(ReturnStmt statement, Circumstances at) {
    Expression returned = statement.getExpression().orElse(null);
    if (returned instanceof LambdaExpr lambda && FrameworkTypes.isRunner(code.returnType())) {
      Lambdas.read(code, lambda, at.with(Context.INITIALISER), null);
    } else if (returned instanceof MethodCallExpr call) {
      code.returns(Chain.readReturned(code, call, at).held());
    } else if (returned != null) {
      code.returns(code.read(returned, at).held());
    }
  }

  @Override
  public void visit(YieldStmt statement, Circumstances at) {
    code.read(statement.getExpression(), at);
  }

  @Override
  public void visit(ThrowStmt statement, Circumstances at) {
    code.read(statement.getExpression(), at);
  }

  @Override
  public void visit(AssertStmt statement, Circumstances at) {
    code.read(statement.getCheck(), at);
    statement.getMessage().ifPresent(message -> code.read(message, at));
  }

  @Override
  public void visit(LabeledStmt statement, Circumstances at) {
    code.read(statement.getStatement(), at);
  }

  @Override
  public void visit(IfStmt statement, Circumstances at) {
    code.read(statement.getCondition(), at);
    Circumstances then = Locks.isTaken(statement.getCondition()) ? at.with(Context.LOCK) : at;
    List<Variables.Branch> branches = new ArrayList<>();
    branches.add(branch(statement.getThenStmt(), then));
    branches.add(
        statement.getElseStmt().map(other -> branch(other, at)).orElse(Variables.Branch.NONE));
    code.variables().merge(branches);
  }

  private Variables.Branch branch(Statement statement, Circumstances at) {
    Variables.Branch branch = code.variables().branch(() -> code.read(statement, at));
    return Jumps.leaves(statement) ? Variables.Branch.NONE : branch;
  }

  @Override
  public void visit(WhileStmt statement, Circumstances at) {
    code.read(statement.getCondition(), at.with(Context.LOOP));
    repeated(statement.getBody(), at);
  }

  @Override
  public void visit(DoStmt statement, Circumstances at) {
    repeated(statement.getBody(), at);
    code.read(statement.getCondition(), at.with(Context.LOOP));
  }

  @Override
  public void visit(ForStmt statement, Circumstances at) {
    int mark = code.variables().enter();
    Circumstances inside = at.with(Context.LOOP);
    statement.getInitialization().forEach(expression -> code.read(expression, at));
    statement.getCompare().ifPresent(expression -> code.read(expression, inside));
    repeated(statement.getBody(), at);
    statement.getUpdate().forEach(expression -> code.read(expression, inside));
    code.variables().leave(mark);
  }

  @Override
  public void visit(ForEachStmt statement, Circumstances at) {
    int mark = code.variables().enter();
    Meaning all = code.read(statement.getIterable(), at);
    code.read(statement.getVariable(), at);
    Variable each = code.variables().find(statement.getVariableDeclarator().getNameAsString());
    if (each != null) {
      each.hold(Value.UNKNOWN);
    }
    if (DeclaredTypes.isInferred(statement.getVariableDeclarator().getType())) {
      TypeName element = all.element();
      code.variables()
          .declare(
              statement.getVariableDeclarator().getNameAsString(),
              element == null ? Meaning.UNKNOWN : Meaning.of(element));
    }
    repeated(statement.getBody(), at);
    code.variables().leave(mark);
  }

  private void repeated(Statement body, Circumstances at) {
    Variables.Branch once = branch(body, at.with(Context.LOOP));
    code.variables().merge(List.of(once, Variables.Branch.NONE));
  }

  @Override
  public void visit(SynchronizedStmt statement, Circumstances at) {
    code.read(statement.getExpression(), at);
    code.read(statement.getBody(), at.with(Context.LOCK));
  }

  @Override
  public void visit(SwitchStmt statement, Circumstances at) {
    Switches.read(code, statement, at);
  }

  @Override
  public void visit(TryStmt statement, Circumstances at) {
    int mark = code.variables().enter();
    for (Expression resource : statement.getResources()) {
      code.read(resource, at);
    }
    code.read(statement.getTryBlock(), at);
    code.variables().leave(mark);
    for (CatchClause clause : statement.getCatchClauses()) {
      caught(clause, at);
    }
    statement.getFinallyBlock().ifPresent(block -> code.read(block, at));
  }

  private void caught(CatchClause clause, Circumstances at) {
    int mark = code.variables().enter();
    DeclaredTypes types = code.file().types();
    types.mention(clause.getParameter().getType(), Use.As.CATCH, code.scope(), code.origin(), at);
    code.variables()
        .declare(
            clause.getParameter().getNameAsString(),
            types.meaning(clause.getParameter().getType(), code.scope(), Value.UNKNOWN));
    code.variables().merge(List.of(branch(clause.getBody(), at), Variables.Branch.NONE));
    code.variables().leave(mark);
  }

  @Override
  public void visit(LocalClassDeclarationStmt statement, Circumstances at) {
    InnerTypes.local(code, statement.getClassDeclaration());
  }

  @Override
  public void visit(LocalRecordDeclarationStmt statement, Circumstances at) {
    InnerTypes.local(code, statement.getRecordDeclaration());
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt statement, Circumstances at) {
    TypeFrame frame = code.scope().frame();
    TypeName type =
        statement.isThis()
            ? TypeName.of(frame.user)
            : frame.supertypes.stream().findFirst().orElse(Names.OBJECT);
    List<Value> arguments =
        Arguments.values(
            Arguments.read(code, statement.getArguments(), at, Callbacks.ofConstructor(type)));
    Receiver owner = Receiver.of(type);
    code.uses().call(code.origin(), at, Spans.of(statement), owner, "<init>", arguments);
    Arguments.reach(code, owner, "<init>", arguments.size(), at);
  }
}
