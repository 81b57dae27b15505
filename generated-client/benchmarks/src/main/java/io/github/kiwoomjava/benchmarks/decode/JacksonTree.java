package io.github.kiwoomjava.benchmarks.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jackson's tree, and a getter for each value, which is what clients written by hand do. */
final class JacksonTree implements DecoderFactory {
  @Override
  public Decoder decoder(Payload payload) {
    ObjectMapper mapper = new ObjectMapper();
    Function<JsonNode, ? extends @Nullable Object> read = PeerTypes.of(payload).tree();
    return json -> PeerTypes.present(read.apply(mapper.readTree(json)));
  }
}
