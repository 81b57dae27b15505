package io.github.kiwoomjava.mock;

/** Which of Kiwoom's two environments a server plays. */
public enum MockEnvironment {
  /** {@code api.kiwoom.com}: every operation is offered. */
  REAL,
  /** {@code mockapi.kiwoom.com}: operations whose sheet names no mock host are answered 8104. */
  MOCK
}
