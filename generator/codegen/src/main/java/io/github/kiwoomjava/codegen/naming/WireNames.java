package io.github.kiwoomjava.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes Java names of wire elements and ids, where no table names them. */
public final class WireNames {
  private static final int LONGEST = 45;

  private final ReservedNames reserved;

  public WireNames(ReservedNames reserved) {
    this.reserved = reserved;
  }

  /** {@code cont-yn} to {@code contYn}, {@code 20} to {@code field20}, never a reserved word. */
  public String member(String element) {
    String name = lowerCamel(element);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "field" + Words.upperFirst(name);
    }
    return reserved.isReservedMember(name) ? name + "Field" : name;
  }

  /** {@code result_list} to {@code ResultList}, never a name that something else has. */
  public String type(String element) {
    String name = Words.upperFirst(member(element));
    return reserved.isReservedType(name) ? name + "Row" : name;
  }

  /** {@code ka10010} to {@code ka10010}, {@code 0B} to {@code op0B}. */
  public String method(String id) {
    String name = lowerCamel(id);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "op" + Words.upperFirst(name);
    }
    return reserved.isReservedMethod(name) ? name + "Operation" : name;
  }

  /** A part of a package and the accessor that leads there. */
  public String group(String pathSegment) {
    String name = lowerCamel(pathSegment).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "group" + name;
    }
    return reserved.isReservedPackage(name) || reserved.isReservedMethod(name)
        ? name + "group"
        : name;
  }

  private static String lowerCamel(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    String name = Words.lowerFirst(Words.camelCase(words));
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }
}
