package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.spec.json.SpecJson;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts the spec into a jar: the sheets as canonical JSON, and the reviewed tables as they are,
 * below {@code META-INF/kiwoom}.
 */
@Mojo(name = "compile-spec", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class CompileSpecMojo extends AbstractMojo {
  private static final List<String> TABLES = List.of("naming", "typing", "corrections.yaml");

  /** A folder laid out as spec/ is. */
  @Parameter(property = "kiwoom.source", required = true)
  private File source;

  /** What goes into the jar. */
  @Parameter(defaultValue = "${project.build.outputDirectory}/META-INF/kiwoom")
  private File outputDirectory;

  /** For Maven, which sets the parameters. */
  @SuppressWarnings("NullAway.Init")
  public CompileSpecMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    SpecSource read = SpecSource.read(source, null, getLog());
    Path target = outputDirectory.toPath();
    try {
      write(
          target.resolve("spec.json"),
          SpecJson.write(read.spec()).getBytes(StandardCharsets.UTF_8));
      for (String name : TABLES) {
        copy(source.toPath().resolve(name), target);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write to " + target + ": " + e, e);
    }
  }

  private void copy(Path from, Path target) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().endsWith(".md")) {
          write(
              target.resolve(source.toPath().relativize(file).toString()),
              Files.readAllBytes(file));
        }
      }
    }
  }

  /** Leaves files alone that are right already, so that nothing downstream is rebuilt. */
  private static void write(Path file, byte[] bytes) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, bytes);
  }
}
