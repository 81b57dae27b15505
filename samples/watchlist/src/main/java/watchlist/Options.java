package watchlist;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed: {@code [--western] [--seconds N] [--server URI] [CODE…]}.
 *
 * @param codes the stocks
 * @param western green for up and red for down, instead of red and blue
 * @param seconds after which the program ends by itself; 0 for never
 * @param server a mock Kiwoom that runs already, or null for one of our own
 */
record Options(List<String> codes, boolean western, int seconds, URI server) {
  private static final List<String> USUAL =
      List.of("005930", "000660", "035420", "005380", "069500", "00680K");

  static Options parse(String... args) {
    List<String> codes = new ArrayList<>();
    boolean western = false;
    int seconds = 0;
    URI server = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--western" -> western = true;
        case "--seconds" -> seconds = Integer.parseInt(value(args, ++i));
        case "--server" -> server = URI.create(value(args, ++i));
        default -> {
          if (!args[i].matches("\\w{6}(_NX|_AL)?")) {
            throw new IllegalArgumentException(
                args[i] + " is no stock; write [--western] [--seconds N] [--server URI] [CODE…]");
          }
          codes.add(args[i]);
        }
      }
    }
    return new Options(codes.isEmpty() ? USUAL : codes, western, seconds, server);
  }

  private static String value(String[] args, int index) {
    if (index >= args.length) {
      throw new IllegalArgumentException(args[index - 1] + " needs a value");
    }
    return args[index];
  }
}
