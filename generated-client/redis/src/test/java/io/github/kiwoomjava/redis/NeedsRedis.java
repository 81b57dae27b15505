package io.github.kiwoomjava.redis;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test, loudly, on a machine without {@code redis-server}; never in CI. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsRedis.Condition.class)
@interface NeedsRedis {
  /** Looks for the program. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean found =
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(folder -> new File(folder, "redis-server").canExecute());
      boolean ci = Boolean.getBoolean("kiwoom.ci") || System.getenv("CI") != null;
      if (found || ci) {
        return ConditionEvaluationResult.enabled("redis-server is there, or must be");
      }
      System.err.println(
          "SKIPPED "
              + context.getDisplayName()
              + ": redis-server is not installed (apt-get install redis-server)");
      return ConditionEvaluationResult.disabled("redis-server is not installed");
    }
  }
}
