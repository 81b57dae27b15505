package io.github.kiwoomjava.mock.market;

/** Who trades; the net buying of all of them is nothing. */
public enum Investor {
  /** Takes the other side of whatever the others do. */
  INDIVIDUAL("8000", "개인", 0),
  FOREIGN("9000", "외국인", 0.27),
  FINANCIAL_INVESTMENT("1000", "금융투자", 0.09),
  INSURANCE("2000", "보험", 0.015),
  TRUST("3000", "투신", 0.05),
  OTHER_FINANCE("5000", "기타금융", 0.004),
  BANK("4000", "은행", 0.005),
  PENSION("6000", "연기금등", 0.06),
  PRIVATE_FUND("3100", "사모펀드", 0.03),
  NATION("7000", "국가", 0.002),
  OTHER_CORPORATION("7100", "기타법인", 0.015),
  DOMESTIC_FOREIGN("9100", "내외국인", 0.004);

  private final String code;
  private final String label;
  private final double weight;

  Investor(String code, String label, double weight) {
    this.code = code;
    this.label = label;
    this.weight = weight;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Their share of all trading. */
  double weight() {
    return weight;
  }

  /** Whether it counts among the institutions. */
  public boolean isInstitution() {
    return switch (this) {
      case INDIVIDUAL, FOREIGN, OTHER_CORPORATION, DOMESTIC_FOREIGN -> false;
      default -> true;
    };
  }
}
