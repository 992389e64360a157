package vn.thads.reporting.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Period;

/**
 * Where the two numbers of an indicator can be looked up; each link checks permission by itself.
 *
 * @param office code of the office
 * @param question of which ranking
 */
record Links(String office, RankingQuestion question) {
    Map<String, String> of(Indicator indicator) {
        var links = new LinkedHashMap<String, String>();
        Period period = question.period();
        switch (indicator) {
            case RATE_CASES,
                    COMPLETED_SHARE_CASES,
                    DISCONTINUED_SHARE_CASES,
                    CLEARANCE_RATE,
                    NOT_ENFORCEABLE_SHARE,
                    DISPOSITION_DAYS -> {
                links.put("form", form("06", period));
                links.put("entries", entries("CASES", period));
            }
            case RATE_MONEY, COMPLETED_SHARE_MONEY, DISCONTINUED_SHARE_MONEY -> {
                links.put("form", form("07", period));
                links.put("entries", entries("MONEY", period));
            }
            case CARRY_REDUCTION -> {
                links.put("form", form("06", period));
                links.put("lastYear", form("06", period.yearsBefore(1).wholeYear()));
                links.put("entries", entries("CASES", period));
            }
            case GROWTH_COMPLETED_CASES -> {
                links.put("form", form("06", period));
                links.put("lastYear", form("06", period.yearsBefore(1)));
                links.put("entries", entries("CASES", period));
            }
            case GROWTH_COMPLETED_MONEY -> {
                links.put("form", form("07", period));
                links.put("lastYear", form("07", period.yearsBefore(1)));
                links.put("entries", entries("MONEY", period));
            }
            case BACKLOG_12_SHARE ->
                links.put(
                        "cases",
                        "/api/v1/enforceable-without-movement?within=%s&on=%s&months=12&knownAt=%s"
                                .formatted(office, period.lastDay(), question.knownAt()));
            case COMPLAINTS_IN_TIME_SHARE, UPHELD_SHARE ->
                links.put(
                        "overdue",
                        "/api/v1/overdue-complaints?within=%s&on=%s&knownAt=%s"
                                .formatted(office, period.lastDay(), question.knownAt()));
            case FILINGS_IN_TIME_SHARE -> {
                links.put(
                        "due",
                        "/api/v1/due-filings?office=%s&year=%d&months=%d"
                                .formatted(office, period.year(), period.months()));
                links.put("filings", "/api/v1/filings?office=%s&year=%d".formatted(office, period.year()));
            }
            case CORRECTIONS ->
                links.put("filings", "/api/v1/filings?office=%s&year=%d".formatted(office, period.year()));
            case DATA_QUALITY ->
                links.put("items", "/api/v1/data-quality-items?office=%s&year=%d".formatted(office, period.year()));
            case CASES_PER_OFFICER, MONEY_PER_OFFICER ->
                links.put(
                        "officers",
                        "/api/v1/workloads?within=%s&year=%d&months=%d&knownAt=%s"
                                .formatted(office, period.year(), period.months(), question.knownAt()));
            case DECISIONS_IN_TIME_SHARE, REVERIFY_IN_TIME, RECEPTION_HELD ->
                links.put(
                        "items",
                        "/api/v1/indicators/%s/items?within=%s&year=%d&months=%d&knownAt=%s"
                                .formatted(
                                        indicator.key(), office, period.year(), period.months(), question.knownAt()));
            case PAYOUT_IN_TIME, DISCIPLINE -> {
                // the indicator itself, below
            }
        }
        links.put(
                "externalFilings",
                "/api/v1/external-filings?office=%s&year=%d&months=%d"
                        .formatted(office, period.year(), period.months()));
        links.put(
                "indicators",
                "/api/v1/indicators?office=%s&year=%d&months=%d&knownAt=%s"
                        .formatted(office, period.year(), period.months(), question.knownAt()));
        return links;
    }

    private String entries(String dimension, Period of) {
        return "/api/v1/ledger/entries?office=%s&dimension=%s&to=%s&knownAt=%s"
                .formatted(office, dimension, of.lastDay(), question.knownAt());
    }

    private String form(String key, Period of) {
        return "/api/v1/forms/%s?office=%s&year=%d&months=%d&knownAt=%s"
                .formatted(key, office, of.year(), of.months(), question.knownAt());
    }
}
