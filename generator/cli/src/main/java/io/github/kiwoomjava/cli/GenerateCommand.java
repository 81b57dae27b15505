package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Writes the sources of a typed client.")
final class GenerateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SOURCE",
      description = "A workbook, Kiwoom's own JSON, a sheet or a folder of sheets.")
  private Path source;

  @Option(
      names = "--package",
      required = true,
      paramLabel = "P",
      description = "The base package of the client.")
  private String packageName;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Option(
      names = "--add",
      split = ",",
      paramLabel = "SOURCE",
      description =
          "Workbooks, sheets or folders beside SOURCE, for operations that it lacks; what they have"
              + " counts.")
  private List<Path> additions = List.of();

  @Option(
      names = "--operation",
      split = ",",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only these operations; all by default.")
  private List<String> operations = List.of();

  @Option(
      names = "--group",
      split = ",",
      paramLabel = "GROUP",
      arity = "1..*",
      description = "Only these groups, as chart or domestic.chart; all by default.")
  private List<String> groups = List.of();

  @Option(
      names = "--client-name",
      paramLabel = "NAME",
      defaultValue = "Kiwoom",
      description = "The class that users start from (${DEFAULT-VALUE}).")
  private String clientName;

  @Option(
      names = "--module-name",
      paramLabel = "NAME",
      description = "The module that the client is; makes a module-info.java. None by default.")
  private @Nullable String moduleName;

  @Option(
      names = "--unnamed",
      paramLabel = "error|wire",
      defaultValue = "error",
      description =
          "What no reviewed table names: an error, or named after its wire element"
              + " (${DEFAULT-VALUE}).")
  private String unnamed;

  @Mixin private ReviewedTables tables = new ReviewedTables();

  @Option(
      names = "--write-lock",
      paramLabel = "FILE",
      description =
          "Writes all names there, as published: later runs keep them (spec/naming/names.lock).")
  private @Nullable Path lock;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  GenerateCommand() {}

  @Override
  public Integer call() throws IOException {
    SourceReading reading = new SourceReading(spec.commandLine());
    UnnamedPolicy policy = policy();
    SpecTables reviewed = tables.of(source, spec.commandLine());
    ReadResult read = reading.read(source);
    reading.printErrors(read.findings());
    if (read.hasErrors()) {
      return 1;
    }
    ApiSpec sheets = read.spec();
    for (Path addition : additions) {
      ReadResult more = reading.read(addition);
      reading.printErrors(more.findings());
      if (more.hasErrors()) {
        return 1;
      }
      for (String id : sheets.replacedBy(more.spec())) {
        spec.commandLine().getErr().println(addition + " replaces " + id + " of " + source);
      }
      sheets = sheets.with(more.spec());
    }
    GenerateRequest request =
        GenerateRequest.builder()
            .spec(sheets)
            .tables(reviewed)
            .packageName(packageName)
            .clientName(clientName)
            .moduleName(moduleName)
            .operations(operations)
            .groups(groups)
            .unnamed(policy)
            .build();
    GenerateResult result = new CodegenEngine().generate(request, new FolderSink(out));
    reading.printErrors(result.findings());
    reading.printEdited(result.findings());
    if (result.hasErrors()) {
      return 1;
    }
    if (lock != null) {
      Files.writeString(lock, result.namesLock(), StandardCharsets.UTF_8);
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: %d files written, %d unchanged, %d deleted%n",
            out,
            result.written().size(),
            result.unchanged().size(),
            result.deleted().size());
    return 0;
  }

  private UnnamedPolicy policy() {
    return switch (unnamed) {
      case "error" -> UnnamedPolicy.STRICT;
      case "wire" -> UnnamedPolicy.WIRE;
      default ->
          throw new ParameterException(
              spec.commandLine(), "--unnamed is error or wire, not " + unnamed);
    };
  }
}
