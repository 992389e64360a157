package vn.thads.cases.money;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.money.MoneyRequests.ReceiptRequest;
import vn.thads.cases.money.MoneyRequests.RemittanceRequest;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.version.Version;

/** Money of a case (tiền thi hành án). */
@Path("/api/v1/cases/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "money",
        description = "Money of cases: received, paid out, remitted, deposited, held (thu, chi, nộp, gửi, còn giữ)")
class MoneyResource {
    private static final String CASE = "01931f2e-7a00-7000-8000-00000000c001";
    private static final String RECEIPT_ID = "01931f2e-7a00-7000-8000-00000000f001";
    private static final String REMITTANCE_ID = "01931f2e-7a00-7000-8000-00000000f002";
    private static final String RECEIPT = """
            {"obligation": 1, "amount": 200000, "on": "2017-01-10"}
            """;
    private static final String PART = """
            {"obligation": 1, "amount": 50000, "on": "2016-12-28"}
            """;
    private static final String COUNTER_ENTRY = """
            {"obligation": 1, "amount": 50000, "on": "2016-12-28", "reverses": "01931f2e-7a00-7000-8000-00000000f001"}
            """;
    private static final String RECEIPT_VIEW = """
            {"id": "01931f2e-7a00-7000-8000-00000000f001", "kind": "RECEIVED", "obligation": 1, "amount": 200000, "on": "2017-01-10",
             "payOutDueOn": "2017-01-20", "recordedAt": "2017-01-10T04:00:00Z"}
            """;
    private static final String REMITTANCE = """
            {"kind": "REMITTED", "obligation": 1, "amount": 200000, "on": "2017-01-12"}
            """;
    private static final String PAID_PART = """
            {"kind": "PAID_OUT", "obligation": 1, "amount": 50000, "on": "2016-12-29"}
            """;
    private static final String REMITTANCE_VIEW = """
            {"id": "01931f2e-7a00-7000-8000-00000000f002", "kind": "REMITTED", "obligation": 1, "amount": 200000, "on": "2017-01-12",
             "recordedAt": "2017-01-12T04:00:00Z"}
            """;
    private static final String REFUSED = """
            {"type": "/problems/decision-refused", "title": "Pháp luật không cho phép", "status": 409,
             "detail": "Tiền không cân đối.", "article": "TT 200/2017", "code": "MONEY_BALANCE", "missing": {}, "possibleNow": []}
            """;
    private static final String MONEY = """
            {"total": {"received": 200000, "paidOut": 0, "remitted": 200000, "deposited": 0, "held": 0},
             "obligations": [{"number": 1, "owed": 200000,
                              "account": {"received": 200000, "paidOut": 0, "remitted": 200000, "deposited": 0, "held": 0}}]}
            """;

    private final Movements movements;
    private final OnceOnly once;

    MoneyResource(Movements movements, OnceOnly once) {
        this.movements = movements;
        this.once = once;
    }

