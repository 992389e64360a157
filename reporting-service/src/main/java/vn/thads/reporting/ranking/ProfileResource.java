package vn.thads.reporting.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.scoring.Profiles;

/** The scoring profiles (bảng tiêu chí chấm điểm), served as the data that they are. */
@Path("/api/v1/profiles")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rankings", description = "Rankings and explanations (xếp hạng và giải thích)")
class ProfileResource {
    private static final String PROFILE = """
            {"key": "VN-FY2017-LIKE", "version": 1, "validFrom": "2016-10-01", "validTo": "2017-09-30",
             "levels": ["PROVINCE", "OFFICE"], "basis": "OURS", "maxBase": 100, "minApplicable": 70,
             "criteria": [{"code": "A1", "group": "RESULTS", "indicator": "rateCases", "max": 20,
               "target": {"source": "TARGET_TABLE", "value": 73, "reference": "baonamdinh.vn 2522490 (derived)"},
               "fn": {"type": "LINEAR_UP", "floor": {"op": "target-", "v": 15}, "full": {"op": "target"}}, "zero": "NA",
               "interim": "PRO_RATA"}], "gates": ["A1", "A2", "A3"]}
            """;

    private final Rankings rankings;
    private final ObjectMapper json;

    ProfileResource(Rankings rankings, ObjectMapper json) {
        this.rankings = rankings;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listProfiles",
            summary = "List the scoring profiles (bảng tiêu chí chấm điểm)",
            description =
                    "Every profile with criteria, targets, point functions, gates, grades and tie-breaks: dated data, not code. The"
                            + " basis says whose numbers they are: OURS, not the ministry's (không phải bảng chính thức).")
    @APIResponse(
            responseCode = "200",
            description = "A page of profiles (một trang)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProfilePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one profile",
                                            value = "{\"items\": [" + PROFILE + "], \"next\": null}")))
    public Page<JsonNode> list(@BeanParam PageParams page) {
        var request = page.boundTo();
        var rows = rankings.profiles().files().stream()
                .filter(it -> request.isFirst()
                        || it.profile().key().compareTo(request.after().getFirst()) > 0)
                .limit(request.fetch())
                .toList();
        return Page.of(rows, request, it -> List.of(it.profile().key()))
                .map(this::tree)
                .counted(request, () -> rankings.profiles().files().size());
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getProfile",
            summary = "Show a scoring profile (xem bảng tiêu chí)",
            description = "The latest version of the profile (bảng tiêu chí chấm điểm) as the data that it is.")
    @APIResponse(
            responseCode = "200",
            description = "The profile (bảng tiêu chí)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "VN-FY2017-LIKE", value = PROFILE)))
    public JsonNode get(
            @PathParam("key")
                    @Size(max = 60)
                    @Parameter(description = "Key of the profile (mã bảng tiêu chí)", example = "VN-FY2017-LIKE")
                    String key) {
        return rankings.profiles().files().stream()
                .filter(it -> it.profile().key().equals(key))
                .findFirst()
                .map(this::tree)
                .orElseThrow(ProblemException::notFound);
    }

    private JsonNode tree(Profiles.File file) {
        try {
            return json.readTree(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the contract only. */
    @Schema(name = "ProfilePage", description = "A page of profiles (một trang)")
    record ProfilePage(
            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "Profiles (các bảng tiêu chí)")
            List<Object> items,

            @Nullable String next) {}
}
