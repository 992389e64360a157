package vn.thads.reporting.ranking;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.thads.reporting.scoring.Profile.Level;

/** Rankings as they were published (bảng xếp hạng đã công bố). */
@Path("/api/v1/ranking-publications")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rankings", description = "Rankings and explanations (xếp hạng và giải thích)")
class PublicationResource {
    private static final String REQUEST = """
            {"level": "PROVINCE", "year": 2017, "months": 12, "knownAt": "2017-10-05T00:00:00Z"}
            """;
    private static final String PUBLISHED = """
            {"id": "01931f2e-7a00-7000-8000-0000000ab001", "level": "PROVINCE", "within": null, "year": 2017, "months": 12,
             "profile": "VN-FY2017-LIKE", "profileVersion": 1, "version": 1, "state": "PROVISIONAL", "publishedAs": "PROVISIONAL",
             "knownAt": "2017-10-05T00:00:00Z", "filedOf": "61/63", "hash": "9f2b0c5d1e", "publishedAt": "2017-10-05T02:00:00Z"}
            """;
    private static final String PAGE = "{\"items\": [" + PUBLISHED + "], \"next\": null}";
    private static final String WHOLE =
            "{\"publication\": " + PUBLISHED + ", \"ranking\": " + RankingExamples.RANKING + "}";

    private final PublicationDesk desk;
    private final OnceOnly once;

    PublicationResource(PublicationDesk desk, OnceOnly once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "publishRanking",
            summary = "Publish a ranking (công bố xếp hạng)",
            description =
                    "Computes a ranking and keeps it as published (công bố): it never changes. Publishing again after figures, targets or the"
                            + " state changed is the next version; the one before is then SUPERSEDED (đã thay thế) and stays readable.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PublicationRequest.class),
                            examples = @ExampleObject(name = "provinces of 2017", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Published (đã công bố)",
            content =
                    @Content(
                            schema = @Schema(implementation = Publication.class),
                            examples = @ExampleObject(name = "published", value = PUBLISHED)))
    @APIResponse(responseCode = "404", description = "The offices are out of the caller's reach")
    @APIResponse(responseCode = "409", description = "ranking-unchanged, or a request in progress with the same key")
    public Response publish(@NotNull @Valid PublicationRequest request) {
        return once.run(request, () -> {
            Publication published = desk.publish(request);
            return Response.created(URI.create("/api/v1/ranking-publications/" + published.id()))
                    .header("ETag", new Version(published.version()).etag())
                    .entity(published)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPublishedRanking",
            summary = "Read a published ranking (xem bảng đã công bố)",
            description =
                    "A ranking as it was published (bảng xếp hạng đã công bố), letter by letter, and how it stands now.")
    @APIResponse(
            responseCode = "200",
            description = "The published ranking (bảng đã công bố)",
            content =
                    @Content(
                            schema = @Schema(implementation = Publication.WithRanking.class),
                            examples = @ExampleObject(name = "published", value = WHOLE)))
    public Response get(
            @PathParam("id")
                    @Parameter(description = "The publication", example = "01931f2e-7a00-7000-8000-0000000ab001")
                    UUID id) {
        Publication.WithRanking published = desk.find(id);
        return Response.ok(published)
                .header("ETag", new Version(published.publication().version()).etag())
                .build();
    }

    @GET
    @Operation(
            operationId = "listPublishedRankings",
            summary = "List published rankings (danh sách bảng đã công bố)",
            description =
                    "Every version (lần công bố) of every published ranking, in the order of publication, with its state: PROVISIONAL or"
                            + " FINAL while it is the latest, SUPERSEDED (đã thay thế) after that.")
    @APIResponse(
            responseCode = "200",
            description = "A page of publications (một trang)",
            content =
                    @Content(
                            schema = @Schema(implementation = PublicationPage.class),
                            examples = @ExampleObject(name = "one version", value = PAGE)))
    public Page<Publication> list(
            @QueryParam("level") @Parameter(description = "What is ranked (cấp)", example = "PROVINCE") @Nullable
                    Level level,
            @QueryParam("within")
                    @Size(max = 10)
                    @Parameter(description = "Province (thuộc tỉnh)", example = "72")
                    @Nullable
                    String within,
            @QueryParam("year") @Parameter(description = "Statistical year (năm thống kê)", example = "2017") @Nullable
                    Integer year,
            @QueryParam("months") @Parameter(description = "Months from 1 October (số tháng)", example = "12") @Nullable
                    Integer months,
            @BeanParam PageParams page) {
        return desk.list(
                new PublicationSql.Filter(level, within, year, months), page.boundTo(level, within, year, months));
    }

    /** For the contract only. */
    @Schema(name = "RankingPublicationPage", description = "A page of publications (một trang)")
    record PublicationPage(
            List<Publication> items, @Nullable String next) {}
}
