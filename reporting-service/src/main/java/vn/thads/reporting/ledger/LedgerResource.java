package vn.thads.reporting.ledger;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** The statistics ledger (sổ cái thống kê). */
@Path("/api/v1/ledger")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "The double-entry statistics ledger (sổ cái thống kê)")
class LedgerResource {
    private static final String ENTRY = """
            {"items": [{"id": 4711, "caseId": "01931f2e-7a00-7000-8000-00000000c001", "legalDate": "2017-02-06",
              "recordedAt": "2017-02-06T08:15:00Z", "office": "709", "officer": "709-1", "judgmentKind": "CRIMINAL",
              "initiation": "EX_OFFICIO", "flags": [], "account": "completed", "dimension": "CASES", "obligation": null,
              "delta": 1, "eventId": "01931f2e-7a00-7000-8000-0000000e0001", "cause": "01931f2e-7a00-7000-8000-0000000d0001"}],
             "next": null}
            """;
    private static final String PROGRESS = """
            {"eventsPosted": 28000, "entriesPosted": 410000, "lag": 0, "lastRecordedAt": "2017-10-02T09:00:00Z",
             "lastPostedAt": "2026-11-24T12:00:00Z"}
            """;

    private final EntryDesk desk;
    private final LedgerProgress progress;

    LedgerResource(EntryDesk desk, LedgerProgress progress) {
        this.desk = desk;
        this.progress = progress;
    }

    @GET
    @Path("/entries")
    @Operation(
            operationId = "listLedgerEntries",
            summary = "List the entries behind a figure (bút toán đằng sau số liệu)",
            description =
                    "Entries of the statistics ledger (sổ cái thống kê) by legal day: each says which case (việc) or đồng, which"
                            + " column, since when in law and since when known. Their sum between two days is the cell of the form.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries (một trang bút toán)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryPage.class),
                            examples = @ExampleObject(name = "a completed case", value = ENTRY)))
    public Page<EntryView> entries(@BeanParam @Valid EntryParams params, @BeanParam PageParams page) {
        return desk.list(params, page);
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "getLedgerProgress",
            summary = "Show how far the ledger has come (tiến độ hạch toán)",
            description =
                    "Events posted into the ledger (sự kiện đã hạch toán), and the lag: events of case-service on the broker that are"
                            + " not yet posted. Who loads cases waits until the lag is 0.")
    @APIResponse(
            responseCode = "200",
            description = "The progress (tiến độ)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LedgerProgress.View.class),
                            examples = @ExampleObject(name = "all posted", value = PROGRESS)))
    public LedgerProgress.View progress() {
        return progress.now();
    }

    /** For the contract only: a generic page has no schema of its own. */
    @Schema(name = "LedgerEntryPage", description = "A page of entries (một trang bút toán)")
    record EntryPage(
            java.util.List<EntryView> items,
            @org.jspecify.annotations.Nullable String next) {}
}
