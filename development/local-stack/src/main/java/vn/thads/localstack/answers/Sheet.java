package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures stand on paper in Việt Nam: 28.113 cases, 68,00 %, 1.234,5 billion đồng (tỷ đồng). */
final class Sheet {
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);
    private static final String MISSING = "–";

    private Sheet() {}

    static String count(JsonNode value) {
        return value.isNumber() ? format("#,##0", value.decimalValue()) : MISSING;
    }

    static String percent(JsonNode value) {
        return value.isNumber() ? format("#,##0.00", value.decimalValue()) + " %" : MISSING;
    }

    static String points(JsonNode value) {
        return value.isNumber() ? format("#,##0.00", value.decimalValue()) : MISSING;
    }

    static String one(JsonNode value) {
        return value.isNumber() ? format("#,##0.0", value.decimalValue()) : MISSING;
    }

    static String billions(JsonNode value) {
        return value.isNumber()
                ? format("#,##0.0", value.decimalValue().divide(BILLION, 1, RoundingMode.CEILING)) + " tỷ"
                : MISSING;
    }

    /** The published value of a criterion; most are percentages, and a few are counts or days. */
    static String published(JsonNode criterion) {
        return points(criterion.path("printed"));
    }

    static String place(JsonNode rank, JsonNode of) {
        return rank.isNumber() ? rank.asText() + "/" + of.asText() : MISSING;
    }

    /** Code and short name: every one is an office of civil judgment enforcement (cơ quan thi hành án dân sự). */
    static String office(JsonNode item) {
        var name = item.at("/office/name").asText().replaceFirst("^(Chi cục|Cục) Thi hành án dân sự ", "");
        return cell(item.at("/office/code").asText(), 6) + name;
    }

    /** To a width, cut if it is longer; right-aligned if the width is negative. */
    static String cell(String text, int width) {
        int size = Math.abs(width);
        var cut = text.length() > size ? text.substring(0, size - 1) + "…" : text;
        var fill = " ".repeat(size - cut.length());
        return width < 0 ? fill + cut : cut + fill;
    }

    private static String format(String pattern, BigDecimal value) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
