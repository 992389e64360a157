package vn.thads.cases.title;

import java.time.LocalDate;
import java.util.Locale;
import vn.thads.platform.text.TextKey;

/**
 * What a judgment (bản án, quyết định) says of itself.
 *
 * @param office office that received it
 * @param number number as written, such as {@code 12/2016/HS-ST}
 * @param court code of the court
 * @param judgmentKind kind of judgment (loại án), a key of judgment-kinds
 * @param issuedOn day of the judgment
 * @param effectiveOn day on which it took effect
 * @param receivedOn day on which the office received it
 */
public record TitleContent(
        String office,
        String number,
        String court,
        String judgmentKind,
        LocalDate issuedOn,
        LocalDate effectiveOn,
        LocalDate receivedOn) {
    /** The number as it is compared: {@code 12/2016/DSST} and {@code 12 / 2016 / ds-st} are one. */
    public String numberKey() {
        return keyOf(number);
    }

    static String keyOf(String number) {
        return TextKey.of(number).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
