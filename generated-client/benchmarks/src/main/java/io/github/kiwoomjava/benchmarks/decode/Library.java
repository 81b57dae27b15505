package io.github.kiwoomjava.benchmarks.decode;

import io.github.kiwoomjava.benchmarks.payload.Payload;

/** Those that decode. All of them yield the same values in records. */
public enum Library {
  /** Us. */
  OURS("kiwoom-client", Ours.class),
  /** Jackson, bound to records. */
  DATABIND("Jackson databind", JacksonDatabind.class),
  /** Jackson's parser under generated decoders. */
  STREAMING("Jackson streaming", JacksonStreaming.class),
  /** Jackson's tree and getters. */
  TREE("Jackson tree", JacksonTree.class),
  /** fastjson2, bound to records. */
  FASTJSON2("fastjson2", Fastjson2.class),
  /** avaje-jsonb, whose adapters are made at compile time. */
  AVAJE("avaje-jsonb", Avaje.class),
  /** The limit in practice; knows the chart in the sheet's order and nothing else. */
  BY_HAND("scanner by hand", HandScanner.class);

  private final String label;
  private final Class<? extends DecoderFactory> factory;

  Library(String label, Class<? extends DecoderFactory> factory) {
    this.label = label;
    this.factory = factory;
  }

  /** The name for reports. */
  public String label() {
    return label;
  }

  /** The factory's class, for processes that load nothing else. */
  public String factoryName() {
    return factory.getName();
  }

  /** Whether it can decode this payload at all; fastjson2 gives up at a date that is none. */
  public boolean canDecode(Payload payload) {
    return switch (this) {
      case BY_HAND -> payload == Payload.CHART;
      case FASTJSON2 -> !payload.isDirty();
      default -> true;
    };
  }

  /** A decoder, ready to go. */
  public Decoder decoder(Payload payload) {
    return decoder(factoryName(), payload);
  }

  /** A decoder of the factory with this name. */
  public static Decoder decoder(String factoryName, Payload payload) {
    try {
      return Class.forName(factoryName)
          .asSubclass(DecoderFactory.class)
          .getDeclaredConstructor()
          .newInstance()
          .decoder(payload);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(factoryName, e);
    }
  }
}
