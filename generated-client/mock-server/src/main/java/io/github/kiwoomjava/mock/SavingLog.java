package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.jetty.RestLog;
import io.github.kiwoomjava.mock.rest.OperationCatalog;
import io.github.kiwoomjava.mock.rest.RestRequest;
import io.github.kiwoomjava.mock.rest.RestResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves before an answer leaves that says of a change. */
final class SavingLog implements RestLog {
  private static final Logger LOG = LoggerFactory.getLogger(SavingLog.class);

  private final RestLog log;
  private final Runnable save;
  private final OperationCatalog catalog;

  SavingLog(RestLog log, Runnable save, OperationCatalog catalog) {
    this.log = log;
    this.save = save;
    this.catalog = catalog;
  }

  @Override
  public void answered(RestRequest request, RestResponse response, Duration took) {
    String id = request.header("api-id");
    if (catalog.changes(request.path(), id == null ? "" : id)) {
      try {
        save.run();
      } catch (MockKiwoomException e) {
        // The order stands all the same, and its answer must not get lost.
        LOG.error("The state was not saved", e);
      }
    }
    log.answered(request, response, took);
  }
}
