package vn.thads.complaints.letter;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
import vn.thads.complaints.book.ReadingReason;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The book of letters: register, list, show, and what was written before. */
@Path("/api/v1/letters")
@Tag(name = "Letters", description = "Đơn: sổ nhận đơn, phân loại, xử lý; letters, before it is known what they are")
@Produces(MediaType.APPLICATION_JSON)
public class LetterResource {
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e70";
    private static final String THE_LETTER = "Đơn. The letter";
    private static final String REQUEST = """
            {"office":"709","channel":"POST","receivedOn":"2017-02-06","signatories":1,
            "senders":[{"name":"Nguyễn Văn Mẫu","address":"Ấp Mẫu, Châu Thành, Tây Ninh"}],
            "content":"Tôi khiếu nại quyết định kê biên nhà ở của gia đình tôi."}""";

    private final LetterDesk desk;
    private final LetterReading reading;
    private final LetterSql sql;
    private final OfficeTree offices;
    private final Access access;
    private final OnceOnly onceOnly;

    LetterResource(
            LetterDesk desk,
            LetterReading reading,
            LetterSql sql,
            OfficeTree offices,
            Access access,
            OnceOnly onceOnly) {
        this.desk = desk;
        this.reading = reading;
        this.sql = sql;
        this.offices = offices;
        this.access = access;
        this.onceOnly = onceOnly;
    }

    /** Names the page in the contract. */
    @Schema(name = "LetterPage", description = "Một trang sổ nhận đơn; a page of the book of letters")
    record LetterPage(List<LetterView> items, @Nullable String next) {}

    /** Names the page in the contract. */
    @Schema(name = "SimilarLetterPage", description = "Đơn trùng, đơn gửi lại; letters that say the same")
    record SimilarLetterPage(
            List<SimilarLetter> items, @Nullable String next) {}

    /** Registers a letter. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerLetter",
            summary = "Register a letter",
            description =
                    "Vào sổ đơn ngay khi nhận, với số thứ tự của cơ quan trong năm; trả lời hạn phân loại. Puts a letter into the "
                            + "book on receipt, under the office's running number, and answers until when it must be "
                            + "classified.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "The office is out of the caller's reach")
    @APIResponse(
            responseCode = "409",
            description = "The number of the sender's system was used, or the request is under way")
    @APIResponse(responseCode = "422", description = "No rule covers that day, or the key was used for another request")
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "letter", value = REQUEST)))
                    @NotNull
                    @Valid
                    LetterRequests.LetterRequest request) {
        return onceOnly.run(request, () -> created(desk.register(request.toLetter())));
    }

    /** The book. */
    @GET
    @Operation(
            operationId = "listLetters",
            summary = "List letters",
            description =
                    "Sổ nhận đơn (mẫu 01) theo ngày nhận, không nêu người gửi và nội dung. The book of letters within reach, by "
                            + "day of receipt, without who wrote them and what they say.")
    @APIResponse(
            responseCode = "200",
            description = "A page of letters",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + LetterView.EXAMPLE + "]}")))
    public Page<LetterView> list(@BeanParam LetterFilter filter, @BeanParam PageParams params) {
        PageRequest page = params.boundTo(
                filter.office, filter.state, filter.channel, filter.ended, filter.receivedFrom, filter.receivedTo);
        Set<String> asked = officesOf(filter.office);
        return Page.of(
                        sql.list(access.scope(), asked, filter, page),
                        page,
                        row -> List.of(row.receivedOn().toString(), row.id().toString()))
                .counted(page, () -> sql.count(access.scope(), asked, filter))
                .ifEmpty(access.whyEmpty(filter.office));
    }

    /** One letter. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findLetter",
            summary = "Show a letter",
            description = "Một đơn, hạn phân loại và các vụ việc mở từ đơn. One letter and what it turned out to be.")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is needed for a change",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterView.EXAMPLE)))
    public Response find(@Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id) {
        LetterView view = sql.find(access.scope(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(view).tag(new Version(view.version()).entityTag()).build();
    }

    /** What was written before. */
    @GET
    @Path("/{id}/similar")
    @Operation(
            operationId = "listSimilarLetters",
            summary = "List earlier letters that say the same",
            description =
                    "Đơn trước của cùng người gửi về cùng việc, nội dung giống nhau (không phân biệt dấu): đơn trùng hoặc đơn gửi "
                            + "lại. Earlier letters of the same sender about the same case that say the same, diacritics "
                            + "ignored: a duplicate while it is open, a repeat afterwards. At most a hundred are compared.")
    @APIResponse(
            responseCode = "200",
            description = "Letters within reach, the latest first",
            content =
                    @Content(
                            schema = @Schema(implementation = SimilarLetterPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + SimilarLetter.EXAMPLE + "]}")))
    public Page<SimilarLetter> similar(
            @Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id, @BeanParam PageParams params) {
        return Page.within(desk.similar(id), params.boundTo(id)).ifEmpty(access.whyEmpty(null));
    }

    /** Who wrote it and what it says. */
    @GET
    @Path("/{id}/text")
    @Transactional
    @Operation(
            operationId = "readLetter",
            summary = "Read a letter: who wrote it and what it says",
            description =
                    "Xem người gửi và nội dung đơn, phải nêu lý do; mỗi lần xem được ghi vào nhật ký kiểm toán. Đơn tố cáo chỉ "
                            + "người giải quyết khiếu nại, tố cáo được xem. A reason is needed, and each reading is audited; a "
                            + "letter that denounces somebody is read by the complaint inspector alone.")
    @APIResponse(
            responseCode = "200",
            description = "The letter as it was written",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterText.class),
                            examples =
                                    @ExampleObject(
                                            name = "text",
                                            value =
                                                    "{\"senders\":[{\"name\":\"Nguyễn Văn Mẫu\",\"represents\":false}],\"content\":\"…\"}")))
    public LetterText read(
            @Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id,
            @Parameter(description = "Lý do xem. Why it is read", example = "CLASSIFY") @QueryParam("reason") @NotNull
                    ReadingReason reason) {
        return reading.read(id, reason);
    }

    static Response created(LetterView view) {
        return Response.created(URI.create("/api/v1/letters/" + view.id()))
                .tag(new Version(view.version()).entityTag())
                .entity(view)
                .build();
    }

    private Set<String> officesOf(@Nullable String office) {
        if (office == null) {
            return Set.of();
        }
        // of an office beyond reach nothing is shown, not even what stands below it and within reach
        return access.mayReach(office) ? offices.reachOf(office) : Set.of(office);
    }
}
