package vn.thads.reporting.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.IndicatorValue.Measured;

/**
 * What a missed target still needs (còn phải giải quyết): the least extra cases or đồng whose published figure meets it.
 *
 * @param lever what must change
 * @param by the least change; zero when the target is met
 * @param isPossible whether there is that much to settle
 */
record ToTarget(Lever lever, Fraction by, boolean isPossible) {

    /**
     * Counted on the figures of today: nothing new comes in.
     *
     * @param indicator the indicator of the gate
     * @param figures the figures
     * @param target the published target
     * @return empty when the indicator is not measured or nothing moves it
     */
    static Optional<ToTarget> of(Indicator indicator, Figures figures, BigDecimal target) {
        Optional<Lever> lever = Lever.of(indicator);
        if (lever.isEmpty() || !(indicator.of(figures) instanceof Measured)) {
            return Optional.empty();
        }
        Lever pulled = lever.get();
        if (meets(indicator, figures, target)) {
            return Optional.of(new ToTarget(pulled, Fraction.ZERO, true));
        }
        Fraction limit = pulled.limit(figures);
        return Search.least(limit, by -> meets(indicator, pulled.pulled(figures, by), target))
                .map(by -> new ToTarget(pulled, by, true))
                .or(() -> Optional.of(new ToTarget(pulled, limit, false)));
    }

    private static boolean meets(Indicator indicator, Figures figures, BigDecimal target) {
        return indicator.of(figures) instanceof Measured measured
                && measured.exact().rounded(target.scale()).compareTo(target) >= 0;
    }
}
