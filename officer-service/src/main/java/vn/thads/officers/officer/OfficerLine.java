package vn.thads.officers.officer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An officer in a list, as of the day that was asked for. */
@Schema(name = "OfficerLine", description = "An officer (chấp hành viên, thẩm tra viên, thư ký) as of a day")
record OfficerLine(
        UUID id,
        String code,
        String name,
        @Nullable String grade,
        @Nullable String office,
        @Nullable String role,
        @Nullable String postingKind) {}
