package vn.thads.reporting.ranking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.indicator.Period;

/**
 * How many offices of a ranking have their figures in and locked: the "61/63" of a provisional list. One that files from outside has
 * filed its rates and its indicators; one that runs the suite has sent forms 01–04 of the period, a province through all its offices.
 */
@ApplicationScoped
class SentForms {
    private static final String SENT = """
            select office from filing
            where year = ? and months = ? and form in ('01', '02', '03', '04') and recorded_at <= ?
            group by office having count(distinct form) = 4
            """;

    private final AgroalDataSource database;
    private final OfficeTree tree;

    SentForms(AgroalDataSource database, OfficeTree tree) {
        this.database = database;
        this.tree = tree;
    }

    /** Offices whose figures are in. */
    int filed(Collection<String> offices, Map<String, Figures> figures, Period period, Instant knownAt) {
        Set<String> sent = sent(period, knownAt);
        return (int) offices.stream()
                .filter(code -> isComplete(figures.getOrDefault(code, Figures.NONE)))
                .filter(code -> running(code, period.lastDay()).allMatch(sent::contains))
                .count();
    }

    private static boolean isComplete(Figures figures) {
        return figures.find(Input.ENFORCEABLE_CASES).isPresent()
                && figures.find(Input.ENFORCEABLE_MONEY).isPresent()
                && figures.find(Input.CHECKS_RUN).isPresent();
    }

    private Stream<String> running(String code, LocalDate on) {
        List<Office> below = tree.children(code, on);
        return below.isEmpty()
                ? tree.find(code, on).filter(it -> it.runsSuiteOn(on)).map(Office::code).stream()
                : below.stream().flatMap(it -> running(it.code(), on));
    }

    private Set<String> sent(Period period, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SENT)) {
            select.setInt(1, period.year());
            select.setInt(2, period.months());
            select.setObject(3, knownAt.atOffset(ZoneOffset.UTC));
            var sent = new HashSet<String>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sent.add(row.getString(1));
                }
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("sent forms cannot be counted", e);
        }
    }
}
