package vn.thads.officers.relative;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.platform.identity.IdentityType;

/** A declared relative as he is served: the number masked. */
@Schema(name = "Relative", description = "A declared relative (người thân thích); identity number masked")
record RelativeView(UUID id, String relation, IdentityType identityType, String identityNumber, LocalDate declaredOn) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000004", "relation": "SIBLING", "identityType": "CMND",
             "identityNumber": "******456", "declaredOn": "2016-10-03"}
            """;

    static RelativeView of(Relative relative) {
        return new RelativeView(
                relative.id(),
                relative.relation(),
                relative.identity().type(),
                relative.identity().masked(),
                relative.declaredOn());
    }
}
