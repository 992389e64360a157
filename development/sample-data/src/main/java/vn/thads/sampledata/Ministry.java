package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thads.legaltime.LegalTimeZone;

/** What the ministry set and recorded for the year: targets by the source that names them, and conduct no other service tells. */
final class Ministry {
    private static final LocalDate DECIDED = LocalDate.of(2016, 12, 9);
    private static final String SOURCE = "baonamdinh.vn 2522490 (result minus overshoot); synthetic for this sample";

    private Ministry() {}

    static List<String> targets() {
        return List.of(
                target("rateCases", "73.00", SOURCE),
                target("rateMoney", "32.00", SOURCE),
                target("carryReduction", "3.00", "thads.moj.gov.vn ItemID=3638 (3-5 %); synthetic for this sample"));
    }

    private static String target(String indicator, String value, String source) {
        Json json = new Json();
        json.reset()
                .open()
                .field("office", "VN")
                .field("year", Year.NUMBER.number())
                .field("indicator", indicator);
        json.name("value").raw(value);
        return json.field("decidedOn", DECIDED)
                .field("source", source)
                .field("recordedAt", at(DECIDED))
                .close()
                .toString();
    }

    /** One act that was annulled after an upheld complaint (X2). */
    static List<String> conduct(List<Office> offices) {
        LocalDate day = LocalDate.of(2017, 6, 14);
        String office = offices.stream()
                .map(Office::code)
                .filter(code -> code.equals("709"))
                .findFirst()
                .orElse(offices.getFirst().code());
        return List.of(new Json()
                .reset()
                .open()
                .field("office", office)
                .field("kind", "ACT_ANNULLED")
                .field("happenedOn", day)
                .field("documentNumber", "07/QĐ-GQKN")
                .field("recordedAt", at(day))
                .close()
                .toString());
    }

    private static Instant at(LocalDate day) {
        return LegalTimeZone.startOf(day).plusSeconds(10 * 3600L);
    }
}
