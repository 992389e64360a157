package vn.thads.reporting.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Language;

/**
 * A form as a JSON-stat 2.0 dataset, which R, Excel and PxWeb open at once: rows by columns, values in row order.
 *
 * @see <a href="https://json-stat.org/full/">JSON-stat 2.0</a>
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record JsonStat(
        String version,
        @JsonProperty("class") String datasetClass,
        String label,
        String source,
        String updated,
        List<String> id,
        List<Integer> size,
        Map<String, List<String>> role,
        SequencedMap<String, Dimension> dimension,
        List<@Nullable BigDecimal> value,
        Extension extension) {
    /** The media type. */
    static final String MEDIA_TYPE = "application/vnd.json-stat+json";

    private static final String ROW = "row";
    private static final String COLUMN = "column";

    /** A dimension. */
    record Dimension(String label, Category category) {}

    /** Its categories in order, and what they are called. */
    record Category(List<String> index, SequencedMap<String, String> label) {}

    /** What the format has no place for. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Extension(
            String form,
            String office,
            @Nullable String officer,
            int year,
            int months,
            String basis,
            String dataOrigin,
            String provenance) {}

    static JsonStat of(Form form, DataOrigin origin, Language language) {
        Form.Question question = form.question();
        var rows = new LinkedHashMap<String, String>();
        var values = new ArrayList<@Nullable BigDecimal>();
        for (Form.Row row : form.rows()) {
            rows.put(row.label().key(), row.label().in(language));
            values.addAll(form.layout().cells(row.cells()).values());
        }
        var columns = new LinkedHashMap<String, String>();
        form.layout().columns().forEach(column -> columns.put(column.name(), column.heading()));
        var dimension = new LinkedHashMap<String, Dimension>();
        dimension.put(ROW, new Dimension("Dòng / row", category(rows)));
        dimension.put(COLUMN, new Dimension("Cột / column", category(columns)));
        return new JsonStat(
                "2.0",
                "dataset",
                "%s/TK-THA %s %s/%d"
                        .formatted(
                                form.layout().key(),
                                question.office(),
                                question.period().year(),
                                question.period().months()),
                "THADS",
                question.knownAt().toString(),
                List.of(ROW, COLUMN),
                List.of(rows.size(), columns.size()),
                Map.of("metric", List.of(COLUMN)),
                dimension,
                values,
                new Extension(
                        form.layout().key(),
                        question.office(),
                        question.officer(),
                        question.period().year().number(),
                        question.period().months(),
                        DataOrigin.BASIS,
                        origin.of(form.source()),
                        form.source().name()));
    }

    private static Category category(SequencedMap<String, String> labels) {
        return new Category(List.copyOf(labels.keySet()), labels);
    }
}
