package io.github.couplint.topology;

/** Where settings of a repository beside the analysed one are put among its files. */
public final class ConfigRepository {
  /** No file of a repository that people work with lies there. */
  public static final String FOLDER = ":config";

  private ConfigRepository() {}
}
