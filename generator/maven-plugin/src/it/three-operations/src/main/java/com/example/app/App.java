package com.example.app;

import com.example.kiwoom.Kiwoom;
import com.example.kiwoom.domestic.sector.ProgramTradingResponse;

/** Uses the client with the reviewed names, though the build names no tables. */
public final class App {
  private App() {}

  public static Long quantity(Kiwoom kiwoom) {
    ProgramTradingResponse trading =
        kiwoom.domestic().sector().programTrading("005930").execute();
    return trading.arbitrageEntrustedNetBuyQuantity();
  }
}
