package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a session behaves. Immutable. */
public final class RealtimeOptions {
  private final Builder from;
  private final List<SessionListener> listeners;

  private RealtimeOptions(Builder from) {
    this.from = from;
    this.listeners = List.copyOf(from.listeners);
  }

  /** The usual way. */
  public static Builder builder() {
    return new Builder();
  }

  /** Another server in place of the client's, or null. */
  public @Nullable URI webSocketUri() {
    return from.webSocketUri;
  }

  /** How many pairs of type and item a connection may register. */
  public int maxRegistrations() {
    return from.maxRegistrations;
  }

  /** How many of them go into one group. */
  public int groupSize() {
    return from.groupSize;
  }

  /** How US items are written. */
  public UsItemForm usItemForm() {
    return from.usItemForm;
  }

  /** After how long a silence a connection counts as lost. */
  public Duration heartbeatTimeout() {
    return from.heartbeatTimeout;
  }

  /** How long an answer of the server may take. */
  public Duration answerTimeout() {
    return from.answerTimeout;
  }

  /** How long connecting may take. */
  public Duration connectTimeout() {
    return from.connectTimeout;
  }

  /** How long closing waits, in all. */
  public Duration closeTimeout() {
    return from.closeTimeout;
  }

  /** How long to wait between attempts to connect. */
  public Backoff backoff() {
    return from.backoff;
  }

  /** Whether to go on after another session took over. */
  public boolean reconnectAfterTakeover() {
    return from.reconnectAfterTakeover;
  }

  /** After how long without events there is an alarm; zero for never. */
  public Duration silenceAfter() {
    return from.silenceAfter;
  }

  /** When silence on Korean data is an alarm. */
  public MarketHours koreanHours() {
    return from.koreanHours;
  }

  /** When silence on US data is an alarm. */
  public MarketHours usHours() {
    return from.usHours;
  }

  /** How many threads call listeners while those return soon. */
  public int listenerThreads() {
    return from.listenerThreads;
  }

  /** How many do if listeners block. */
  public int mostListenerThreads() {
    return from.mostListenerThreads;
  }

  /** Another way to open WebSockets, or null for the JDK's. */
  public @Nullable SocketOpener socketOpener() {
    return from.socketOpener;
  }

  /** Where the parts that users put in are called; null for threads of the client. */
  public @Nullable Executor foreignThreads() {
    return from.foreignThreads;
  }

  /** Hears messages as they come. */
  public Consumer<byte[]> messages() {
    return from.messages;
  }

  /** Who hears what happens to the session, from the beginning. */
  public List<SessionListener> listeners() {
    return listeners;
  }

  /** Changes the usual way. Not thread-safe. */
  public static final class Builder {
    private @Nullable URI webSocketUri;
    private int maxRegistrations = 100;
    private int groupSize = 100;
    private UsItemForm usItemForm = UsItemForm.MAP;
    private Duration heartbeatTimeout = Duration.ofSeconds(35);
    private Duration answerTimeout = Duration.ofSeconds(10);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration closeTimeout = Duration.ofSeconds(5);
    private Backoff backoff = Backoff.usual();
    private boolean reconnectAfterTakeover;
    private Duration silenceAfter = Duration.ofMinutes(5);
    private MarketHours koreanHours = MarketHours.korea();
    private MarketHours usHours = MarketHours.us();
    private int listenerThreads = 2;
    private int mostListenerThreads = 32;
    private @Nullable SocketOpener socketOpener;
    private @Nullable Executor foreignThreads;
    private Consumer<byte[]> messages = json -> {};
    private final List<SessionListener> listeners = new ArrayList<>();

    private Builder() {}

    /**
     * Another server in place of the environment's own, scheme, host and port; the paths stand
     * below it. Unless given it follows the client's base URI, if that was given.
     *
     * @throws IllegalArgumentException if it is neither {@code ws} nor {@code wss}, or has no host
     */
    public Builder webSocketUri(URI uri) {
      String scheme = uri.getScheme();
      if (uri.getHost() == null || !("ws".equals(scheme) || "wss".equals(scheme))) {
        throw new IllegalArgumentException(
            "A WebSocket URI has scheme and host, such as wss://127.0.0.1:10000: " + uri);
      }
      this.webSocketUri = uri;
      return this;
    }

    /**
     * How many pairs of type and item a connection may register; 100 unless given. Kiwoom does not
     * say how many it takes: 100 is widely assumed, 40 is also claimed.
     */
    public Builder maxRegistrations(int most) {
      this.maxRegistrations = positive("maxRegistrations", most);
      return this;
    }

    /** How many pairs of type and item go into one group ({@code grp_no}); 100 unless given. */
    public Builder groupSize(int size) {
      this.groupSize = positive("groupSize", size);
      return this;
    }

