package io.github.kiwoomjava.mock.error;

/** The coarse classes behind {@code return_code}, with the words the live server puts in front. */
enum ErrorClass {
  INPUT(2, 200, "입력 값 오류입니다"),
  AUTHENTICATION(3, 200, "인증에 실패했습니다"),
  RATE(5, 429, "허용된 요청 개수를 초과하였습니다"),
  SERVICE(7, 200, "서비스를 처리하는 중에 오류가 발생했습니다");

  private final int returnCode;
  private final int status;
  private final String words;

  ErrorClass(int returnCode, int status, String words) {
    this.returnCode = returnCode;
    this.status = status;
    this.words = words;
  }

  /**
   * Which class a code falls in. Seen live: 15xx, 8030 and 8104 are 2, 8001 and 8005 are 3, 1700 is
   * 5 with status 429, 1902 is 7; their neighbours are taken to behave alike.
   */
  static ErrorClass of(String code) {
    return switch (code) {
      case "1687", "1700", "1701", "1702" -> RATE;
      case "1901", "1902", "1903", "1999" -> SERVICE;
      case "8011", "8012", "8020", "8030", "8104", "8200" -> INPUT;
      default -> code.startsWith("8") ? AUTHENTICATION : INPUT;
    };
  }

  int returnCode() {
    return returnCode;
  }

  int status() {
    return status;
  }

  String words() {
    return words;
  }
}
