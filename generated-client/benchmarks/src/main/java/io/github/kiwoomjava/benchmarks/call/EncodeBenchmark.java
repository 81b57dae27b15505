package io.github.kiwoomjava.benchmarks.call;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.chart.DailyChartRequest;
import io.github.kiwoomjava.runtime.message.Codecs;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A typed request to bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EncodeBenchmark {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

  private final DailyChartRequest request =
      DailyChartRequest.builder().stockCode("005930").baseDate(DATE).useAdjustedPrice(true).build();
  private final ObjectWriter jackson = new ObjectMapper().writerFor(PeerRequest.class);
  private LocalDate date = DATE;
  private boolean adjusted = true;

  /** JMH makes it. */
  public EncodeBenchmark() {}

  /**
   * The request as a library needs it.
   *
   * @param stockCode the stock
   * @param baseDate yyyyMMdd
   * @param adjusted 1 or 0
   */
  public record PeerRequest(
      @JsonProperty("stk_cd") String stockCode,
      @JsonProperty("base_dt") String baseDate,
      @JsonProperty("upd_stkpc_tp") String adjusted) {}

  /** By the generated encoder. */
  @Benchmark
  public byte[] ours() {
    return Codecs.encode(DailyChartOperation.OPERATION.request(), request);
  }

  /** By Jackson's databind. */
  @Benchmark
  public byte[] databind() throws JsonProcessingException {
    return jackson.writeValueAsBytes(peer());
  }

  /** By fastjson2. */
  @Benchmark
  public byte[] fastjson2() {
    return JSON.toJSONBytes(peer());
  }

  private PeerRequest peer() {
    return new PeerRequest(
        "005930", date.format(DateTimeFormatter.BASIC_ISO_DATE), adjusted ? "1" : "0");
  }
}
