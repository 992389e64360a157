package vn.thads.cases.rulebook;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.problem.ProblemException;

/** Rule tables (quy định), read-only. */
@Path("/api/v1/rules")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules", description = "Rules of the law as dated data, read-only (quy định theo thời điểm)")
class RuleResource {
    private final Rulebook rulebook;
    private final Clock clock;

    RuleResource(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GET
    @Path("/{table}")
    @Operation(
            operationId = "listRules",
            summary = "Read a rule table on a day (quy định có hiệu lực)",
            description =
                    "The rows of a table that are in force on the day (quy định có hiệu lực vào ngày), each with its article: what this"
                            + " service decides by.")
    @APIResponse(responseCode = "200", description = "A page of rules (một trang quy định)")
    public Page<RuleView> list(
            @PathParam("table")
                    @Parameter(
                            description = "The table (bảng quy định)",
                            example = "transitions",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "transitions",
                                                "decision-kinds",
                                                "grounds",
                                                "guards",
                                                "deadlines",
                                                "obligation-kinds",
                                                "judgment-kinds",
                                                "flags",
                                                "signers"
                                            }))
                    String table,
            @QueryParam("on")
                    @Parameter(description = "Day; today by default (vào ngày)", example = "2017-03-01")
                    @Nullable
                    LocalDate on,
            @BeanParam PageParams page) {
        Rulebook.Table wanted = Stream.of(Rulebook.Table.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(table))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        LocalDate day = on == null ? LegalTimeZone.dayOf(clock.instant()) : on;
        return Page.within(rulebook.rows(wanted, day), page.boundTo(table, day));
    }
}
