package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.json.SpecJsonException;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the spec: the one that an annotation names, else the one of the option, else the one that
 * is on the processor's path or the class path. It is read once for each name.
 */
final class SpecLoader {
  private static final String CONVERT =
      "; the processor reads canonical JSON only: write it with"
          + " 'mvn kiwoom:inspect -Dkiwoom.source=SOURCE -Dkiwoom.json=FILE' or"
          + " 'kiwoom-cli inspect SOURCE --json FILE', or generate with the Maven plugin, which"
          + " reads workbooks and sheets";

  private final @Nullable String option;
  private final @Nullable String addition;
  private final SpecResources resources;
  private final Map<String, LoadedSpec> loaded = new HashMap<>();

  /**
   * A loader for one compilation.
   *
   * @param option what {@code -Akiwoom.spec} says; null if it is not given
   * @param addition what {@code -Akiwoom.add} says; null if it is not given
   */
  SpecLoader(@Nullable String option, @Nullable String addition, Filer filer, ClassLoader loader) {
    this.option = option;
    this.addition = addition;
    this.resources = new SpecResources(filer, loader);
  }

  LoadedSpec load(String named) throws SpecUnavailableException {
    LoadedSpec known = loaded.get(named);
    if (known == null) {
      known = withAddition(read(named));
      loaded.put(named, known);
    }
    return known;
  }

  private LoadedSpec withAddition(LoadedSpec loaded) throws SpecUnavailableException {
    if (addition == null) {
      return loaded;
    }
    String shown = "-A" + KiwoomClientProcessor.ADDITION_OPTION + "=" + addition;
    if (addition.isBlank()) {
      throw new SpecUnavailableException(shown + " names no file; write its absolute path");
    }
    ApiSpec more = file(Path.of(addition).toAbsolutePath(), shown).spec();
    return new LoadedSpec(loaded.spec().with(more), loaded.tables());
  }

  private LoadedSpec read(String named) throws SpecUnavailableException {
    if (!named.isEmpty()) {
      Path file = Path.of(named);
      return file.isAbsolute()
          ? file(file, "spec = \"" + named + "\"")
          : resources.named(named, builtInTables());
    }
    if (option != null) {
      String shown = "-A" + KiwoomClientProcessor.SPEC_OPTION + "=" + option;
      if (option.isBlank()) {
        throw new SpecUnavailableException(shown + " names no file; write its absolute path");
      }
      return file(Path.of(option).toAbsolutePath(), shown);
    }
    return resources.builtIn();
  }

  private LoadedSpec file(Path path, String shown) throws SpecUnavailableException {
    if (!Files.exists(path)) {
      throw new SpecUnavailableException(
          shown + ": " + path + " does not exist; name a canonical JSON by its absolute path");
    }
    Path json = Files.isDirectory(path) ? path.resolve("spec.json") : path;
    if (!Files.isRegularFile(json)) {
      throw new SpecUnavailableException(shown + ": the folder holds no spec.json" + CONVERT);
    }
    if (!json.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw new SpecUnavailableException(shown + " is no JSON file" + CONVERT);
    }
    try {
      ApiSpec spec = SpecJson.read(Files.readAllBytes(json), json.toString());
      return new LoadedSpec(spec, tables(json));
    } catch (IOException | SpecJsonException e) {
      throw new SpecUnavailableException(shown + ": " + e.getMessage() + CONVERT);
    }
  }

  /** Those beside the spec, if it has any, else the reviewed ones. */
  private SpecTables tables(Path json) {
    Path folder = json.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder.resolve("naming"))
        ? SpecTables.load(TableSource.folder(folder))
        : builtInTables();
  }

  private SpecTables builtInTables() {
    return resources.builtInTables();
  }
}
