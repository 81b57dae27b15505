package bridges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Candles in a table, by plain JDBC. Writing a day again replaces it, so that a download can go on
 * where it stopped. The SQL is what SQLite and PostgreSQL have in common.
 */
final class CandleTable {
  private static final String CREATE =
      """
      CREATE TABLE IF NOT EXISTS candle (
        stock VARCHAR(12) NOT NULL, day VARCHAR(10) NOT NULL,
        open NUMERIC NOT NULL, high NUMERIC NOT NULL, low NUMERIC NOT NULL, close NUMERIC NOT NULL,
        volume BIGINT NOT NULL, PRIMARY KEY (stock, day))""";

  private static final String WRITE =
      """
      INSERT INTO candle (stock, day, open, high, low, close, volume) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (stock, day) DO UPDATE SET open = excluded.open, high = excluded.high,
        low = excluded.low, close = excluded.close, volume = excluded.volume""";

  private static final String READ =
      "SELECT day, open, high, low, close, volume FROM candle WHERE stock = ? ORDER BY day";

  private final Connection connection;

  CandleTable(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  /** All days or none. */
  void write(String stock, Candles candles) throws SQLException {
    boolean before = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      for (Candles.Day day : candles.days()) {
        statement.setString(1, stock);
        statement.setString(2, day.date().toString());
        statement.setBigDecimal(3, day.open());
        statement.setBigDecimal(4, day.high());
        statement.setBigDecimal(5, day.low());
        statement.setBigDecimal(6, day.close());
        statement.setLong(7, day.volume());
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(before);
    }
  }

  Candles read(String stock) throws SQLException {
    List<Candles.Day> days = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, stock);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          days.add(
              new Candles.Day(
                  LocalDate.parse(rows.getString(1)),
                  rows.getBigDecimal(2),
                  rows.getBigDecimal(3),
                  rows.getBigDecimal(4),
                  rows.getBigDecimal(5),
                  rows.getLong(6)));
        }
      }
    }
    return new Candles(List.copyOf(days));
  }
}
