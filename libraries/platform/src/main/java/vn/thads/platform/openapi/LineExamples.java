package vn.thads.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Examples of files of lines are text. The scanner reads a single line of NDJSON as an object. */
final class LineExamples {
    private static final String LINES = "application/x-ndjson";
    private static final ObjectMapper JSON = new JsonMapper();

    private LineExamples() {}

    static void asText(Operation operation) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().hasMediaType(LINES)) {
            MediaType lines = operation.getRequestBody().getContent().getMediaType(LINES);
            if (lines.getExamples() != null) {
                lines.getExamples().values().forEach(example -> example.setValue(text(example.getValue())));
            }
        }
    }

    private static Object text(Object value) {
        try {
            return value instanceof String ? value : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example that is no JSON", e);
        }
    }
}
