package io.github.kiwoomjava.runtime.transport;

import java.net.URI;
import java.util.Locale;

/**
 * Where a server is, and what may be sent there. Prints without the user and password that a URI
 * may hold.
 *
 * @param uri scheme and host, perhaps a port and a path that stands before that of each operation
 */
public record ServerAddress(URI uri) {
  private static final String KIWOOM = "kiwoom.com";
  private static final String PAPER_HOST = "mockapi.kiwoom.com";
  private static final int LONGEST_PATH = 256;

  /**
   * An address.
   *
   * @throws IllegalArgumentException if it is no URI of a server
   */
  public ServerAddress {
    if (uri.getScheme() == null || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "A server's URI has scheme and host, such as http://127.0.0.1:8080: " + plain(uri));
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "A server's URI has neither query nor fragment: " + plain(uri));
    }
  }

  /**
   * Whether real money is at stake there. All of Kiwoom's hosts but that of paper trading count.
   */
  public boolean isReal() {
    String host = host();
    return (host.equals(KIWOOM) || host.endsWith("." + KIWOOM)) && !host.equals(PAPER_HOST);
  }

  /** Whether it is this machine, by its name or address. */
  public boolean isLoopback() {
    String host = host();
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.equals("[0:0:0:0:0:0:0:1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** Whether what is sent there is encrypted. */
  public boolean isEncrypted() {
    String scheme = scheme();
    return scheme.equals("https") || scheme.equals("wss");
  }

  private String scheme() {
    return uri.getScheme().toLowerCase(Locale.ROOT);
  }

  private String host() {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /**
   * Where an operation lives on this server.
   *
   * @param path the operation's path
   * @throws IllegalArgumentException if the path is none, or would lead to another server
   */
  public URI resolve(String path) {
    checkPath(path);
    String before = uri.getRawPath() == null ? "" : uri.getRawPath();
    String prefix = before.endsWith("/") ? before.substring(0, before.length() - 1) : before;
    URI whole = URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + prefix + path);
    if (!uri.getHost().equals(whole.getHost())
        || uri.getPort() != whole.getPort()
        || !uri.getScheme().equals(whole.getScheme())) {
      throw new IllegalArgumentException("The path leads to another server than " + this);
    }
    return whole;
  }

  /**
   * Checks the path of an operation: segments of letters, digits, {@code _}, {@code -} and {@code
   * .}, each behind a slash.
   *
   * @return the path
   * @throws IllegalArgumentException if it is anything else
   */
  public static String checkPath(String path) {
    if (!isPath(path)) {
      throw new IllegalArgumentException(
          "The path of an operation is made of segments of letters, digits, '_', '-' and '.',"
              + " each behind one '/'; this one is not, and could lead to another server");
    }
    return path;
  }

  private static boolean isPath(String path) {
    if (path.isEmpty() || path.length() > LONGEST_PATH || path.charAt(0) != '/') {
      return false;
    }
    int start = 1;
    for (int i = 1; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      if (c == '/') {
        if (i == start || path.substring(start, i).chars().allMatch(dot -> dot == '.')) {
          return false;
        }
        start = i + 1;
      } else if (!isPathLetter(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPathLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private static String plain(URI uri) {
    String text = uri.toString();
    int at = text.lastIndexOf('@');
    return at < 0 ? text : text.substring(at + 1);
  }

  @Override
  public String toString() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return uri.getScheme() + "://" + uri.getHost() + port + path;
  }
}
