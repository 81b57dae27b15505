package io.github.kiwoomjava.mock.script;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All scripts, and the profile for requests that no script touches. */
public final class ScriptBook {
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final AtomicLong requests = new AtomicLong();
  private final long seed;
  private volatile FaultProfile profile;

  public ScriptBook(FaultProfile profile, long seed) {
    this.profile = profile;
    this.seed = seed;
  }

  /** The script of an operation; made when first asked for. */
  public Script on(String apiId) {
    return scripts.computeIfAbsent(apiId, id -> new Script());
  }

  public void profile(FaultProfile value) {
    profile = value;
  }

  /** Forgets all scripts. */
  public void reset() {
    scripts.values().forEach(Script::reset);
  }

  /** What happens to the next request of an operation; null for one without a known operation. */
  public Turn take(@Nullable String apiId) {
    Script script = apiId == null ? null : scripts.get(apiId);
    Turn turn = script == null ? Turn.normal() : script.take();
    return turn == Turn.normal() ? profile.turn(seed, requests.getAndIncrement()) : turn;
  }
}
