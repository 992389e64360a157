package vn.thads.cases.portal;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public look-up of a case (tra cứu công khai). */
@Path("/api/v1/case-lookups")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "case-lookups", description = "Public look-up by number and access code (tra cứu công khai)")
class CaseLookupResource {
    private final Lookups lookups;

    CaseLookupResource(Lookups lookups) {
        this.lookups = lookups;
    }

    @POST
    @Operation(
            operationId = "lookUpCase",
            summary = "Look a case up (tra cứu việc thi hành án)",
            description =
                    "The public state of a case for whoever holds its number and access code (mã tra cứu), through the portal. A"
                            + " wrong number and a wrong code get the same answer; after five wrong attempts on one number within the hour the"
                            + " answer is 429 with Retry-After. Creates nothing and takes no Idempotency-Key.")
    @Extension(name = "x-reads", value = "true")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CaseLookup.Request.class),
                            examples =
                                    @ExampleObject(
                                            name = "by code",
                                            value =
                                                    "{\"number\": \"709/2017/EX_OFFICIO/102\", \"accessCode\": \"K7QF-2M9X-PD4T\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The public state (tình trạng công khai)",
            content =
                    @Content(
                            schema = @Schema(implementation = CaseLookup.PublicState.class),
                            examples = @ExampleObject(name = "state", value = """
                    {"number": "709/2017/EX_OFFICIO/102", "office": "709", "state": "ENFORCING",
                     "stateVi": "có điều kiện - đang thi hành", "since": "2016-12-20"}
                    """)))
    @APIResponse(responseCode = "404", description = "No such number with this code (không có số và mã này)")
    @APIResponse(responseCode = "429", description = "too-many-attempts: wait as Retry-After says (thử quá nhiều lần)")
    public CaseLookup.PublicState find(@NotNull @Valid CaseLookup.Request request) {
        return lookups.find(request);
    }
}