    /** How US items are written; as a map unless given. */
    public Builder usItemForm(UsItemForm form) {
      this.usItemForm = Objects.requireNonNull(form, "form");
      return this;
    }

    /**
     * After how long a silence a connection counts as lost; 35 seconds unless given. PING comes
     * about every ten.
     */
    public Builder heartbeatTimeout(Duration timeout) {
      this.heartbeatTimeout = positive("heartbeatTimeout", timeout);
      return this;
    }

    /** How long an answer to LOGIN, REG and the like may take; 10 seconds unless given. */
    public Builder answerTimeout(Duration timeout) {
      this.answerTimeout = positive("answerTimeout", timeout);
      return this;
    }

    /** How long connecting may take; 10 seconds unless given. */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = positive("connectTimeout", timeout);
      return this;
    }

    /** How long closing waits for the server and for listeners, in all; 5 seconds unless given. */
    public Builder closeTimeout(Duration timeout) {
      this.closeTimeout = positive("closeTimeout", timeout);
      return this;
    }

    /** How long to wait between attempts to connect. */
    public Builder backoff(Backoff backoff) {
      this.backoff = Objects.requireNonNull(backoff, "backoff");
      return this;
    }

    /**
     * Goes on after another session with the same app key took over (R10001), instead of ending. If
     * both sides do so they throw each other out for ever.
     */
    public Builder reconnectAfterTakeover(boolean reconnect) {
      this.reconnectAfterTakeover = reconnect;
      return this;
    }

    /**
     * After how long without events, in market hours, a subscription raises an alarm; 5 minutes
     * unless given. Zero never does. Subscriptions can have a time of their own.
     */
    public Builder silenceAfter(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("Silence takes no negative time: " + time);
      }
      this.silenceAfter = time;
      return this;
    }

    /** When silence on Korean data is an alarm. */
    public Builder koreanHours(MarketHours hours) {
      this.koreanHours = Objects.requireNonNull(hours, "hours");
      return this;
    }

    /** When silence on US data is an alarm. */
    public Builder usHours(MarketHours hours) {
      this.usHours = Objects.requireNonNull(hours, "hours");
      return this;
    }

    /**
     * How many threads call listeners.
     *
     * @param usual as many as there are while listeners return soon; 2 unless given
     * @param most as many as there are if listeners block; 32 unless given
     */
    public Builder listenerThreads(int usual, int most) {
      this.listenerThreads = positive("usual", usual);
      this.mostListenerThreads = Math.max(usual, most);
      return this;
    }

    /**
     * Another way to open WebSockets, for tests and special networks. It is not closed. It and its
     * sockets are called on threads that nothing else waits for; one that does not return counts as
     * a network that does not answer.
     */
    public Builder socketOpener(SocketOpener opener) {
      this.socketOpener = Objects.requireNonNull(opener, "opener");
      return this;
    }

    /** Where openers, sockets and market hours that users put in are called. */
    public Builder foreignThreads(Executor threads) {
      this.foreignThreads = threads;
      return this;
    }

    /**
     * Hears each message of the server, live data as well as answers, as it came and before it is
     * read, on the thread that carries it: for relays and recorders. It must return at once, throw
     * nothing and leave the bytes as they are.
     */
    public Builder messages(Consumer<byte[]> messages) {
      this.messages = Objects.requireNonNull(messages, "messages");
      return this;
    }

    /** Hears what happens to the session, from the beginning. */
    public Builder listener(SessionListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** The options. Later changes of this builder do not touch them. */
    public RealtimeOptions build() {
      return new RealtimeOptions(copy());
    }

    private Builder copy() {
      Builder copy = new Builder();
      copy.webSocketUri = webSocketUri;
      copy.maxRegistrations = maxRegistrations;
      copy.groupSize = groupSize;
      copy.usItemForm = usItemForm;
      copy.heartbeatTimeout = heartbeatTimeout;
      copy.answerTimeout = answerTimeout;
      copy.connectTimeout = connectTimeout;
      copy.closeTimeout = closeTimeout;
      copy.backoff = backoff;
      copy.reconnectAfterTakeover = reconnectAfterTakeover;
      copy.silenceAfter = silenceAfter;
      copy.koreanHours = koreanHours;
      copy.usHours = usHours;
      copy.listenerThreads = listenerThreads;
      copy.mostListenerThreads = mostListenerThreads;
      copy.socketOpener = socketOpener;
      copy.foreignThreads = foreignThreads;
      copy.messages = messages;
      copy.listeners.addAll(listeners);
      return copy;
    }

    private static int positive(String name, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " is at least 1, not " + value);
      }
      return value;
    }

    private static Duration positive(String name, Duration value) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(name + " is more than zero, not " + value);
      }
      return value;
    }
  }
}
