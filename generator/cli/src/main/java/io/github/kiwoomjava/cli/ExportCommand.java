package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceException;
import io.github.kiwoomjava.docs.export.ExportFormat;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the specification as a document for other tools.")
final class ExportCommand implements Callable<Integer> {
  private static final String FORMATS = "openapi|asyncapi|postman|postman-environment";

  @Parameters(
      index = "0",
      paramLabel = FORMATS,
      converter = Formats.class,
      description =
          "OpenAPI 3.1 of the REST operations, AsyncAPI 3.0 of the live data, or a Postman collection"
              + " 2.1 and the variables that it takes.")
  private ExportFormat format;

  @Parameters(
      index = "1",
      paramLabel = "SOURCE",
      description = "A workbook, Kiwoom's own JSON, a sheet or a folder of sheets.")
  private Path source;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; standard output by default.")
  private @Nullable Path out;

  @Mixin private ReviewedTables tables = new ReviewedTables();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    SourceReading reading = new SourceReading(spec.commandLine());
    SpecTables reviewed = tables.of(source, spec.commandLine());
    ReadResult read = reading.read(source);
    reading.printErrors(read.findings());
    if (read.hasErrors()) {
      return 1;
    }
    try {
      new OutputFile(spec.commandLine())
          .write(out, format.write(Reference.of(read.spec(), reviewed)));
      return 0;
    } catch (ReferenceException e) {
      spec.commandLine().getErr().println(e.getMessage());
      spec.commandLine().getErr().flush();
      return 1;
    }
  }

  /** Names with hyphens, as all options have them. */
  static final class Formats implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String value) {
      try {
        return ExportFormat.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "' is none of " + FORMATS);
      }
    }
  }
}
