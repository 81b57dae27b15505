package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactExtractorTest {
  private final FindingCollector findings = new FindingCollector();

  @ParameterizedTest(name = "{1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "시장 | 0:전체, 1:코스피, 2:코스닥 | codes 0=전체, 1=코스피, 2=코스닥 | -",
        "시장 | 000:전체 001: 코스피 101 : 코스닥 | codes 000=전체, 001=코스피, 101=코스닥 | -",
        "거래소 | 1:KRX, 2:NXT 3.통합 | codes 1=KRX, 2=NXT, 3=통합 | -",
        "거래소 | NA: AMEX, ND: NASDAQ, NY: NYSE | codes NA=AMEX, ND=NASDAQ, NY=NYSE | -",
        "거래소 | KRX, NXT, SOR | 'codes KRX=\"\", NXT=\"\", SOR=\"\"' | -",
        "거래소 | %:(전체), KRX, NXT | 'codes %=전체, KRX=\"\", NXT=\"\"' | -",
        "시장 | 코스피:0, 코스닥:1 | codes 0=코스피, 1=코스닥 | -",
        "결과 | 정상:0 나머지:에러 | codes 0=정상 | 나머지:에러",
        "상품 | M04020000 금 1kg, M04020100 미니금 100g | codes M04020000=금 1kg, M04020100=미니금 100g | -",
        "제외 | 3:우선주제외, 4:관리종목,우선주제외, 5:증100제외 |"
            + " 'codes 3=우선주제외, 4=\"관리종목,우선주제외\", 5=증100제외' | -",
        "장 | 0 : 시작전(8:40~), 3 : 시작(09:00) | codes 0=시작전(8:40~), 3=시작(09:00) | -",
        "코드 | (등록시에만 전송 0:정상,1:오류 , 그 밖에는 없음) | codes 0=정상, 1=오류 |" + " (등록시에만 전송 , 그 밖에는 없음)",
        "금액 | 0:전체, 10,20,30(1만단위) 이상 | '' | 0:전체, 10,20,30(1만단위) 이상",
        "종목 | (KRX:039490,NXT:039490_NX) | '' | (KRX:039490,NXT:039490_NX)",
        "종목 | 접두어(A: 주식 / J: ELW) | '' | 접두어(A: 주식 / J: ELW)",
        "대비 | '+: 상승, -:하락, '''': 보합' | 'codes +=상승, -=하락, \"\"=보합; sign direction' | -",
        "순서 | 1:최근, 2:과거(미입력시 과거) | codes 1=최근, 2=과거; default 2 | -",
        "구분 | 1:급등(기본값),2:급락 | codes 1=급등, 2=급락; default 1 | -",
        "기간 | 1:전일 5:5일,기본값:1 | codes 1=전일, 5=5일; default 1 | -",
        "구분 | 2:순매수(고정값) | codes 2=순매수; fixed 2 | -",
        "거래소 | 5:금현물, 5값으로 고정 | codes 5=금현물; fixed 5 | -",
        "서비스명 | CNSRLST고정값 | fixed CNSRLST | -",
        "서비스명 | REAL | fixed REAL | -",
        "grant | client_credentials 입력 | fixed client_credentials | -",
        "통화 | USD | unit USD | -",
        "현재가 | 단위: 원, 부호가 포함된 숫자 | unit 원; sign direction | -",
        "(최우선)매도호가 | 단위: 원, 부호가 포함된 숫자 | unit 원; sign direction | -",
        "전일대비 | 단위: 원, 부호가 포함된 숫자 | unit 원; sign negative | -",
        "매도호가총잔량 | 단위: 1주, 부호가 포함된 숫자 | unit 1주; sign negative | -",
        "수량 | 단위: 1000주(천주) | unit 1000주 | -",
        "금액 | 단위: 백만원 혹은 1000주 | '' | 단위: 백만원 혹은 1000주",
        "지수 | 소수점 제거 된 100배 값으로 제공 예) \"2658\"값은 26.58을 의미합니다. | scale 2 | -",
        "감마 | 소수점 제거한 값으로 제공 예) \"-167\"값은 -0.000167을 의미합니다. | scale 6 | -",
        "비율 | 우측 2자리 소수점자리수 | scale 2 | -",
        "일자 | YYYYMMDD | pattern yyyyMMdd | -",
        "일자 | 기준 일자, YYYYMMDD | pattern yyyyMMdd | 기준 일자",
        "시간 | HH:mm:ss | pattern HH:mm:ss | -",
        "일시 | YYYYMMDDHHmmss | pattern yyyyMMddHHmmss | -",
        "년도 | 0:평균, YYYY:년도 | '' | 0:평균, YYYY:년도",
        "그룹 | ka01300 응답 결과의 gcod값을 입력 | ref ka01300/gcod | -",
        "업종 | 000:전체, usa10101 참고 | codes 000=전체; ref usa10101 | -",
        "분류 | 대분류, usa10105 cate1 속성 참고 | ref usa10105/cate1 | 대분류",
        "메모 | 그냥 문장 | '' | 그냥 문장",
      })
  void readsTheFactsOutOfADescription(
      String label, String description, String facts, String remark) {
    FactExtractor.Result result =
        new FactExtractor(findings).extract(label, description, Where.file("test"));

    assertThat(FactSyntax.write(result.facts())).isEqualTo(facts);
    assertThat(result.remark()).isEqualTo(remark);
  }

  @Test
  void aMisspeltPatternIsPutRightAndReported() {
    FactExtractor.Result result = extract("YYYMMDD");

    assertThat(result.facts().pattern()).isEqualTo("yyyyMMdd");
    assertThat(codes()).containsExactly("pattern-typo");
  }

  @Test
  void aFactorWhoseExampleDisagreesIsReported() {
    FactExtractor.Result result = extract("소수점 제거 된 100배 값으로 제공 예) \"6197\"값은 61.87을 의미합니다.");

    assertThat(result.facts().scale()).isEqualTo(2);
    assertThat(codes()).containsExactly("scale-disagreement");
  }

  @Test
  void entitiesAreResolvedEvenIfTheyWereEscapedTwice() {
    FactExtractor.Result result = extract("&amp;#39;0&#39; 입력 &lt;b&gt; &unknown;");

    assertThat(result.remark()).isEqualTo("'0' 입력 <b> &unknown;");
    assertThat(codes()).containsExactly("html-entity");
  }

  @Test
  void aDescriptionWithoutFactsStaysAsItIs() {
    assertThat(extract("000,,,3 and / so on").remark()).isEqualTo("000,,,3 and / so on");
  }

  @Test
  void longAndOddDescriptionsDoNoHarm() {
    for (String text :
        new String[] {
          "(".repeat(3000),
          "1:".repeat(3000),
          "단위: ".repeat(500),
          ",".repeat(5000),
          "가:0,".repeat(500)
        }) {
      assertThat(extract(text)).isNotNull();
    }
  }

  private FactExtractor.Result extract(String description) {
    return new FactExtractor(findings).extract("시험", description, Where.file("test"));
  }

  private java.util.List<String> codes() {
    return findings.findings().stream().map(Finding::code).toList();
  }
}
