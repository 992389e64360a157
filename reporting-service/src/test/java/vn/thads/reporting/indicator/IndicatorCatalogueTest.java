package vn.thads.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thads.reporting.external.FiledIndicators;
import vn.thads.reporting.external.FiledIndicators.Kind;

/** What can be filed from outside and what is measured are the same catalogue. */
class IndicatorCatalogueTest {
    private static final LocalDate ON = LocalDate.of(2017, 9, 30);

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void every_indicator_that_is_measured_can_be_filed_with_the_cells_that_it_is_made_of(Indicator indicator) {
        var kind = new FiledIndicators().kind(indicator.key(), ON);

        assertThat(kind)
                .hasValueSatisfying(it -> assertThat(it)
                        .isIn(
                                switch (indicator.form()) {
                                    case PERCENT -> new Object[] {Kind.SHARE, Kind.RATIO};
                                    case GROWTH, CUT -> new Object[] {Kind.CHANGE};
                                    case AMOUNT -> new Object[] {Kind.COUNT};
                                    case DAYS -> new Object[] {Kind.RATIO};
                                    case PER_OFFICER -> new Object[] {Kind.PER_OFFICER};
                                }));
    }
}
