package io.github.kiwoomjava.runtime.json;

import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Skeleton, being filled in. */
@SuppressWarnings("DoNotCallSuggester") // until it is filled in
public final class JsonReader {
  public JsonReader(byte[] json) {}

  public JsonReader(byte[] json, ProblemListener problems) {}

  public boolean beginObject() {
    throw new UnsupportedOperationException();
  }

  public int nextField(FieldTable table, int expected) {
    throw new UnsupportedOperationException();
  }

  public int nextFid(FieldTable table, int expected, UnknownFields unknown) {
    throw new UnsupportedOperationException();
  }

  public boolean beginArray() {
    throw new UnsupportedOperationException();
  }

  public boolean nextElement() {
    throw new UnsupportedOperationException();
  }

  public <T> List<T> readList(ElementDecoder<T> decoder) {
    throw new UnsupportedOperationException();
  }

  public @Nullable String readText() {
    throw new UnsupportedOperationException();
  }

  public @Nullable Long readInteger() {
    throw new UnsupportedOperationException();
  }

  public @Nullable BigDecimal readDecimal() {
    throw new UnsupportedOperationException();
  }

  public @Nullable Price readPrice() {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalDate readDate() {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalDate readDate(String pattern) {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalTime readTime() {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalTime readTime(String pattern) {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalDateTime readDateTime() {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalDateTime readDateTime(String pattern) {
    throw new UnsupportedOperationException();
  }

  public @Nullable YearMonth readMonth() {
    throw new UnsupportedOperationException();
  }

  public @Nullable YearMonth readMonth(String pattern) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Year readYear() {
    throw new UnsupportedOperationException();
  }

  public @Nullable Year readYear(String pattern) {
    throw new UnsupportedOperationException();
  }

  public @Nullable StockCode readStockCode() {
    throw new UnsupportedOperationException();
  }

  public @Nullable String readRawJson() {
    throw new UnsupportedOperationException();
  }

  public @Nullable BigDecimal readScaled(int scale) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Price readScaledPrice(int scale) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Boolean readFlag(String trueValue, String falseValue) {
    throw new UnsupportedOperationException();
  }

  public <T> @Nullable T readCode(Function<String, T> of) {
    throw new UnsupportedOperationException();
  }

  public List<String> readTextList() {
    throw new UnsupportedOperationException();
  }

  public void skipValue() {
    throw new UnsupportedOperationException();
  }

  public void endDocument() {
    throw new UnsupportedOperationException();
  }
}
