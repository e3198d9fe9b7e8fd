package io.github.couplint.review;

import io.github.couplint.coupling.Kind;
import java.util.regex.Pattern;

/** Tells whether a coupling of some kind can come from a line at all. */
final class Possible {
  private static final Pattern ACTION =
      Pattern.compile("[\\w>]\\s*\\(|@\\w+|\\bnew\\s+\\w+|::\\w+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "://|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b[\\w-]+:\\d{2,5}\\b|[\\w-]+\\.[\\w-]+\\.\\w{2,}");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)@(?:Table|Entity|Query|Column|JoinColumn|Document|Collection)\\b|jdbc|mongo|datasource"
              + "|\\b(?:from|join|into|update|table)\\s+[a-z_]|repository|entitymanager|schema");
  private static final Pattern DECLARATION = Pattern.compile("[:=<>(]|\\bimport\\b|\\bextends\\b");

  private Possible() {}

  /** Whether a model may suggest that kind; loops between components only the graph can tell. */
  static boolean isForModels(Kind kind) {
    return kind != Kind.CYCLE;
  }

  static boolean from(Kind kind, SourceFile file, String line) {
    return switch (kind) {
      case SYNC_HTTP, SYNC_RPC, REMOTE_OBJECT, SOAP, GRAPHQL, PUBLISH, CONSUME, REQUEST_REPLY ->
          !file.isBuild() && (ACTION.matcher(line).find() || ADDRESS.matcher(line).find());
      case SHARED_DATABASE, SHARED_TABLE, DATA_MIGRATION -> TABLE.matcher(line).find();
      case HARDCODED_ENDPOINT, GATEWAY_ROUTE -> ADDRESS.matcher(line).find();
      case DEPENDENCY -> file.isBuild();
      case SHARED_CACHE, SHARED_ROLE, FILE_EXCHANGE, IDENTITY, FEATURE_FLAG ->
          !file.isBuild() && (ACTION.matcher(line).find() || DECLARATION.matcher(line).find());
      case VENDOR_SDK, VENDOR_LEAK, CODE, SHARED_MODEL, CONTRACT ->
          ACTION.matcher(line).find() || DECLARATION.matcher(line).find();
      case CYCLE -> false;
    };
  }
}
