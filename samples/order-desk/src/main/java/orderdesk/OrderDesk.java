package orderdesk;

import io.github.kiwoomjava.client.domestic.account.OpenOrdersResponse.OpenOrder;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Places, amends and cancels orders by hand. */
public final class OrderDesk {
  private static final String HELP =
      """
      buy CODE SHARES PRICE     a new order; PRICE is in won, or the word market
      sell CODE SHARES PRICE
      amend NUMBER PRICE        another price for what is open of an order
      cancel NUMBER             the end of what is open of an order
      orders                    what is open and what was executed today
      lose                      the answer to the next order gets lost (mock only)
      quit""";

  private final Connection connection;
  private final Screen screen;
  private final Listing listing;
  private final Ticket ticket;
  private final Sender sender;

  OrderDesk(Connection connection, Screen screen) {
    this.connection = connection;
    this.screen = screen;
    listing = new Listing(connection.kiwoom(), screen);
    ticket = new Ticket(connection.kiwoom(), screen);
    sender = new Sender(connection.kiwoom(), screen);
  }

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    // Not System.out: Maven puts a filter there that takes the colours out.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    boolean colours = System.console() != null && System.getenv("NO_COLOR") == null;
    try (Connection connection = Connection.open(System.getenv())) {
      new OrderDesk(connection, new Screen(in, out, colours)).run();
    }
  }

  void run() throws IOException {
    screen.say("Orders go to %s.", connection.description());
    screen.say(HELP);
    for (String line = screen.ask("> ");
        line != null && !line.equals("quit");
        line = screen.ask("> ")) {
      try {
        obey(List.of(line.split("\\s+")));
      } catch (IllegalArgumentException | KiwoomException e) {
        // Nothing was sent: what becomes of an order is a result and no exception.
        screen.bad(e.getMessage());
      }
    }
  }

  private void obey(List<String> words) throws IOException {
    switch (words.get(0)) {
      case "buy", "sell" -> confirm(newOrder(words));
      case "amend" -> {
        OpenOrder order = open(word(words, 1));
        confirm(
            new Order.Amend(
                order.orderNumber(),
                order.stockCode().base(),
                order.unfilledQuantity(),
                number(words, 2)));
      }
      case "cancel" -> {
        OpenOrder order = open(word(words, 1));
        confirm(
            new Order.Cancel(
                order.orderNumber(), order.stockCode().base(), order.unfilledQuantity()));
      }
      case "orders" -> listing.show();
      case "lose" ->
          screen.say(
              connection.loseNextAnswer()
                  ? "The next order will reach the server, but its answer will not reach us."
                  : "This is no mock; nothing is lost on purpose.");
      case "" -> {}
      default -> screen.say(HELP);
    }
  }

  private static Order newOrder(List<String> words) {
    Side side = Side.valueOf(words.get(0).toUpperCase(Locale.ROOT));
    long price = word(words, 3).equals("market") ? 0 : number(words, 3);
    return new Order.New(side, word(words, 1), number(words, 2), price);
  }

  private OpenOrder open(String number) {
    return listing
        .open(number)
        .orElseThrow(() -> new IllegalArgumentException("No open order has the number " + number));
  }

  private void confirm(Order order) throws IOException {
    if (ticket.isConfirmed(order, connection.description())) {
      sender.send(order);
    } else {
      screen.say("Not sent.");
    }
  }

  private static String word(List<String> words, int index) {
    if (words.size() <= index) {
      throw new IllegalArgumentException("Something is missing; \"help\" shows how to write it");
    }
    return words.get(index);
  }

  private static long number(List<String> words, int index) {
    String text = word(words, index).replace(",", "");
    if (!text.matches("[1-9]\\d{0,11}")) {
      throw new IllegalArgumentException("Not a whole number above 0: " + words.get(index));
    }
    return Long.parseLong(text);
  }
}
