package vn.thads.reporting.indicator;

import java.math.BigDecimal;
import java.util.EnumMap;
import vn.thads.reporting.external.ExternalFiling;
import vn.thads.reporting.external.FiledRow;
import vn.thads.reporting.indicator.Figures.Known;

/** The inputs that an office files from outside as form {@code INDICATORS}: numerator and denominator of each. */
final class FiledInputs {
    private FiledInputs() {}

    static Figures of(ExternalFiling filing, Period period) {
        var inputs = new EnumMap<Input, Known>(Input.class);
        for (FiledRow row : filing.rows()) {
            Indicator.find(row.key()).ifPresent(indicator -> add(inputs, indicator, row, period));
        }
        return new Figures(inputs);
    }

    private static void add(EnumMap<Input, Known> inputs, Indicator indicator, FiledRow row, Period period) {
        BigDecimal numerator = row.cell("numerator");
        BigDecimal denominator = row.cell("denominator");
        switch (indicator.form()) {
            case PERCENT, DAYS -> {
                put(inputs, indicator.first(), Fraction.of(numerator));
                put(inputs, indicator.second(), Fraction.of(denominator));
            }
            case AMOUNT -> put(inputs, indicator.first(), Fraction.of(numerator));
            // filed as officers on average; the indicator counts their days
            case PER_OFFICER ->
                put(inputs, indicator.second(), Fraction.of(denominator).times(Fraction.of(period.days())));
            // the numerator is the change itself, and the present figure stands in the forms
            case GROWTH, CUT -> put(inputs, indicator.second(), Fraction.of(denominator));
        }
    }

    private static void put(EnumMap<Input, Known> inputs, Input input, Fraction amount) {
        inputs.put(input, new Known(amount, Provenance.FILED));
    }
}
