package vn.thads.reporting.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.quality.FiledForm.Source;

/** View {@code filed_form}: the latest versions, from both ways at once. */
@ApplicationScoped
class FiledForms {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<FiledForm.Row>> ROWS = new TypeReference<>() {};
    private static final String COLUMNS = "id, source, office, year, months, form, version, recorded_at, rows";

    private static final String LATEST = "select distinct on (office, months, form) " + COLUMNS + """
             from filed_form
            where source = ? and office = any(?) and year = ? and months between ? and ? and form = any(?)
            order by office, months, form, version desc
            """;

    private final AgroalDataSource database;

    FiledForms(AgroalDataSource database) {
        this.database = database;
    }

    FiledForm get(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select " + COLUMNS + " from filed_form where id = ?")) {
            query.setObject(1, id);
            return list(query).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a filing cannot be read", e);
        }
    }

    /** What the same office gave for the same period, of these forms. */
    List<FiledForm> beside(FiledForm form, Collection<String> forms) {
        return latest(
                form.source(), List.of(form.office()), form.period().year().number(), month(form), forms);
    }

    /** What other offices gave for the same period and form. */
    List<FiledForm> of(Collection<String> offices, FiledForm form) {
        return latest(form.source(), offices, form.period().year().number(), month(form), List.of(form.form()));
    }

    /** What the office gave for the whole year before. */
    Optional<FiledForm> lastYear(FiledForm form) {
        return ofYear(form, form.period().year().previous().number(), new Months(Period.WHOLE_YEAR, Period.WHOLE_YEAR))
                .stream()
                .findFirst();
    }

    /** What the office gave for the year after. */
    List<FiledForm> nextYear(FiledForm form) {
        return ofYear(form, form.period().year().number() + 1, new Months(1, Period.WHOLE_YEAR));
    }

    /** The longest earlier period of the same year. */
    Optional<FiledForm> before(FiledForm form) {
        return ofYear(
                        form,
                        form.period().year().number(),
                        new Months(1, form.period().months() - 1))
                .stream()
                .reduce((_, later) -> later);
    }

    /** The shortest later period of the same year. */
    Optional<FiledForm> after(FiledForm form) {
        return ofYear(
                        form,
                        form.period().year().number(),
                        new Months(form.period().months() + 1, Period.WHOLE_YEAR))
                .stream()
                .findFirst();
    }

    private record Months(int from, int to) {}

    private static Months month(FiledForm form) {
        return new Months(form.period().months(), form.period().months());
    }

    private List<FiledForm> ofYear(FiledForm form, int year, Months months) {
        return latest(form.source(), List.of(form.office()), year, months, List.of(form.form()));
    }

    private List<FiledForm> latest(
            Source source, Collection<String> offices, int year, Months months, Collection<String> forms) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setString(1, source.name());
            query.setArray(2, connection.createArrayOf("text", offices.toArray()));
            query.setInt(3, year);
            query.setInt(4, months.from());
            query.setInt(5, months.to());
            query.setArray(6, connection.createArrayOf("text", forms.toArray()));
            return list(query);
        } catch (SQLException e) {
            throw new IllegalStateException("filings cannot be compared", e);
        }
    }

    private static List<FiledForm> list(PreparedStatement query) throws SQLException {
        var forms = new ArrayList<FiledForm>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                forms.add(new FiledForm(
                        row.getObject("id", UUID.class),
                        Source.valueOf(row.getString("source")),
                        row.getString("office"),
                        Period.of(row.getInt("year"), row.getInt("months")),
                        row.getString("form"),
                        row.getInt("version"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        rows(row.getString("rows"))));
            }
        }
        return forms;
    }

    private static List<FiledForm.Row> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("filed rows cannot be read", e);
        }
    }
}
