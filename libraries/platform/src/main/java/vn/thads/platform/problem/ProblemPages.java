package vn.thads.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of each problem type: its entry of {@code docs/problems.md}, which is packed into the library. */
@Singleton
@Path("/problems")
public class ProblemPages {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+)\\s*$");
    private final String catalogue = read();

    ProblemPages() {}

    /** The page of one type. */
    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces({MediaType.TEXT_HTML, "text/markdown"})
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug) {
        return """
                <!doctype html>
                <html lang="vi"><meta charset="utf-8"><title>%1$s</title>
                <h1>%1$s</h1>
                <pre style="white-space:pre-wrap;font:inherit">%2$s</pre>
                </html>
                """.formatted(escaped(slug), escaped(entry(slug)));
    }

    private String entry(String slug) {
        Matcher section = SECTION.matcher(catalogue);
        while (section.find()) {
            if (section.group(1).equals(slug)) {
                int from = section.end();
                return catalogue
                        .substring(from, section.find() ? section.start() : catalogue.length())
                        .strip();
            }
        }
        throw ProblemException.notFound();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String read() {
        try (var stream = ProblemPages.class.getResourceAsStream("/docs/problems.md")) {
            if (stream == null) {
                throw new IllegalStateException("docs/problems.md is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
