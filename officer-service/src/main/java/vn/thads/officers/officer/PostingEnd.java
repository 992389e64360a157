package vn.thads.officers.officer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a posting. */
@Schema(name = "PostingEnd", description = "The last day of a posting (ngày kết thúc)")
record PostingEnd(@NotNull LocalDate to) {
    static final String EXAMPLE = "{\"to\": \"2017-06-30\"}";
}
