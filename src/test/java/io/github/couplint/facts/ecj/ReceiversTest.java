package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReceiversTest {
  private static final Receiver CLIENT = Receiver.of(TypeName.of("lib.Client"));

  /** The receiver of {@code hit()} in a class with a field {@code client} of a library's type. */
  private static Receiver inMethod(String statements) {
    return Read.receiver(
        """
        package p;
        import lib.Client;
        import lib.Clients;
        import static lib.Tools.tool;
        class A extends Base {
          Client client;
          java.util.List<Client> clients;
          void f(Client parameter, lib.Holder holder) throws Exception {
            %s
          }
          Client own() { return client; }
        }
        """
            .formatted(statements),
        "hit");
  }

  @Test
  void aFieldHasItsDeclaredType() {
    assertEquals(CLIENT, inMethod("client.hit();"));
  }

  @Test
  void aFieldOfThisHasItsDeclaredType() {
    assertEquals(CLIENT, inMethod("this.client.hit();"));
  }

  @Test
  void aParameterHasItsDeclaredType() {
    assertEquals(CLIENT, inMethod("parameter.hit();"));
  }

  @Test
  void aLocalVariableHasItsDeclaredType() {
    assertEquals(CLIENT, inMethod("Client local = null; local.hit();"));
  }

  @Test
  void anInferredVariableHasTheTypeOfWhatIsMade() {
    assertEquals(CLIENT, inMethod("var local = new Client(); local.hit();"));
  }

  @Test
  void anInferredVariableHasTheTypeOfACast() {
    assertEquals(CLIENT, inMethod("var local = (Client) holder.any(); local.hit();"));
  }

  @Test
  void anInferredVariableRemembersTheStepsToIt() {
    assertEquals(
        new Receiver(TypeName.of("lib.Holder"), List.of("first()", "second")),
        inMethod("var local = holder.first().second; local.hit();"));
  }

  @Test
  void aFluentChainStartsAtItsType() {
    assertEquals(
        new Receiver(TypeName.of("lib.Clients"), List.of("builder()", "url()")),
        inMethod("Clients.builder().url(\"x\").hit();"));
  }

  @Test
  void aPatternVariableHasItsType() {
    assertEquals(CLIENT, inMethod("if (holder instanceof Client c && c.ready()) { c.hit(); }"));
  }

  @Test
  void aVariableOfALoopHasItsType() {
    assertEquals(CLIENT, inMethod("for (Client c : clients) { c.hit(); }"));
  }

  @Test
  void anInferredVariableOfALoopHasTheTypeOfTheElements() {
    assertEquals(CLIENT, inMethod("for (var c : clients) { c.hit(); }"));
  }

  @Test
  void aResourceHasItsType() {
    assertEquals(CLIENT, inMethod("try (Client c = holder.open()) { c.hit(); }"));
  }

  @Test
  void aCaughtExceptionHasItsType() {
    assertEquals(
        Receiver.of(TypeName.of("lib.Oops")), inMethod("try { } catch (lib.Oops e) { e.hit(); }"));
  }

  @Test
  void aTypedParameterOfALambdaHasItsType() {
    assertEquals(CLIENT, inMethod("holder.with((Client c) -> c.hit());"));
  }

  @Test
  void aParameterOfALambdaHasTheTypeOfTheElements() {
    assertEquals(CLIENT, inMethod("clients.stream().filter(x -> true).map(c -> c.hit());"));
  }

  @Test
  void anElementOfAListHasItsType() {
    assertEquals(CLIENT, inMethod("clients.get(0).hit();"));
  }

  @Test
  void aMethodOfTheClassIsAskedOfIt() {
    assertEquals(new Receiver(TypeName.of("p.A"), List.of("own()")), inMethod("own().hit();"));
  }

  @Test
  void anInheritedFieldIsAskedOfTheClass() {
    assertEquals(
        new Receiver(new TypeName("p.A", List.of()), List.of("inherited")),
        inMethod("inherited.hit();"));
  }

  @Test
  void aMethodOfTheSuperclassIsAskedOfIt() {
    assertEquals(Receiver.of(TypeName.of("p.Base")), inMethod("super.hit();"));
  }

  @Test
  void aMethodOfAnInterfaceIsAskedOfIt() {
    assertEquals(Receiver.of(TypeName.of("lib.Client")), inMethod("Client.super.hit();"));
  }

  @Test
  void aNestedTypeIsFoundThroughItsOuterOne() {
    assertEquals(Receiver.of(TypeName.of("lib.Client.Nested")), inMethod("Client.Nested.hit();"));
    assertEquals("p.Outer.Inner", inMethod("Outer.Inner.hit();").root().name());
  }

  @Test
  void aTypeMayBeWrittenLikeAConstant() {
    assertEquals("p.JSON", inMethod("JSON.hit();").root().name());
  }

  @Test
  void aConstantMayBeInherited() {
    assertEquals(new Receiver(TypeName.of("p.A"), List.of("CLIENT")), inMethod("CLIENT.hit();"));
  }

  @Test
  void anImportedMethodIsAskedOfItsType() {
    assertEquals(
        new Receiver(TypeName.of("lib.Tools"), List.of("tool()")), inMethod("tool().hit();"));
  }

  @Test
  void aQualifiedNameNeedsNoImport() {
    assertEquals(Receiver.of(TypeName.of("a.b.Other")), inMethod("a.b.Other.hit();"));
  }

  @Test
  void anAnonymousClassSeesTheFieldsAroundIt() {
    assertEquals(
        CLIENT, inMethod("new Thread(new Runnable() { public void run() { client.hit(); } });"));
  }

  @Test
  void aReferenceToAMethodIsACall() {
    assertEquals(CLIENT, inMethod("clients.forEach(client::hit);"));
  }

  @Test
  void anInnerClassSeesTheFieldsAroundIt() {
    assertEquals(
        CLIENT,
        Read.receiver(
            "class A { lib.Client client; class B { void f() { client.hit(); } } }", "hit"));
  }

  @Test
  void whatNothingTellsIsAnObject() {
    assertEquals(
        Receiver.of(TypeName.of("java.lang.Object")), inMethod("holder.with(x -> x.hit());"));
  }
}
