package com.example.app;

import com.example.kiwoom.Kiwoom;

/** Compiles only if the generated sources are compiled as well. */
public final class App {
  private App() {}

  public static String name(Kiwoom kiwoom) {
    return kiwoom.toString();
  }
}
