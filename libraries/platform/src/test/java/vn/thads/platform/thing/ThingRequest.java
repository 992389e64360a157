package vn.thads.platform.thing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A thing")
record ThingRequest(
        @NotBlank String office,
        @NotBlank @Size(max = 20) String name,
        @NotNull @Min(1) Long amount,
        @Nullable LocalDate madeOn) {}
