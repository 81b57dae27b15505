package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.runtime.api.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the clients are made of. The first members describe the account without a name, whose bean
 * is {@code kiwoom}; {@code accounts} has others. An account without keys has no bean.
 *
 * @param appKey App key of the account without a name.
 * @param secretKey Secret key of the account without a name.
 * @param environment Whether to talk to Kiwoom's paper trading (mock) or to the real server.
 * @param baseUri Another server in place of the environment's own, for tests and gateways.
 * @param allowRealOrders Whether orders of the account without a name may reach the real server.
 * @param callsPerSecond How often each operation may be called at most; once a second unless set.
 * @param requestTimeout How long a call may take in all, waiting for its turn included.
 * @param connectTimeout How long connecting may take.
 * @param tokenFolder Folder that keeps tokens over restarts; they are kept in memory unless set.
 * @param accounts Further accounts by name, each with keys of its own.
 * @param health How the health indicator asks.
 * @param mock A made-up market in this process, in place of Kiwoom.
 */
@ConfigurationProperties("kiwoom")
public record KiwoomProperties(
    @Nullable String appKey,
    @Nullable String secretKey,
    @DefaultValue("mock") Environment environment,
    @Nullable URI baseUri,
    @DefaultValue("false") boolean allowRealOrders,
    @Nullable Double callsPerSecond,
    @DefaultValue("30s") Duration requestTimeout,
    @DefaultValue("5s") Duration connectTimeout,
    @Nullable Path tokenFolder,
    @DefaultValue Map<String, Account> accounts,
    @DefaultValue Health health,
    @DefaultValue Mock mock) {

  /** Copies the accounts. */
  public KiwoomProperties {
    accounts = Map.copyOf(accounts);
  }

  /** The account without a name. */
  Account unnamed() {
    return new Account(appKey, secretKey, environment, baseUri, allowRealOrders, callsPerSecond);
  }

  /** Without keys, since properties get printed. */
  @Override
  public String toString() {
    return "KiwoomProperties[" + environment + ", accounts=" + accounts.keySet() + "]";
  }

  /**
   * An account with a name.
   *
   * @param appKey App key of the account.
   * @param secretKey Secret key of the account.
   * @param environment Paper trading (mock) or the real server; as for the account without a name
   *     unless set.
   * @param baseUri Another server in place of the environment's own.
   * @param allowRealOrders Whether its orders may reach the real server; never taken from
   *     elsewhere.
   * @param callsPerSecond How often each operation may be called at most; once a second unless set.
   */
  public record Account(
      @Nullable String appKey,
      @Nullable String secretKey,
      @Nullable Environment environment,
      @Nullable URI baseUri,
      @DefaultValue("false") boolean allowRealOrders,
      @Nullable Double callsPerSecond) {

    /** A blank key counts as none, so that a deployment can switch an account off. */
    boolean hasKeys() {
      return isSet(appKey) || isSet(secretKey);
    }

    static boolean isSet(@Nullable String key) {
      return key != null && !key.isBlank();
    }

    /** Without keys. */
    @Override
    public String toString() {
      return "Account[" + environment + "]";
    }
  }

  /**
   * How health is found out.
   *
   * @param interval How long an answer counts; Kiwoom is asked no more often than this.
   * @param stockCode Stock whose price is asked for.
   */
  public record Health(
      @DefaultValue("30s") Duration interval, @DefaultValue("005930") String stockCode) {}

  /**
   * The mock Kiwoom; needs kiwoom-mock-server and kiwoom-spec on the class path.
   *
   * @param enabled Whether all clients talk to a made-up market in this process.
   * @param start Korean time at which its exchange begins; ten in the morning of the last trading
   *     day unless set.
   * @param seed Whatever looks random follows from it.
   */
  public record Mock(
      @DefaultValue("false") boolean enabled,
      @Nullable LocalDateTime start,
      @DefaultValue("1") long seed) {}
}
