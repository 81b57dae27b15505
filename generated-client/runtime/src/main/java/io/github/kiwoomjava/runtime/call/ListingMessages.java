package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import io.github.kiwoomjava.runtime.order.ListedOrder;
import io.github.kiwoomjava.runtime.order.ListingQuery;
import io.github.kiwoomjava.runtime.order.ListingReader;
import io.github.kiwoomjava.runtime.order.OrderListing;
import java.util.List;

/** The listings of orders as operations of the engine. */
final class ListingMessages {
  private ListingMessages() {}

  /**
   * A page.
   *
   * @param complete whether the answer held a list that could be read
   */
  record Orders(List<ListedOrder> rows, boolean complete) {}

  static ApiOperation<ListingQuery, Orders> of(OrderListing listing) {
    return ApiOperation.of(
        new OperationInfo(
            listing.operation(),
            listing.name(),
            "",
            "",
            "",
            listing.path(),
            Effect.QUERY,
            Transport.REST,
            "",
            ""),
        new QueryCodec(),
        new OrdersCodec(new ListingReader(listing)));
  }

  private static final class QueryCodec implements MessageCodec<ListingQuery> {
    @Override
    public ListingQuery decode(JsonReader in) {
      throw new UnsupportedOperationException("Queries are sent, never received");
    }

    @Override
    public void encode(ListingQuery value, JsonWriter out) {
      out.beginObject();
      value.body().forEach(out::text);
      out.endObject();
    }
  }

  private record OrdersCodec(ListingReader reader) implements MessageCodec<Orders> {
    @Override
    public Orders decode(JsonReader in) {
      List<ListedOrder> rows = reader.read(in);
      return rows == null ? new Orders(List.of(), false) : new Orders(rows, true);
    }

    @Override
    public void encode(Orders value, JsonWriter out) {
      throw new UnsupportedOperationException("Listings are received, never sent");
    }
  }
}
