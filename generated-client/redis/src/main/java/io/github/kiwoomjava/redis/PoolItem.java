package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.RealtimeItem;

/** A pair of type and item, as Kiwoom counts registrations. */
record PoolItem(String type, RealtimeItem item) {}
