package vn.thads.cases.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The refusal of a request (từ chối yêu cầu thi hành án) that the head has signed.
 *
 * @param titleId judgment whose enforcement was requested
 * @param requester name of whoever requested it
 * @param receivedOn day on which the request was received
 * @param decidedOn day of the refusal
 * @param ground key of the ground
 */
@Schema(name = "RefusalRequest", description = "The refusal of a request for enforcement (từ chối yêu cầu)")
public record RefusalRequest(
        @NotNull @Schema(examples = "01931f2e-7a00-7000-8000-00000000a001")
        UUID titleId,

        @NotBlank @Size(max = 200) @Schema(examples = "Trần Văn Mẫu")
        String requester,

        @NotNull @Schema(examples = "2017-03-01") LocalDate receivedOn,
        @NotNull @Schema(examples = "2017-03-06") LocalDate decidedOn,

        @NotNull @Pattern(regexp = "[A-Z0-9_]{2,60}") @Schema(examples = "TIME_BARRED")
        String ground) {}
