package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegimeTest {
    @Test
    void the_law_of_a_day_changes_on_the_first_of_july() {
        assertThat(Regime.of(LocalDate.of(2015, 6, 30))).isEqualTo(Regime.L2008);
        assertThat(Regime.of(LocalDate.of(2015, 7, 1))).isEqualTo(Regime.L2008_2014);
        assertThat(Regime.of(LocalDate.of(2026, 6, 30))).isEqualTo(Regime.L2008_2014);
        assertThat(Regime.of(LocalDate.of(2026, 7, 1))).isEqualTo(Regime.L2025);
    }

    @Test
    void before_the_first_law_there_is_none() {
        assertThat(Regime.find(LocalDate.of(2009, 6, 30))).isEmpty();
        assertThatThrownBy(() -> Regime.of(LocalDate.of(2009, 6, 30))).isInstanceOf(NoRuleInForce.class);
    }

    @Test
    void every_regime_has_its_days() {
        for (Regime regime : Regime.values()) {
            assertThat(Regime.of(regime.validFrom())).isEqualTo(regime);
            assertThat(Regime.find(regime.validTo())).contains(regime);
        }
    }
}
