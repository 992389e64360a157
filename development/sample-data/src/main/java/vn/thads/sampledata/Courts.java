package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The judgments that come to one office, numbered by their courts. */
final class Courts {
    private final Office office;
    private final List<String> otherProvinces;
    private final Map<String, Integer> judgments = new HashMap<>();

    Courts(Office office, List<String> otherProvinces) {
        this.office = office;
        this.otherProvinces = List.copyOf(otherProvinces);
    }

    static String judgmentKind(Temper temper, Dice dice) {
        return switch (temper.name()) {
            case "FEE", "RETURN" ->
                dice.one(List.of(
                        "CRIMINAL",
                        "CRIMINAL",
                        "CIVIL",
                        "CIVIL",
                        "CIVIL",
                        "MARRIAGE_AND_FAMILY",
                        "MARRIAGE_AND_FAMILY",
                        "BUSINESS_AND_COMMERCE",
                        "ADMINISTRATIVE",
                        "LABOUR"));
            case "FEE_AND_FINE", "CONFISCATION", "EXHIBIT" -> "CRIMINAL";
            case "ALIMONY" -> "MARRIAGE_AND_FAMILY";
            case "CREDIT" -> dice.chance(0.6) ? "CIVIL" : "BUSINESS_AND_COMMERCE";
            default ->
                switch (dice.weighted(0.62, 0.14, 0.12, 0.08, 0.03, 0.01)) {
                    case 0 -> "CIVIL";
                    case 1 -> "CRIMINAL";
                    case 2 -> "MARRIAGE_AND_FAMILY";
                    case 3 -> "BUSINESS_AND_COMMERCE";
                    case 4 -> "LABOUR";
                    default -> "BANKRUPTCY";
                };
        };
    }

    Story.Title title(String judgmentKind, LocalDate receivedOn, boolean entrustedIn, boolean onRequest, Dice dice) {
        String court = entrustedIn ? "TAND-" + dice.one(otherProvinces) : office.court();
        LocalDate effectiveOn = receivedOn.minusDays(
                onRequest && receivedOn.getYear() > 2015 ? dice.between(5, 300) : dice.between(3, 20));
        LocalDate issuedOn = effectiveOn.minusDays(dice.between(15, 40));
        String series = "%s|%d|%s".formatted(court, issuedOn.getYear(), judgmentKind);
        int number = judgments.merge(series, 1, Integer::sum);
        // Each office counts for itself; the last digits keep the judgments of two offices apart.
        String serial = entrustedIn ? "%d%d".formatted(number, 10 + office.index()) : Integer.toString(number);
        return new Story.Title(
                "%s/%d/%s-ST".formatted(serial, issuedOn.getYear(), mark(judgmentKind)), issuedOn, effectiveOn, court);
    }

    private static String mark(String judgmentKind) {
        return switch (judgmentKind) {
            case "CRIMINAL" -> "HS";
            case "MARRIAGE_AND_FAMILY" -> "HNGĐ";
            case "BUSINESS_AND_COMMERCE" -> "KDTM";
            case "LABOUR" -> "LĐ";
            case "ADMINISTRATIVE" -> "HC";
            case "BANKRUPTCY" -> "PS";
            default -> "DS";
        };
    }
}
