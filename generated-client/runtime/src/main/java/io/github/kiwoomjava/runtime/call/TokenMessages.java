package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The two token operations. Clients are generated with any subset of the operations, so the runtime
 * cannot use theirs.
 */
final class TokenMessages {
  static final ApiOperation<Keys, Issued> ISSUE =
      ApiOperation.of(
          info("au10001", "접근토큰 발급", "/oauth2/token"), new KeysCodec(), new IssuedCodec());
  static final ApiOperation<Keys, Issued> REVOKE =
      ApiOperation.of(
          info("au10002", "접근토큰폐기", "/oauth2/revoke"), new KeysCodec(), new IssuedCodec());

  private TokenMessages() {}

  private static OperationInfo info(String id, String name, String path) {
    return new OperationInfo(id, name, "", "", "", path, Effect.TOKEN, Transport.REST, "", "");
  }

  /** With a token to revoke, or null to ask for one. */
  record Keys(Credentials credentials, @Nullable AccessToken token) {}

  record Issued(@Nullable String token, @Nullable LocalDateTime expires) {
    @Override
    public String toString() {
      return "Issued[until " + expires + "]";
    }
  }

  private static final class KeysCodec implements MessageCodec<Keys> {
    @Override
    public Keys decode(JsonReader in) {
      throw new UnsupportedOperationException("Keys are sent, never received");
    }

    @Override
    public void encode(Keys value, JsonWriter out) {
      AccessToken token = value.token();
      out.beginObject();
      if (token == null) {
        out.text("grant_type", "client_credentials");
      }
      out.text("appkey", value.credentials().revealAppKey());
      out.text("secretkey", value.credentials().revealSecretKey());
      if (token != null) {
        out.text("token", token.reveal());
      }
      out.endObject();
    }
  }

  private static final class IssuedCodec implements MessageCodec<Issued> {
    private static final FieldTable FIELDS =
        FieldTable.of("au10001", "expires_dt", "token_type", "token");

    @Override
    public Issued decode(JsonReader in) {
      String token = null;
      LocalDateTime expires = null;
      in.beginObject();
      for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
        switch (f) {
          case 0 -> expires = in.readDateTime();
          case 2 -> token = in.readText();
          default -> in.skipValue();
        }
      }
      return new Issued(token, expires);
    }

    @Override
    public void encode(Issued value, JsonWriter out) {
      throw new UnsupportedOperationException("Tokens are received, never issued");
    }
  }
}
