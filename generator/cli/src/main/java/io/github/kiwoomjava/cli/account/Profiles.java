package io.github.kiwoomjava.cli.account;

import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user's profiles: one file each, which only its owner can read. The environment's variables
 * come before them, so that scripts need none.
 */
public final class Profiles {
  /** The profile that is used unless another is named. */
  public static final String DEFAULT = "default";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final String ENDING = ".properties";
  private static final String ENVIRONMENT = "kiwoom.environment";
  private static final String BASE_URI = "kiwoom.base-uri";
  private static final String ALLOW_ORDERS = "kiwoom.allow-orders";

  private final Path folder;
  private final Map<String, String> variables;

  /**
   * The profiles in a folder.
   *
   * @param variables the environment
   */
  public Profiles(Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.variables = Map.copyOf(variables);
  }

  /** The profile of this name, or what the variables say if none is named. */
  public Profile get(@Nullable String name) throws ProfileException {
    if (name == null && variables.containsKey(Credentials.APP_KEY_VARIABLE)) {
      return ofVariables();
    }
    String wanted = checked(name == null ? DEFAULT : name);
    Path file = file(wanted);
    if (!Files.isRegularFile(file)) {
      throw new ProfileException(
          "There is no profile '%s'; 'kiwoom login%s' makes one, or set %s and %s"
              .formatted(
                  wanted,
                  name == null ? "" : " --profile " + wanted,
                  Credentials.APP_KEY_VARIABLE,
                  Credentials.SECRET_KEY_VARIABLE));
    }
    return read(wanted, file);
  }

  /** The names of those that are there. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(ENDING))
            .forEach(file -> names.add(file.substring(0, file.length() - ENDING.length())));
      } catch (IOException e) {
        return names; // as good as none; login says what is wrong
      }
    }
    return names;
  }

  /** Keeps a profile, instead of one of the same name. */
  public Path put(Profile profile) throws ProfileException {
    Properties properties = new Properties();
    properties.setProperty(Credentials.APP_KEY_PROPERTY, profile.credentials().revealAppKey());
    properties.setProperty(
        Credentials.SECRET_KEY_PROPERTY, profile.credentials().revealSecretKey());
    properties.setProperty(ENVIRONMENT, profile.environment().name().toLowerCase(Locale.ROOT));
    properties.setProperty(ALLOW_ORDERS, Boolean.toString(profile.allowOrders()));
    if (profile.baseUri() != null) {
      properties.setProperty(BASE_URI, profile.baseUri().toString());
    }
    Path file = file(checked(profile.name()));
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "new", ".part");
      if (isPosix(part)) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      }
      try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        properties.store(out, null);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException e) {
      throw new ProfileException(
          "The profile cannot be kept in " + file + ": " + e.getMessage(), e);
    }
  }

  /** Forgets a profile; whether there was one. */
  public boolean remove(String name) throws ProfileException {
    try {
      return Files.deleteIfExists(file(checked(name)));
    } catch (IOException e) {
      throw new ProfileException(
          "The profile '" + name + "' cannot be removed: " + e.getMessage(), e);
    }
  }

  private Profile ofVariables() throws ProfileException {
    try {
      return new Profile(
          "environment",
          Credentials.of(
              variables.getOrDefault(Credentials.APP_KEY_VARIABLE, ""),
              variables.getOrDefault(Credentials.SECRET_KEY_VARIABLE, "")),
          environment(variables.get(Variables.ENVIRONMENT), Variables.ENVIRONMENT),
          uri(variables.get(Variables.BASE_URI), Variables.BASE_URI),
          true);
    } catch (IllegalArgumentException e) {
      throw new ProfileException(
          "Set both " + Credentials.APP_KEY_VARIABLE + " and " + Credentials.SECRET_KEY_VARIABLE,
          e);
    }
  }

  private Profile read(String name, Path file) throws ProfileException {
    try {
      if (isPosix(file) && !isPrivate(Files.getPosixFilePermissions(file))) {
        throw new ProfileException(
            "%s can be read by others; take their permission away (chmod 600) or log in again"
                .formatted(file));
      }
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      String uri = variables.getOrDefault(Variables.BASE_URI, properties.getProperty(BASE_URI));
      return new Profile(
          name,
          Credentials.of(
              properties.getProperty(Credentials.APP_KEY_PROPERTY, ""),
              properties.getProperty(Credentials.SECRET_KEY_PROPERTY, "")),
          environment(properties.getProperty(ENVIRONMENT), ENVIRONMENT + " in " + file),
          uri(uri, BASE_URI + " in " + file),
          Boolean.parseBoolean(properties.getProperty(ALLOW_ORDERS)));
    } catch (IOException | IllegalArgumentException e) {
      throw new ProfileException(
          "The profile " + file + " cannot be read; log in again (" + e.getMessage() + ")", e);
    }
  }

  /** Paper trading unless it says real. */
  static Environment environment(@Nullable String text, String where) throws ProfileException {
    if (text == null || text.isBlank()) {
      return Environment.MOCK;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "real" -> Environment.REAL;
      case "mock", "paper" -> Environment.MOCK;
      default -> throw new ProfileException(where + " is '" + text + "'; write real or mock");
    };
  }

  private static @Nullable URI uri(@Nullable String text, String where) throws ProfileException {
    try {
      return text == null || text.isBlank() ? null : URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw new ProfileException(where + " is no address: " + e.getMessage(), e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  private static String checked(String name) throws ProfileException {
    if (!NAME.matcher(name).matches()) {
      throw new ProfileException(
          "A profile's name is made of letters, digits, '-' and '_', not '" + name + "'");
    }
    return name;
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static boolean isPrivate(Set<PosixFilePermission> permissions) {
    return List.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE)
        .stream()
        .noneMatch(permissions::contains);
  }
}
