package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.json.SpecJsonException;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** Specs on the processor's own path, and on the paths of what is compiled. */
final class SpecResources {
  private static final String FOLDER = "META-INF/kiwoom/";
  private static final String SPEC = FOLDER + "spec.json";
  private static final List<Location> COMPILED =
      List.of(
          StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT);

  private final Filer filer;
  private final ClassLoader loader;

  SpecResources(Filer filer, ClassLoader loader) {
    this.filer = filer;
    this.loader = loader;
  }

  /** The spec that comes with the processor. */
  LoadedSpec builtIn() throws SpecUnavailableException {
    byte[] json =
        bytes(SPEC)
            .orElseThrow(
                () ->
                    new SpecUnavailableException(
                        "there is no spec: add io.github.kiwoomjava:kiwoom-spec to the annotation"
                            + " processor path, or name a canonical JSON with -Akiwoom.spec=FILE"));
    return new LoadedSpec(parse(json, SPEC), builtInTables());
  }

  /** Its tables; none if there are none. */
  SpecTables builtInTables() {
    return SpecTables.load(tables());
  }

  /** A spec that an annotation names. */
  LoadedSpec named(String name, SpecTables tables) throws SpecUnavailableException {
    byte[] json =
        bytes(name)
            .orElseThrow(
                () ->
                    new SpecUnavailableException(
                        "spec = \""
                            + name
                            + "\" is no resource on the class path or source path; name one that"
                            + " holds canonical JSON, or an absolute file name"));
    return new LoadedSpec(parse(json, name), tables);
  }

  private static ApiSpec parse(byte[] json, String name) throws SpecUnavailableException {
    try {
      return SpecJson.read(json, name);
    } catch (SpecJsonException e) {
      throw new SpecUnavailableException(name + " is no canonical JSON: " + e.getMessage());
    }
  }

  private TableSource tables() {
    return new TableSource() {
      @Override
      public Optional<String> text(String path) {
        return bytes(FOLDER + path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
      }

      @Override
      public boolean maintained() {
        return false; // they are the library's
      }

      @Override
      public String describe(String path) {
        return FOLDER + path;
      }
    };
  }

  /** The processor's own path first: Gradle cannot compile incrementally if the others are read. */
  private Optional<byte[]> bytes(String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in != null) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return COMPILED.stream().flatMap(location -> bytes(location, name).stream()).findFirst();
  }

  private Optional<byte[]> bytes(Location location, String name) {
    try (InputStream in = filer.getResource(location, "", name).openInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // it is not there, or the compiler has no such place
    }
  }
}
