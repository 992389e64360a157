package vn.thads.officers.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting as it is served. */
@Schema(name = "Posting", description = "A posting (vị trí công tác) at an office")
record PostingView(
        UUID id,
        String office,
        Posting.Role role,
        String kind,
        LocalDate from,
        @Nullable LocalDate to) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000002", "office": "709", "role": "OFFICER", "kind": "APPOINTMENT",
             "from": "2012-01-01", "to": null}
            """;

    static PostingView of(Posting posting) {
        return new PostingView(
                posting.id(), posting.office(), posting.role(), posting.kind(), posting.from(), posting.to());
    }
}
