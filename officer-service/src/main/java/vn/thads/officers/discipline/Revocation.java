package vn.thads.officers.discipline;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The revocation of a discipline decision. */
@Schema(name = "Revocation", description = "The revocation of a discipline decision (hủy quyết định kỷ luật)")
record Revocation(@NotNull LocalDate revokedOn) {
    static final String EXAMPLE = "{\"revokedOn\": \"2017-09-01\"}";
}
