package io.github.kiwoomjava.codegen.emit;

import java.util.regex.Pattern;

/** Does to JavaPoet's output what JavaPoet cannot be told to do. */
final class Tidy {
  /** No generated string spans lines that begin with an asterisk, so that this is a comment. */
  private static final Pattern SHORT_COMMENT =
      Pattern.compile("(?m)^( *)/\\*\\*\n *\\* ([^\n@][^\n]{0,86})\n *\\*/$");

  private static final Pattern GAP_BETWEEN_FIELDS =
      Pattern.compile("(?m)^( +private [^\n\"{]*;)\n\n(?= +private [^\n\"{]*;)");

  private static final Pattern GAP_BETWEEN_CONSTANTS =
      Pattern.compile("(?m)^( +[A-Z][A-Z0-9_]*,)\n\n(?= +[A-Z][A-Z0-9_]*,?$)");

  private static final Pattern EMPTY_BODY = Pattern.compile("(?m)^([^\n\"]*\\)) \\{\n *}$");

  private static final Pattern NESTED_NULLABLE =
      Pattern.compile("(?m)^([^\n\"]*[A-Za-z0-9])\\. @Nullable ");

  private Tidy() {}

  /** Short comments on one line, fields without gaps, empty bodies closed at once. */
  static String tidy(String source) {
    String text = SHORT_COMMENT.matcher(source).replaceAll("$1/** $2 */");
    text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1\n");
    text = GAP_BETWEEN_CONSTANTS.matcher(text).replaceAll("$1\n");
    text = EMPTY_BODY.matcher(text).replaceAll("$1 {}");
    if (!text.contains(". @Nullable ")) {
      return text;
    }
    String nullable = text;
    do {
      text = nullable;
      nullable = NESTED_NULLABLE.matcher(text).replaceAll("$1.@Nullable ");
    } while (!nullable.equals(text));
    return text;
  }
}
