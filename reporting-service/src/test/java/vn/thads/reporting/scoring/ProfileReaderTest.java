package vn.thads.reporting.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.scoring.ProfileReader.UnreadableProfile;

class ProfileReaderTest {
    private static final String FILE = "vn-fy2017-like.json";
    private final String text = Profiles.text(FILE);

    @Test
    void the_profile_of_2017_sums_to_a_hundred_and_says_that_it_is_ours() {
        Profile profile = ProfileReader.read(FILE, text);

        assertThat(profile.criteria().stream().map(Criterion::max).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.of(100));
        assertThat(profile.basis()).isEqualTo("OURS");
        assertThat(profile.gates()).containsExactly("A1", "A2", "A3");
        assertThat(profile.measuring(Indicator.RATE_CASES))
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("A1"));
        assertThat(profile.isInForceOn(LocalDate.of(2017, 9, 30))).isTrue();
        assertThat(profile.isInForceOn(LocalDate.of(2017, 10, 1))).isFalse();
    }

    @Test
    void an_unknown_key_is_refused_with_file_line_and_column() {
        assertThatThrownBy(() -> ProfileReader.read(FILE, text.replace("\"maxBase\"", "\"maxBasis\"")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessageStartingWith(FILE + ":10:")
                .hasMessageContaining("maxBasis");
        assertThatThrownBy(() -> ProfileReader.read(FILE, text.replaceFirst("\"v\": 15", "\"w\": 15")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessageStartingWith(FILE + ":18:")
                .hasMessageContaining("w");
    }

    @Test
    void an_unknown_indicator_or_function_is_refused() {
        assertThatThrownBy(() -> ProfileReader.read(FILE, text.replace("\"rateMoney\"", "\"rateGold\"")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessageContaining("rateGold");
        assertThatThrownBy(() -> ProfileReader.read(FILE, text.replaceFirst("LINEAR_DOWN", "CURVED_DOWN")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessageContaining("CURVED_DOWN");
    }

    @Test
    void a_profile_whose_points_do_not_sum_is_refused() {
        assertThatThrownBy(() -> ProfileReader.read(FILE, text.replaceFirst("\"max\": 20", "\"max\": 21")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessageContaining("the criteria sum to 101, not 100");
    }

    @Test
    void a_gate_without_a_target_is_refused() {
        assertThatThrownBy(() -> ProfileReader.read(FILE, text.replace("\"A2\", \"A3\"]", "\"A2\", \"B1\"]")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessageContaining("B1");
    }
}
