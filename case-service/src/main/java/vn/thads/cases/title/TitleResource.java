package vn.thads.cases.title;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.version.Version;

/** Judgments as received (bản án, quyết định). */
@Path("/api/v1/titles")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "titles", description = "Judgments and decisions to enforce (bản án, quyết định)")
class TitleResource {
    private static final String EXAMPLE = """
            {"office": "709", "number": "12/2016/HS-ST", "court": "TAND-709", "judgmentKind": "CRIMINAL",
             "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
            """;
    private static final String EXAMPLE_VIEW = """
            {"id": "01931f2e-7a00-7000-8000-00000000a001", "office": "709", "number": "12/2016/HS-ST", "court": "TAND-709",
             "judgmentKind": "CRIMINAL", "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20",
             "cases": [{"id": "01931f2e-7a00-7000-8000-00000000c001", "number": "709/2017/EX_OFFICIO/102",
                        "state": "ENFORCING", "stateSince": "2016-12-01"}]}
            """;

    private final TitleBook book;
    private final OnceOnly once;

    TitleResource(TitleBook book, OnceOnly once) {
        this.book = book;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "receiveTitle",
            summary = "Receive a judgment (nhận bản án, quyết định)",
            description =
                    "Enters a judgment (bản án, quyết định) in the book of judgments received. A court hands over its own; a clerk"
                            + " enters one for his office. The same number, court and day twice is a conflict.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TitleRequest.class),
                            examples = @ExampleObject(name = "judgment", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Received (đã nhận)",
            content =
                    @Content(
                            schema = @Schema(implementation = TitleView.class),
                            examples = @ExampleObject(name = "received", value = EXAMPLE_VIEW)))
    public Response receive(@NotNull @Valid TitleRequest request) {
        return once.run(request, () -> {
            Title title = book.receive(request);
            return Response.created(URI.create("/api/v1/titles/" + title.id()))
                    .header("ETag", new Version(title.version()).etag())
                    .entity(TitleView.of(title, List.of()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getTitle",
            summary = "Read a judgment and its cases (xem bản án)",
            description =
                    "The judgment (bản án, quyết định) and, for each case (việc thi hành án) that it gave rise to, number and state."
                            + " A court reads its own judgments only.")
    @APIResponse(
            responseCode = "200",
            description = "The judgment (bản án)",
            content =
                    @Content(
                            schema = @Schema(implementation = TitleView.class),
                            examples = @ExampleObject(name = "with a case", value = EXAMPLE_VIEW)))
    public Response get(
            @PathParam("id") @Parameter(description = "The title", example = "01931f2e-7a00-7000-8000-00000000a001")
                    UUID id) {
        Title title = book.find(id);
        return Response.ok(TitleView.of(title, book.cases(title)))
                .header("ETag", new Version(title.version()).etag())
                .build();
    }

    @GET
    @Operation(
            operationId = "listTitles",
            summary = "List judgments (danh sách bản án)",
            description = "Judgments received (sổ nhận bản án, quyết định), by day of receipt; without their cases.")
    @APIResponse(responseCode = "200", description = "A page of judgments (một trang bản án)")
    public Page<TitleView> list(
            @QueryParam("office")
                    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
                    @Parameter(description = "Office code (mã cơ quan)", example = "709")
                    @Nullable
                    String office,
            @QueryParam("number")
                    @Size(max = 60)
                    @Parameter(description = "Number of the judgment (số bản án)", example = "12/2016/HS-ST")
                    @Nullable
                    String number,
            @BeanParam PageParams page) {
        return book.list(new TitleBook.Filter(office, number), page.boundTo(office, number));
    }
}
