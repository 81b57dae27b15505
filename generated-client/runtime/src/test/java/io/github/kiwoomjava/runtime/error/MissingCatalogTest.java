package io.github.kiwoomjava.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A jar or native image that was stripped of the error codes. */
class MissingCatalogTest {
  /** Loads the package's classes anew, and finds none of its resources. */
  private static final class Stripped extends ClassLoader {
    private static final String PACKAGE = ErrorAnswers.class.getPackageName() + ".";

    Stripped() {
      super(ErrorAnswers.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.endsWith(".tsv") ? null : super.getResource(name);
    }
  }

  private static Object holdsKnownCode(String message) throws Exception {
    return new Stripped()
        .loadClass(ErrorAnswers.class.getName())
        .getMethod("holdsKnownCode", String.class)
        .invoke(null, message);
  }

  @Test
  void without_the_catalogue_any_code_in_brackets_is_one_of_a_refusal() throws Exception {
    assertThat(holdsKnownCode("조회할 수 없습니다[1903:종목 정보가 없습니다]")).isEqualTo(true);
    assertThat(holdsKnownCode("[CODE=9999, MESSAGE=?]")).isEqualTo(true);
    assertThat(holdsKnownCode("정상적으로 처리되었습니다")).isEqualTo(false);
  }

  @Test
  void with_the_catalogue_only_its_codes_are() {
    assertThat(ErrorAnswers.holdsKnownCode("[1903:종목 정보가 없습니다]")).isTrue();
    assertThat(ErrorAnswers.holdsKnownCode("[9999:?]")).isFalse();
  }
}
