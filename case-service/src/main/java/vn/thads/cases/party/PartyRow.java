package vn.thads.cases.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;

/**
 * A party of one case on its way to the tables.
 *
 * @param office office of the case
 * @param caseId the case
 * @param id the party
 * @param ref its name within the case
 * @param roles what it is in the case
 * @param person who it is
 */
public record PartyRow(String office, UUID caseId, UUID id, String ref, List<PartyRole> roles, Person person) {
    public PartyRow {
        roles = List.copyOf(roles);
    }

    /** From a request whose fields were checked. */
    public static PartyRow of(String office, UUID caseId, UUID id, PartyRequest request) {
        return new PartyRow(
                office,
                caseId,
                id,
                request.ref(),
                request.roles().stream().sorted().toList(),
                new Person(request.kind(), request.name(), request.identity(), request.birthDate(), request.address()));
    }

    /**
     * Who a party is.
     *
     * @param kind person, organisation or the State
     * @param name its name
     * @param identity its identity number
     * @param birthDate day of birth of a person
     * @param address its address
     */
    public record Person(
            PartyKind kind,
            String name,
            @Nullable IdentityNumber identity,
            @Nullable LocalDate birthDate,
            @Nullable String address) {}
}
