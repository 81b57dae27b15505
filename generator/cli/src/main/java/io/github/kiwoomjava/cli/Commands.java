package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.cli.account.Surroundings;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands; those that want to know their surroundings are given them. */
final class Commands implements IFactory {
  private final Surroundings surroundings;
  private final IFactory usual = CommandLine.defaultFactory();

  Commands(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Surroundings.class) {
        return type.cast(constructor.newInstance(surroundings));
      }
    }
    return usual.create(type);
  }
}
