package vn.thads.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thads.platform.problem.Message;

/** A report of rows tells what stood there, unless that may be a person. */
class RowErrorTest {
    private static RowError of(String value) {
        return new RowError(1, "/officer", "pattern", value, Message.of("rule.pattern"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"799", "2017-02-30", "TAND-709", "0", "-12000000", "{kind=RESUMPTION, from=CLOSED}", ""})
    void a_code_a_day_or_an_amount_is_told(String value) {
        assertThat(of(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn", "Nguyen Van Mau", "072093000123", "0912345678", "0317000015", "Ấp 1"})
    void what_may_be_a_name_a_number_of_a_person_or_an_address_is_not(String value) {
        assertThat(of(value).value()).isNull();
    }
}
