package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.JavaFile;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a whole plan in memory. */
public final class SourceRenderer {
  private static final List<SourceEmitter> EMITTERS =
      List.of(
          new ClientEmitter(),
          new GroupClientEmitter(),
          new MessageEmitter(),
          new OperationEmitter(),
          new OperationInfosEmitter(),
          new CodeTypeEmitter(),
          new SessionEmitter(),
          new EventTypeEmitter(),
          new CatalogEmitter());

  /** One class of each library whose code decides how a plan looks when it is rendered. */
  public static List<Class<?>> madeWith() {
    return List.of(SourceRenderer.class, JavaFile.class);
  }

  /** The sources by relative path with slashes, in the order of the paths. */
  public SortedMap<String, String> render(JavaPlan plan) {
    List<JavaFile> files = EMITTERS.stream().flatMap(emitter -> emitter.emit(plan)).toList();
    // Printing is most of the work; the order in which files are done does not show.
    List<String> texts = files.parallelStream().map(SourceRenderer::text).toList();
    SortedMap<String, String> sources = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      JavaFile file = files.get(i);
      add(sources, file.packageName(), file.typeSpec().name(), texts.get(i));
    }
    SortedMap<String, String> packages = PackageInfos.of(plan);
    packages.forEach((packageName, text) -> add(sources, packageName, "package-info", text));
    if (plan.moduleName() != null) {
      sources.put("module-info.java", ModuleInfo.of(plan.moduleName(), packages.keySet()));
    }
    return sources;
  }

  private static String text(JavaFile file) {
    return Tidy.tidy(file.toString());
  }

  private static void add(
      SortedMap<String, String> sources, String packageName, String name, String text) {
    String path = packageName.replace('.', '/') + "/" + name + ".java";
    if (sources.put(path, text) != null) {
      throw new IllegalStateException(
          "two emitters made " + path + "; the planner must prevent it");
    }
  }
}
