package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.auth.FileTokenStore;
import io.github.kiwoomjava.spring.KiwoomProperties.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the client of an account of its properties, the listeners and the customizers. */
final class KiwoomFactory {
  /** The bean's name, and what the account without a name is called. */
  static final String UNNAMED = "kiwoom";

  private final KiwoomProperties properties;
  private final ObjectProvider<KiwoomCustomizer> customizers;
  private final ObjectProvider<CallListener> listeners;
  private final ObjectProvider<AccountListener> perAccount;

  KiwoomFactory(
      KiwoomProperties properties,
      ObjectProvider<KiwoomCustomizer> customizers,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<AccountListener> perAccount) {
    this.properties = properties;
    this.customizers = customizers;
    this.listeners = listeners;
    this.perAccount = perAccount;
  }

  /** The factory method that the bean definitions of {@link KiwoomRegistrar} name. */
  Kiwoom client(String name) {
    boolean unnamed = name.equals(UNNAMED);
    Account account =
        unnamed
            ? properties.unnamed()
            : Objects.requireNonNull(properties.accounts().get(name), name);
    String place = unnamed ? "kiwoom." : "kiwoom.accounts." + name + ".";
    Kiwoom.Builder builder =
        Kiwoom.builder()
            .environment(
                Objects.requireNonNullElse(account.environment(), properties.environment()))
            .requestTimeout(properties.requestTimeout())
            .connectTimeout(properties.connectTimeout());
    if (account.hasKeys()) {
      builder.credentials(
          key(account.appKey(), place + "app-key"), key(account.secretKey(), place + "secret-key"));
    }
    if (account.baseUri() != null) {
      builder.baseUri(account.baseUri());
    }
    if (account.allowRealOrders()) {
      builder.allowRealOrders();
    }
    if (account.callsPerSecond() != null) {
      builder.callsPerSecond(account.callsPerSecond());
    }
    if (properties.tokenFolder() != null) {
      builder.tokenStore(FileTokenStore.in(properties.tokenFolder()));
    }
    listen(name, builder);
    customizers.orderedStream().forEach(customizer -> customizer.customize(name, builder));
    return builder.build();
  }

  private void listen(String name, Kiwoom.Builder builder) {
    List<CallListener> all = new ArrayList<>(listeners.orderedStream().toList());
    perAccount.orderedStream().map(listener -> listener.of(name)).forEach(all::add);
    if (!all.isEmpty()) {
      builder.listener(all.size() == 1 ? all.get(0) : new EveryListener(all));
    }
  }

  private static String key(@Nullable String value, String property) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          property + " is not set, but its other half is: set both keys, or neither");
    }
    return value.strip();
  }
}
