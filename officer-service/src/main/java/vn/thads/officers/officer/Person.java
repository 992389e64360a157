package vn.thads.officers.officer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.text.TextKey;

/**
 * Who an officer is.
 *
 * @param name full name
 * @param identity identity number, or null if it is not known
 * @param birthDate day of birth, or null
 */
public record Person(
        String name,
        @Nullable IdentityNumber identity,
        @Nullable LocalDate birthDate) {
    public Person {
        name = TextKey.nfc(name);
    }
}
