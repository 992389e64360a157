package vn.thads.reporting.external;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thads.legaltime.RuleTable;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.problem.Message;
import vn.thads.reporting.quality.QualityFault;

/**
 * The indicators (chỉ số) that can be filed from outside, dated data: {@code filed-indicators.csv}. What is computed from others, such
 * as the attainment of a target or a place, is not filed.
 */
public final class FiledIndicators {
    private static final RuleTable.Shape SHAPE =
            RuleTable.Shape.of("key", "kind", "label_vi", "label_en", "article", "regime", "evidence");
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    private final RuleTable table = RuleTable.load(FiledIndicators.class, "filed-indicators.csv", SHAPE);

    /** What the two cells of an indicator must be. */
    public enum Kind {
        /** A part of a whole (tỷ trọng): both cells, whole numbers. */
        SHARE,
        /** Two counts (tỷ số): both cells, whole numbers. */
        RATIO,
        /** A count for each officer on average (bình quân): both cells; officers may come in parts. */
        PER_OFFICER,
        /** A change (tăng, giảm) against a base: both cells, the change may be negative. */
        CHANGE,
        /** A sum or a count (tổng, số đếm): the numerator alone. */
        COUNT
    }

    /** The kind of an indicator on a day; empty for one that the catalogue does not have. */
    public Optional<Kind> kind(String key, LocalDate on) {
        return table.find(key, on).map(row -> Kind.valueOf(row.text("kind")));
    }

    /** What is wrong with a row, field by field. */
    List<FieldError> wrongWith(int index, FiledRow row, LocalDate on) {
        String pointer = "/rows/%d".formatted(index);
        return kind(row.key(), on)
                .map(kind -> wrongWith(pointer + "/cells/", row, kind))
                .orElseGet(() -> List.of(new FieldError(
                        pointer + "/key",
                        "unknown-indicator",
                        Message.of("rule.unknown-indicator", FieldName.repeatable(row.key())))));
    }

    /** Shares whose part is greater than the whole. */
    List<QualityFault> partsAboveWhole(List<FiledRow> rows, LocalDate on) {
        var faults = new ArrayList<QualityFault>();
        for (FiledRow row : rows) {
            BigDecimal part = row.cell(NUMERATOR);
            BigDecimal whole = row.cell(DENOMINATOR);
            if (kind(row.key(), on).filter(it -> it == Kind.SHARE).isPresent() && part.compareTo(whole) > 0) {
                faults.add(new QualityFault(row.key(), NUMERATOR, whole, part));
            }
        }
        return faults;
    }

    private static List<FieldError> wrongWith(String pointer, FiledRow row, Kind kind) {
        var errors = new ArrayList<FieldError>();
        BigDecimal numerator = row.cells().get(NUMERATOR);
        BigDecimal denominator = row.cells().get(DENOMINATOR);
        if (numerator == null) {
            errors.add(error(pointer + NUMERATOR, "required", "rule.required"));
        } else if (!(kind == Kind.CHANGE ? isInteger(numerator) : isCount(numerator))) {
            errors.add(whole(pointer + NUMERATOR, kind == Kind.CHANGE));
        }
        if (kind == Kind.COUNT) {
            if (denominator != null) {
                errors.add(error(pointer + DENOMINATOR, "numerator-alone", "rule.numerator-alone", row.key()));
            }
            return errors;
        }
        if (denominator == null) {
            errors.add(error(pointer + DENOMINATOR, "denominator-required", "rule.denominator-required", row.key()));
        } else if (kind == Kind.PER_OFFICER ? denominator.signum() < 0 : !isCount(denominator)) {
            errors.add(whole(pointer + DENOMINATOR, false));
        }
        return errors;
    }

    private static FieldError whole(String pointer, boolean mayBeNegative) {
        return mayBeNegative
                ? error(pointer, "integer", "rule.integer")
                : error(pointer, "whole-number", "rule.whole-number");
    }

    private static FieldError error(String pointer, String rule, String code, Object... values) {
        return new FieldError(pointer, rule, Message.of(code, values));
    }

    private static boolean isInteger(BigDecimal value) {
        return value.remainder(BigDecimal.ONE).signum() == 0;
    }

    private static boolean isCount(BigDecimal value) {
        return value.signum() >= 0 && isInteger(value);
    }
}
