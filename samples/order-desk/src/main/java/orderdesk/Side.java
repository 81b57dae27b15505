package orderdesk;

/** Which way an order goes. */
enum Side {
  BUY,
  SELL
}
