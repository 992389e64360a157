package vn.thads.officers.discipline;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A discipline decision (quyết định kỷ luật); served as it is.
 *
 * @param id the decision
 * @param number its number
 * @param form a key of discipline-forms
 * @param decidedOn day of the decision
 * @param office office where the officer worked on that day
 * @param revokedOn day of its revocation, or null
 */
@Schema(name = "Discipline", description = "A discipline decision (quyết định kỷ luật)")
record Discipline(
        UUID id,
        String number,
        String form,
        LocalDate decidedOn,
        String office,
        @Nullable LocalDate revokedOn) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000003", "number": "12/QĐ-CTHADS", "form": "KHIEN_TRACH",
             "decidedOn": "2017-03-01", "office": "709", "revokedOn": null}
            """;
}
