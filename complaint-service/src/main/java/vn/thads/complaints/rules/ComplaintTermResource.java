package vn.thads.complaints.rules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.DatedRow;

/** The terms of complaints, read-only, so that other systems need not copy them. */
@Path("/api/v1/rules/complaint-terms")
@Tag(name = "Rules", description = "The rules that this service applies (quy tắc)")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintTermResource {
    private final ComplaintTerms terms;
    private final Clock clock;

    ComplaintTermResource(ComplaintTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * One term.
     *
     * @param key key of the rule
     * @param purpose what it limits
     * @param stage stage A to D, empty for any
     * @param instance 1, 2, or empty for any
     * @param labelVi name in Vietnamese
     * @param labelEn name in English
     * @param amount length
     * @param unit what is counted
     * @param article article of the law
     * @param evidence S read in a source, D derived, GK general knowledge
     * @param validFrom first day
     * @param validTo last day, null while it is in force
     */
    @Schema(name = "ComplaintTerm", description = "A term of complaints (thời hạn)")
    public record ComplaintTermView(
            String key,
            String purpose,
            String stage,
            String instance,
            String labelVi,
            String labelEn,
            int amount,
            String unit,
            String article,
            String evidence,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static ComplaintTermView of(DatedRow row) {
            return new ComplaintTermView(
                    row.text("key"),
                    row.text("purpose"),
                    row.find("stage").orElse(""),
                    row.find("instance").orElse(""),
                    row.text("label_vi"),
                    row.text("label_en"),
                    row.integer("amount"),
                    row.text("unit"),
                    row.article(),
                    row.text("evidence"),
                    row.validFrom(),
                    row.validTo().equals(LocalDate.MAX) ? null : row.validTo());
        }
    }

    /**
     * The rules of a day.
     *
     * @param on the day
     * @param items the terms
     */
    @Schema(name = "ComplaintTermList", description = "The terms in force on a day (thời hạn có hiệu lực)")
    public record ComplaintTermList(LocalDate on, List<ComplaintTermView> items) {
        public ComplaintTermList {
            items = List.copyOf(items);
        }
    }

    /** The terms of a day. */
    @GET
    @Operation(
            operationId = "listComplaintTerms",
            summary = "List the terms of complaints in force on a day",
            description =
                    "Every term for complaints (thời hạn khiếu nại, giải quyết khiếu nại) with its article, as the service "
                            + "applies it. The whole list in one answer.")
    @APIResponse(
            responseCode = "200",
            description = "The terms of the day",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintTermList.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"on":"2017-02-16","items":[{"key":"SETTLE_A_1","purpose":"SETTLE","stage":"A","instance":"1",
                                    "labelVi":"giải quyết giai đoạn a lần đầu","labelEn":"settle stage a, first","amount":15,
                                    "unit":"CALENDAR_DAYS","article":"L2008 Art. 146.1","evidence":"S",
                                    "validFrom":"2015-07-01","validTo":"2026-06-30"}]}""")))
    public ComplaintTermList list(
            @Parameter(description = "Day of the rules (ngày áp dụng), today if left out", example = "2017-02-16")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return new ComplaintTermList(
                day, terms.on(day).stream().map(ComplaintTermView::of).toList());
    }
}
