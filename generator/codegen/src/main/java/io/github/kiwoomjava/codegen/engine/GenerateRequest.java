package io.github.kiwoomjava.codegen.engine;

import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param spec the sheets
 * @param tables what names and types them
 * @param packageName the base package
 * @param clientName the simple name of the class that users start from
 * @param moduleName the module that the client is, for which a {@code module-info.java} is made;
 *     null if it is part of another module, or of none
 * @param operations ids to generate, case-sensitive
 * @param groups groups to generate beside these operations, as {@code chart} or {@code
 *     domestic.chart}; all operations are generated if neither is given
 * @param unnamed what to do with what no table names
 */
public record GenerateRequest(
    ApiSpec spec,
    SpecTables tables,
    String packageName,
    String clientName,
    @Nullable String moduleName,
    Set<String> operations,
    Set<String> groups,
    UnnamedPolicy unnamed) {
  public GenerateRequest {
    operations = Set.copyOf(operations);
    groups = Set.copyOf(groups);
  }

  /** Begins with no tables, the usual package and client, all operations, and strict. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a request. Not thread-safe. */
  public static final class Builder {
    private @Nullable ApiSpec spec;
    private SpecTables tables = SpecTables.empty();
    private String packageName = "io.github.kiwoomjava.client";
    private String clientName = "Kiwoom";
    private @Nullable String moduleName;
    private Collection<String> operations = List.of();
    private Collection<String> groups = List.of();
    private UnnamedPolicy unnamed = UnnamedPolicy.STRICT;

    private Builder() {}

    /** The sheets; required. */
    public Builder spec(ApiSpec spec) {
      this.spec = spec;
      return this;
    }

    /** What names and types the sheets; none by default. */
    public Builder tables(SpecTables tables) {
      this.tables = tables;
      return this;
    }

    /** The base package. */
    public Builder packageName(String packageName) {
      this.packageName = packageName;
      return this;
    }

    /** The simple name of the class that users start from. */
    public Builder clientName(String clientName) {
      this.clientName = clientName;
      return this;
    }

    /** The module that the client is; part of its user's module, or of none, by default. */
    public Builder moduleName(@Nullable String moduleName) {
      this.moduleName = moduleName;
      return this;
    }

    /** These ids; all operations if neither ids nor groups are given. */
    public Builder operations(Collection<String> operations) {
      this.operations = operations;
      return this;
    }

    /** The operations of these groups as well, as {@code chart} or {@code domestic.chart}. */
    public Builder groups(Collection<String> groups) {
      this.groups = groups;
      return this;
    }

    /** What to do with what no table names; an error by default. */
    public Builder unnamed(UnnamedPolicy unnamed) {
      this.unnamed = unnamed;
      return this;
    }

    /**
     * The request.
     *
     * @throws NullPointerException if there is no spec
     */
    public GenerateRequest build() {
      return new GenerateRequest(
          Objects.requireNonNull(spec, "spec"),
          tables,
          packageName,
          clientName,
          moduleName,
          Set.copyOf(operations),
          Set.copyOf(groups),
          unnamed);
    }
  }
}
