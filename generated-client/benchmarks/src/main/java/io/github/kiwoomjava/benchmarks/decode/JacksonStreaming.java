package io.github.kiwoomjava.benchmarks.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.kiwoomjava.benchmarks.payload.Payload;

/** Jackson's streaming parser with generated decoders that expect the sheet's order. */
final class JacksonStreaming implements DecoderFactory {
  @Override
  public Decoder decoder(Payload payload) {
    JsonFactory factory = new JsonFactory();
    CharValues.Read<?> read = PeerTypes.of(payload).streaming();
    return json -> {
      try (JsonParser in = factory.createParser(json)) {
        in.nextToken();
        return PeerTypes.present(read.from(in));
      }
    };
  }
}