    @POST
    @Path("/receipts")
    @Operation(
            operationId = "receiveMoney",
            summary = "Receive money (thu tiền)",
            description =
                    "Records money received from the debtor (thu tiền) on one obligation, or the counter-entry that undoes a receipt"
                            + " (bút toán đảo): reverses names it and repeats its amount. Nothing is ever changed or deleted.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptRequest.class),
                            examples = {
                                @ExampleObject(name = "receipt", value = RECEIPT),
                                @ExampleObject(name = "part", value = PART),
                                @ExampleObject(name = "counter-entry", value = COUNTER_ENTRY)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Received (đã thu)",
            content =
                    @Content(
                            schema = @Schema(implementation = MovementView.class),
                            examples = @ExampleObject(name = "received", value = RECEIPT_VIEW)))
    @APIResponse(
            responseCode = "409",
            description = "decision-refused: the money would not balance (không cân đối)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "refused", value = REFUSED)))
    public Response receive(
            @PathParam("id") @Parameter(description = "The case", example = CASE) UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the case as read (phiên bản đã đọc)",
                            required = true,
                            example = "\"4\"")
                    @Nullable
                    String expected,
            @NotNull @Valid ReceiptRequest request) {
        Version version = Version.ifMatch(expected);
        var order = new Movements.Order(
                MovementKind.RECEIVED, request.obligation(), request.amount(), request.on(), request.reverses());
        return once.run(request, () -> created(id, "receipts", movements.move(id, version, order)));
    }

    @GET
    @Path("/receipts")
    @Transactional
    @Operation(
            operationId = "listReceipts",
            summary = "List the receipts of a case (các khoản thu)",
            description = "Receipts (thu tiền) and their counter-entries, in the order in which the office knew them.")
    @APIResponse(responseCode = "200", description = "A page of receipts (một trang khoản thu)")
    public Page<MovementView> receipts(
            @PathParam("id") @Parameter(description = "The case", example = CASE) UUID id, @BeanParam PageParams page) {
        return Page.within(movements.all(id, Movements.RECEIPTS), page.boundTo(id));
    }

    @GET
    @Path("/receipts/{receipt}")
    @Transactional
    @Operation(
            operationId = "getReceipt",
            summary = "Read a receipt (xem khoản thu)",
            description = "One receipt (khoản thu) or its counter-entry. The ETag is the version of the case.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt (khoản thu)",
            content =
                    @Content(
                            schema = @Schema(implementation = MovementView.class),
                            examples = @ExampleObject(name = "received", value = RECEIPT_VIEW)))
    public Response receipt(
            @PathParam("id") @Parameter(description = "The case", example = CASE) UUID id,
            @PathParam("receipt") @Parameter(description = "The receipt", example = RECEIPT_ID) UUID receipt) {
        return read(movements.one(id, receipt, Movements.RECEIPTS));
    }

    @POST
    @Path("/remittances")
    @Operation(
            operationId = "remitMoney",
            summary = "Pay out, remit or deposit money (chi trả, nộp, gửi)",
            description =
                    "Records that money which the office holds was paid to the creditor (chi trả), remitted to the budget (nộp ngân"
                            + " sách) or deposited (gửi), or the counter-entry of such a movement.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RemittanceRequest.class),
                            examples = {
                                @ExampleObject(name = "to the budget", value = REMITTANCE),
                                @ExampleObject(name = "a part to the creditor", value = PAID_PART)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded (đã ghi nhận)",
            content =
                    @Content(
                            schema = @Schema(implementation = MovementView.class),
                            examples = @ExampleObject(name = "remitted", value = REMITTANCE_VIEW)))
    @APIResponse(
            responseCode = "409",
            description = "decision-refused: the office does not hold that much (không đủ tiền đang giữ)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "refused", value = REFUSED)))
    public Response remit(
            @PathParam("id") @Parameter(description = "The case", example = CASE) UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the case as read (phiên bản đã đọc)",
                            required = true,
                            example = "\"5\"")
                    @Nullable
                    String expected,
            @NotNull @Valid RemittanceRequest request) {
        Version version = Version.ifMatch(expected);
        MovementKind kind = switch (request.kind()) {
            case PAID_OUT -> MovementKind.PAID_OUT;
            case REMITTED -> MovementKind.REMITTED;
            case DEPOSITED -> MovementKind.DEPOSITED;
        };
        var order = new Movements.Order(kind, request.obligation(), request.amount(), request.on(), request.reverses());
        return once.run(request, () -> created(id, "remittances", movements.move(id, version, order)));
    }

    @GET
    @Path("/remittances")
    @Transactional
    @Operation(
            operationId = "listRemittances",
            summary = "List what left the account of a case (các khoản chi, nộp, gửi)",
            description =
                    "Money paid out, remitted and deposited (chi trả, nộp, gửi) and the counter-entries, in the order in which the office"
                            + " knew them.")
    @APIResponse(responseCode = "200", description = "A page of movements (một trang khoản chi)")
    public Page<MovementView> remittances(
            @PathParam("id") @Parameter(description = "The case", example = CASE) UUID id, @BeanParam PageParams page) {
        return Page.within(movements.all(id, Movements.REMITTANCES), page.boundTo(id));
    }

    @GET
    @Path("/remittances/{remittance}")
    @Transactional
    @Operation(
            operationId = "getRemittance",
            summary = "Read what left the account (xem khoản chi, nộp, gửi)",
            description =
                    "One payment, remittance or deposit (khoản chi, nộp, gửi) or its counter-entry. The ETag is the version of the case.")
    @APIResponse(
            responseCode = "200",
            description = "The movement (khoản chi, nộp, gửi)",
            content =
                    @Content(
                            schema = @Schema(implementation = MovementView.class),
                            examples = @ExampleObject(name = "remitted", value = REMITTANCE_VIEW)))
    public Response remittance(
            @PathParam("id") @Parameter(description = "The case", example = CASE) UUID id,
            @PathParam("remittance") @Parameter(description = "The movement", example = REMITTANCE_ID)
                    UUID remittance) {
        return read(movements.one(id, remittance, Movements.REMITTANCES));
    }

    @GET
    @Path("/money")
    @Transactional
    @Operation(
            operationId = "getCaseMoney",
            summary = "Where the money of a case is (tiền của việc)",
            description =
                    "received = paidOut + remitted + deposited + held (thu = chi + nộp + gửi + còn giữ), for the case and each"
                            + " obligation.")
    @APIResponse(
            responseCode = "200",
            description = "The money (tiền của việc)",
            content =
                    @Content(
                            schema = @Schema(implementation = MoneyAccount.OfCase.class),
                            examples = @ExampleObject(name = "all remitted", value = MONEY)))
    public MoneyAccount.OfCase money(@PathParam("id") @Parameter(description = "The case", example = CASE) UUID id) {
        return movements.ofCase(id);
    }

    private static Response read(Movements.Moved moved) {
        return Response.ok(moved.view()).header("ETag", moved.version().etag()).build();
    }

    private static Response created(UUID id, String collection, Movements.Moved moved) {
        return Response.created(URI.create("/api/v1/cases/" + id + "/" + collection + "/"
                        + moved.view().id()))
                .header("ETag", moved.version().etag())
                .entity(moved.view())
                .build();
    }
}
