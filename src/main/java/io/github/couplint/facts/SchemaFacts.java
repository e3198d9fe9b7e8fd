package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says about an interface between programs. Every list is in file order.
 *
 * @param types fully qualified names of Avro types, names of GraphQL types
 */
public record SchemaFacts(Optional<Proto> proto, List<Api> apis, List<Mention> types) {
  /** A file that says nothing of this. */
  public static final SchemaFacts NONE = new SchemaFacts(Optional.empty(), List.of(), List.of());

  public SchemaFacts {
    apis = List.copyOf(apis);
    types = List.copyOf(types);
  }

  /**
   * A file of protocol buffers.
   *
   * @param packageName empty without one
   * @param options of the file with a constant as value, such as {@code java_package}, without
   *     quotes
   * @param messages names of the messages and enums that lie in no other
   * @param imports paths as written
   */
  public record Proto(
      String packageName,
      SortedMap<String, String> options,
      List<Service> services,
      List<Mention> messages,
      List<Mention> imports) {
    public Proto {
      options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
      services = List.copyOf(services);
      messages = List.copyOf(messages);
      imports = List.copyOf(imports);
    }
  }

  /** A service that others call by its methods. */
  public record Service(String name, List<Mention> methods, Span span) {
    public Service {
      methods = List.copyOf(methods);
    }
  }

  /** The language of a description. */
  public enum Form {
    OPENAPI,
    ASYNCAPI,
    WSDL
  }

  /**
   * A described interface.
   *
   * @param servers addresses as written; of Swagger 2 {@code host} and {@code basePath} joined
   */
  public record Api(Form form, String title, List<Mention> servers, List<Operation> operations) {
    public Api {
      servers = List.copyOf(servers);
      operations = List.copyOf(operations);
    }
  }

  /**
   * Something that one can ask of an interface.
   *
   * @param method the HTTP method in upper case; of channels as the description has it in upper
   *     case, {@code PUBLISH} and {@code SUBSCRIBE} or {@code SEND} and {@code RECEIVE}; empty for
   *     WSDL
   * @param path the path's template, the channel's address or the operation's name
   */
  public record Operation(String method, String path, Span span) {}
}
