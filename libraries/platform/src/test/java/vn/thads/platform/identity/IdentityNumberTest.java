package vn.thads.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.platform.identity.IdentityType.CCCD;
import static vn.thads.platform.identity.IdentityType.CMND;
import static vn.thads.platform.identity.IdentityType.PASSPORT;
import static vn.thads.platform.identity.IdentityType.TAX_CODE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityNumberTest {
    private static boolean isRight(IdentityType type, String number) {
        return new IdentityNumber(type, number).fault().isEmpty();
    }

    @Test
    void each_kind_has_its_form() {
        assertThat(isRight(CMND, "290 123 456")).isTrue();
        assertThat(isRight(CMND, "29012345")).isFalse();
        assertThat(isRight(CCCD, "087084000999")).isTrue();
        assertThat(isRight(CCCD, "08708400099")).isFalse();
        assertThat(isRight(PASSPORT, "b1234567")).isTrue();
        assertThat(isRight(PASSPORT, "1234567")).isFalse();
    }

    @Test
    void the_check_digit_of_a_tax_code_is_checked() {
        assertThat(isRight(TAX_CODE, "0100109106")).isTrue();
        assertThat(isRight(TAX_CODE, "0300588569")).isTrue();
        assertThat(isRight(TAX_CODE, "0100109106-001")).isTrue();
        assertThat(isRight(TAX_CODE, "0100109107")).isFalse();
        assertThat(isRight(TAX_CODE, "0100109106-01")).isFalse();
    }

    @Test
    void a_personal_number_fits_the_year_of_birth() {
        IdentityNumber number = new IdentityNumber(CCCD, "087084000999");

        assertThat(number.fault(LocalDate.of(1984, 5, 1))).isEmpty();
        assertThat(number.fault(LocalDate.of(1985, 5, 1))).isPresent();
        assertThat(new IdentityNumber(CMND, "290123456").fault(LocalDate.of(1985, 5, 1)))
                .isEmpty();
    }

    @Test
    void masked_shows_the_last_three() {
        assertThat(new IdentityNumber(CMND, "290123456").masked()).isEqualTo("******456");
    }

    @Test
    void the_token_depends_on_the_number_and_the_key_alone() {
        IdentityTokens tokens = new IdentityTokens("a key");

        String token = tokens.of(new IdentityNumber(CMND, "290 123 456"));

        assertThat(token).matches("[0-9a-f]{64}").isEqualTo(tokens.of(new IdentityNumber(CCCD, "290123456")));
        assertThat(new IdentityTokens("another").of(new IdentityNumber(CMND, "290123456")))
                .isNotEqualTo(token);
    }
}
