package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;

/** Tells in what contexts the methods of one type run, by what stands on them and around them. */
final class MethodContexts {
  private static final Set<String> WITHOUT_TRANSACTION = Set.of("NOT_SUPPORTED", "NEVER");

  /** Types so annotated answer requests in what they implement. */
  private static final Set<String> ANSWERING =
      Set.of(
          "org.springframework.web.bind.annotation.RestController",
          "net.devh.boot.grpc.server.service.GrpcService",
          "org.springframework.grpc.server.service.GrpcService",
          "io.quarkus.grpc.GrpcService");

  /** Contexts that an annotation of a type gives to its methods. */
  private static final int OF_TYPE =
      Circumstances.bit(Context.RESILIENT)
          | Circumstances.bit(Context.ASYNC)
          | Circumstances.bit(Context.TRANSACTION);

  private final TypeFrame frame;
  private final int ofType;
  private final boolean answers;

  /**
   * Contexts of a type's methods.
   *
   * @param ofType the annotations of the type
   */
  MethodContexts(TypeFrame frame, List<Annotation> ofType) {
    this.frame = frame;
    this.ofType = bits(ofType) & OF_TYPE;
    this.answers =
        ofType.stream().flatMap(a -> a.type().candidates()).anyMatch(ANSWERING::contains);
  }

  Circumstances of(
      MethodDeclaration method, List<Annotation> annotations, List<JavaType.Parameter> parameters) {
    int bits = bits(annotations) | FrameworkTypes.contexts(frame, method, parameters);
    boolean isPublic = (method.modifiers & ClassFileConstants.AccPublic) != 0;
    bits |= isPublic ? ofType : ofType & ~Circumstances.bit(Context.TRANSACTION);
    if ((method.modifiers & ClassFileConstants.AccSynchronized) != 0) {
      bits |= Circumstances.bit(Context.LOCK);
    }
    if (answers && isPublic && overrides(method)) {
      bits |= Circumstances.bit(Context.HANDLER);
    }
    return Circumstances.PLAIN.with(bits);
  }

  private static boolean overrides(MethodDeclaration method) {
    return Nodes.list(method.annotations).stream()
        .anyMatch(annotation -> Nodes.simpleName(annotation.type).equals("Override"));
  }

  private static int bits(List<Annotation> annotations) {
    int bits = 0;
    for (Annotation annotation : annotations) {
      Context context =
          annotation
              .type()
              .candidates()
              .filter(FrameworkAnnotations.CONTEXTS::containsKey)
              .findFirst()
              .map(FrameworkAnnotations.CONTEXTS::get)
              .orElse(null);
      if (context != null && !(context == Context.TRANSACTION && isWithout(annotation))) {
        bits |= Circumstances.bit(context);
      }
    }
    return bits;
  }

  private static boolean isWithout(Annotation annotation) {
    return annotation.attributes().values().stream()
        .flatMap(List::stream)
        .anyMatch(v -> v instanceof Value.OfField f && WITHOUT_TRANSACTION.contains(f.field()));
  }
}
