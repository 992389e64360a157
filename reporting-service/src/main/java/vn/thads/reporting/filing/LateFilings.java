package vn.thads.reporting.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.ledger.LateFacts;

/**
 * Marks forms that were sent (biểu đã gửi) when the ledger learns something about their days, so that they are computed once more.
 *
 * <p>Names are qualified: a rebuild posts the same facts into its shadow, and there is one register of what was sent.
 */
@ApplicationScoped
class LateFilings implements LateFacts {
    private static final String MARK = """
            insert into public.filing_to_check (filing, marked_at)
            select sent.id, clock_timestamp()
            from unnest(?::text[], ?::date[]) as learned (office, earliest)
            join public.filing sent on sent.office = learned.office
                and make_date(sent.year - 1, 10, 1) + make_interval(months => sent.months) > learned.earliest
            where not exists (
                select from public.filing newer
                where newer.office = sent.office and newer.year = sent.year and newer.months = sent.months
                    and newer.form = sent.form and newer.version > sent.version)
            order by sent.id
            on conflict (filing) do update set marked_at = excluded.marked_at
            """;

    private final OfficeTree tree;

    LateFilings(OfficeTree tree) {
        this.tree = tree;
    }

    @Override
    public void learned(Connection connection, Map<String, LocalDate> earliest) throws SQLException {
        if (earliest.isEmpty()) {
            return;
        }
        Map<String, LocalDate> above = withThoseAbove(earliest);
        Object[] offices = above.keySet().toArray();
        Object[] days = above.values().stream().map(LocalDate::toString).toArray();
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, connection.createArrayOf("text", offices));
            mark.setArray(2, connection.createArrayOf("text", days));
            mark.executeUpdate();
        }
    }

    /** What an office knows, the province above it knows too. */
    private Map<String, LocalDate> withThoseAbove(Map<String, LocalDate> earliest) {
        var all = new HashMap<String, LocalDate>();
        earliest.forEach((office, day) -> {
            Optional<String> code = Optional.of(office);
            while (code.isPresent()) {
                all.merge(code.get(), day, (one, other) -> one.isBefore(other) ? one : other);
                code = code.flatMap(it -> tree.find(it, day)).flatMap(it -> Optional.ofNullable(it.parent()));
            }
        });
        return all;
    }
}
