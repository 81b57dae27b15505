package io.github.kiwoomjava.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String BASE = "io.github.kiwoomjava.codegen";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void eachPackageKnowsOnlyThoseBelow() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + "..")
        .layer("tables")
        .definedBy(BASE + ".tables")
        .layer("correct")
        .definedBy(BASE + ".correct")
        .layer("naming")
        .definedBy(BASE + ".naming")
        .layer("typing")
        .definedBy(BASE + ".typing")
        .layer("plan")
        .definedBy(BASE + ".plan")
        .layer("emit")
        .definedBy(BASE + ".emit")
        .layer("write")
        .definedBy(BASE + ".write")
        .layer("engine")
        .definedBy(BASE + ".engine")
        .layer("review")
        .definedBy(BASE + ".review")
        .whereLayer("review")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("engine")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("emit")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("emit", "engine", "review")
        .whereLayer("correct")
        .mayOnlyBeAccessedByLayers("plan", "engine", "review")
        .check(classes);
  }

  @Test
  void onlyEmittersKnowJavaPoetAndOnlyTheTablesKnowYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".emit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".tables")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(classes);
  }

  @Test
  void theGeneratorDependsOnTheModelAndLittleElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            BASE + "..",
            "io.github.kiwoomjava.spec.model..",
            "io.github.kiwoomjava.spec.finding..",
            "io.github.kiwoomjava.spec.diff..",
            "com.palantir.javapoet..",
            "org.snakeyaml.engine..",
            "com.fasterxml.jackson.databind..",
            "org.jspecify.annotations..",
            "javax.lang.model..",
            "java..")
        .check(classes);
  }
}
