package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.TypeName;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;

/** Knows the types of frameworks that say when methods of those who implement them are called. */
final class FrameworkTypes {
  private static final Set<String> RUNNERS = Set.of("CommandLineRunner", "ApplicationRunner");

  private static final List<Hook> HOOKS =
      List.of(
          new Hook(Context.INITIALISER, Set.of("run"), RUNNERS),
          new Hook(Context.INITIALISER, Set.of("afterPropertiesSet"), Set.of("InitializingBean")),
          new Hook(
              Context.INITIALISER, Set.of("contextInitialized"), Set.of("ServletContextListener")),
          new Hook(
              Context.LISTENER,
              Set.of("onMessage"),
              Set.of(
                  "MessageListener",
                  "SessionAwareMessageListener",
                  "BatchMessageListener",
                  "AcknowledgingMessageListener",
                  "ChannelAwareMessageListener",
                  "ConsumerAwareMessageListener",
                  "BatchAcknowledgingMessageListener",
                  "StreamListener")),
          new Hook(
              Context.LISTENER, Set.of("handleDelivery"), Set.of("DefaultConsumer", "Consumer")),
          new Hook(
              Context.HANDLER,
              Set.of("handleRequest"),
              Set.of("RequestHandler", "RequestStreamHandler", "HttpRequestHandler")),
          new Hook(
              Context.HANDLER,
              Set.of("doGet", "doPost", "doPut", "doDelete", "doPatch", "service"),
              Set.of("HttpServlet")),
          new Hook(Context.SCHEDULED, Set.of("execute"), Set.of("Job", "InterruptableJob")),
          new Hook(Context.SCHEDULED, Set.of("executeInternal"), Set.of("QuartzJobBean")),
          new Hook(Context.SCHEDULED, Set.of("run"), Set.of("TimerTask")));

  private static final Set<String> START_UP_EVENTS =
      Set.of(
          "ApplicationReadyEvent",
          "ApplicationStartedEvent",
          "ContextRefreshedEvent",
          "StartupEvent",
          "ServerStartupEvent");

  private FrameworkTypes() {}

  /**
   * Methods of those who extend or implement certain types.
   *
   * @param supertypes simple names
   */
  private record Hook(Context context, Set<String> methods, Set<String> supertypes) {}

  /** Whether objects of a type of that simple name are run when an application starts. */
  static boolean isRunner(String simpleName) {
    return RUNNERS.contains(simpleName);
  }

  /** One bit per context that a method's name and signature give in a type. */
  static int contexts(
      TypeFrame frame, MethodDeclaration method, List<JavaType.Parameter> parameters) {
    int bits = 0;
    String name = new String(method.selector);
    for (Hook hook : HOOKS) {
      if (hook.methods().contains(name)
          && frame.supertypes.stream().anyMatch(t -> hook.supertypes().contains(t.simpleName()))) {
        bits |= Circumstances.bit(hook.context());
      }
    }
    if (isOfService(frame, method)) {
      bits |= Circumstances.bit(Context.HANDLER);
    }
    if (parameters.stream().anyMatch(FrameworkTypes::isStartUpEvent)) {
      bits |= Circumstances.bit(Context.INITIALISER);
    }
    return bits;
  }

  /** Whether it implements a method of a generated gRPC service. */
  private static boolean isOfService(TypeFrame frame, MethodDeclaration method) {
    return (method.modifiers & ClassFileConstants.AccPublic) != 0
        && frame.supertypes.stream()
            .map(TypeName::simpleName)
            .anyMatch(n -> n.endsWith("ImplBase"));
  }

  private static boolean isStartUpEvent(JavaType.Parameter parameter) {
    return parameter.types().stream()
        .limit(1)
        .anyMatch(t -> START_UP_EVENTS.contains(t.simpleName()));
  }
}
