package io.github.kiwoomjava.codegen.plan;

/** What a WebSocket operation is for. */
public sealed interface RealtimePlan permits LivePlan, ConditionStep {}
