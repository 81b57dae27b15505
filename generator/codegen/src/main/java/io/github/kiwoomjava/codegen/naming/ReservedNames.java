package io.github.kiwoomjava.codegen.naming;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that Java, the file systems or the runtime have taken already. */
public final class ReservedNames {
  private final Set<String> keywords = WordList.read("java-keywords.txt");
  private final Set<String> members = WordList.read("reserved-members.txt");
  private final Set<String> types = lowerCase(WordList.read("reserved-types.txt"));
  private final Set<String> devices = lowerCase(WordList.read("reserved-files.txt"));

  /** Whether a member (component, accessor, builder method) may not have this name. */
  public boolean isReservedMember(String name) {
    return keywords.contains(name) || members.contains(name);
  }

  /** Whether a method of a client may not have this name. */
  public boolean isReservedMethod(String name) {
    return isReservedMember(name);
  }

  /** Whether a type may not have this name; upper and lower case do not count. */
  public boolean isReservedType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return types.contains(lower) || devices.contains(lower);
  }

  /** Whether a part of a package may not have this name. */
  public boolean isReservedPackage(String name) {
    return keywords.contains(name) || devices.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether Java gives a word a meaning of its own. */
  public boolean isKeyword(String name) {
    return keywords.contains(name);
  }

  private static Set<String> lowerCase(Set<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
