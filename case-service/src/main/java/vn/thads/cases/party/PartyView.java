package vn.thads.cases.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityType;

/**
 * A party (đương sự) as answered; the identity number is masked for everybody.
 *
 * @param id the party
 * @param ref its name within the case
 * @param roles what it is in the case
 * @param kind person, organisation or the State
 * @param name its name; initials for a caller who does not need it
 * @param identityType kind of identity number
 * @param identityNumber masked number
 * @param birthDate day of birth; absent for a caller who does not need it
 * @param address address; absent for a caller who does not need it
 */
@Schema(name = "Party", description = "A party of the case (đương sự), identity number masked")
public record PartyView(
        UUID id,
        String ref,
        List<PartyRole> roles,
        PartyKind kind,
        String name,
        @Nullable IdentityType identityType,
        @Nullable String identityNumber,
        @Nullable LocalDate birthDate,
        @Nullable String address) {
    public PartyView {
        roles = List.copyOf(roles);
    }

    /** The same party for a caller who does not need to know who it is: initials only. */
    public PartyView masked() {
        return kind == PartyKind.PERSON
                ? new PartyView(id, ref, roles, kind, initials(name), identityType, null, null, null)
                : new PartyView(id, ref, roles, kind, name, identityType, identityNumber, null, address);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            initials.appendCodePoint(word.codePointAt(0)).append('.');
        }
        return initials.toString();
    }
}
