package vn.thads.officers.relative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/**
 * A relative to be declared.
 *
 * @param relation a key of relations
 * @param identityType kind of document
 * @param identityNumber its number
 * @param declaredOn day of the declaration
 */
@Schema(name = "RelativeRequest", description = "A relative (người thân thích) to be declared")
public record RelativeRequest(
        @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,30}") String relation,
        @NotNull IdentityType identityType,
        @NotBlank @Size(max = 20) String identityNumber,
        @NotNull LocalDate declaredOn) {
    static final String EXAMPLE = """
            {"relation": "SIBLING", "identityType": "CMND", "identityNumber": "290123456", "declaredOn": "2016-10-03"}
            """;

    IdentityNumber identity() {
        return new IdentityNumber(identityType, identityNumber);
    }
}
