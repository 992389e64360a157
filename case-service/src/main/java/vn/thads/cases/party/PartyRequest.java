package vn.thads.cases.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;

/**
 * A party (đương sự) as an office enters it.
 *
 * @param ref name of the party within the request, by which obligations refer to it
 * @param roles what the party is in the case
 * @param kind person, organisation or the State
 * @param name name as written in the judgment
 * @param identityType kind of identity number; null where the judgment names none
 * @param identityNumber the number; stored sealed, answered masked
 * @param birthDate day of birth of a person
 * @param address address
 */
@Schema(name = "PartyRequest", description = "A party of the case (đương sự)")
public record PartyRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,20}") @Schema(examples = "p1")
        String ref,

        @NotEmpty @Schema(examples = "[\"DEBTOR\"]") Set<PartyRole> roles,
        @NotNull PartyKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Nguyễn Văn Thử")
        String name,

        @Nullable IdentityType identityType,

        @Nullable @Size(min = 1, max = 20) @Schema(examples = "072085000123")
        String identityNumber,

        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 300) String address) {
    public PartyRequest {
        // in one order, so that the same party always reads the same
        roles = roles == null
                ? Set.of()
                : roles.stream().filter(Objects::nonNull).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The identity number, normalised; null where the judgment names none. */
    public @Nullable IdentityNumber identity() {
        return identityType == null || identityNumber == null ? null : new IdentityNumber(identityType, identityNumber);
    }

    /**
     * What Bean Validation cannot say: type and number go together, the number is one, and it fits the day of birth.
     *
     * @param pointer JSON pointer of this party
     */
    public List<FieldError> faults(String pointer) {
        if ((identityType == null) != (identityNumber == null)) {
            return List.of(new FieldError(
                    pointer + (identityType == null ? "/identityType" : "/identityNumber"),
                    "required",
                    Message.of("rule.identity-whole")));
        }
        IdentityNumber identity = identity();
        if (identity == null) {
            return List.of();
        }
        Optional<Message> fault = birthDate == null ? identity.fault() : identity.fault(birthDate);
        return fault.map(message -> List.of(new FieldError(pointer + "/identityNumber", "identity-number", message)))
                .orElse(List.of());
    }
}
