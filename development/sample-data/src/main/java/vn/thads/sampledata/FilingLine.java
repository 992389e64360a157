package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.legaltime.StatisticalYear;

/** Writes the bodies of external filings. */
final class FilingLine {
    private final Json json = new Json();

    /** A form with its sum alone. */
    String form(String office, int year, int months, String form, Figures total) {
        begin(office, year, months, form);
        json.open().field("key", "TOTAL");
        total.write(json);
        json.close();
        return end(year, months);
    }

    /** The inputs of the criteria that no form tells. */
    String indicators(String office, int months, ProvinceFilings filings) {
        begin(office, Year.NUMBER.number(), months, "INDICATORS");
        for (String key : filings.indicatorKeys(months)) {
            long[] pair = filings.indicator(months, key);
            json.open().field("key", key).name("cells").open().field("numerator", pair[0]);
            if (pair.length > 1) {
                json.field("denominator", pair[1]);
            }
            json.close().close();
        }
        return end(Year.NUMBER.number(), months);
    }

    private void begin(String office, int year, int months, String form) {
        json.reset()
                .open()
                .field("office", office)
                .field("year", year)
                .field("months", months)
                .field("form", form)
                .name("rows")
                .openList();
    }

    /** Filed on the fifth day after the period; known on the same day. */
    private String end(int year, int months) {
        LocalDate cutOff = new StatisticalYear(year).cutOff(months);
        LocalDate filedOn = Year.workday(cutOff.plusDays(5));
        Instant recordedAt = LegalTimeZone.startOf(filedOn).plusSeconds(10 * 3600L);
        return json.closeList()
                .field("filedOn", filedOn)
                .field("recordedAt", recordedAt)
                .close()
                .toString();
    }
}
