package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.JavaFile;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import java.util.stream.Stream;

/** Makes one sort of files of the plan. */
interface SourceEmitter {
  Stream<JavaFile> emit(JavaPlan plan);
}
