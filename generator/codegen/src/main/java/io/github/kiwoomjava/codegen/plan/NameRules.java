package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.ReservedNames;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a name must look like. Each check gives what is wrong, or empty. */
final class NameRules {
  private static final int LONGEST = 45;
  private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final ReservedNames reserved;

  NameRules(ReservedNames reserved) {
    this.reserved = reserved;
  }

  Optional<String> faultOfMember(String name) {
    if (!MEMBER.matcher(name).matches()) {
      return Optional.of("is no camelCase name that starts with a letter");
    }
    if (reserved.isReservedMember(name)) {
      return Optional.of("is reserved by Java or by the generated classes");
    }
    return tooLong(name);
  }

  Optional<String> faultOfType(String name) {
    if (!TYPE.matcher(name).matches()) {
      return Optional.of("is no UpperCamelCase name");
    }
    if (reserved.isReservedType(name)) {
      return Optional.of("is a type of Java or of the runtime, or a device name of Windows");
    }
    return tooLong(name);
  }

  Optional<String> faultOfPackagePart(String name) {
    if (!MEMBER.matcher(name).matches()) {
      return Optional.of("is no camelCase name that starts with a letter");
    }
    return reserved.isReservedPackage(name)
        ? Optional.of("is a keyword of Java or a device name of Windows")
        : tooLong(name);
  }

  Optional<String> faultOfConstant(String name) {
    return CONSTANT.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("is no UPPER_SNAKE name");
  }

  private static Optional<String> tooLong(String name) {
    return name.length() > LONGEST
        ? Optional.of("is longer than " + LONGEST + " characters")
        : Optional.empty();
  }
}
