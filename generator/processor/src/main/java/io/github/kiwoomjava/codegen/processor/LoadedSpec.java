package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.model.ApiSpec;

/** A spec and what names and types it. */
record LoadedSpec(ApiSpec spec, SpecTables tables) {}
