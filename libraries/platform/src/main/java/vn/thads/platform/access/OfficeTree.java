package vn.thads.platform.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.events.OfficerEvent;

/**
 * The offices of the nation, a replica fed by the events of officer-service; reads are at most a second old.
 *
 * <p>What is read is kept for every caller, so the table is named in full: a rebuild that fills a second replica under the same name in
 * its own transaction must never have it taken for the one in use.
 */
@ApplicationScoped
public class OfficeTree {
    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final String READ = """
            select code, valid_from, valid_to, type, parent, name_vi, name_en, predecessors, runs_suite_from
              from public.office_replica
             order by code, valid_from
            """;
    private static final String DESCRIBE = """
            insert into office_replica (code, valid_from, valid_to, type, parent, name_vi, name_en, predecessors,
                                        runs_suite_from, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code, valid_from) do update
               set valid_to = excluded.valid_to, type = excluded.type, parent = excluded.parent,
                   name_vi = excluded.name_vi, name_en = excluded.name_en, predecessors = excluded.predecessors,
                   runs_suite_from = excluded.runs_suite_from, sequence = excluded.sequence
             where office_replica.sequence < excluded.sequence
            """;

    /** Every office, by code; those of one code, and those below one, found at once. */
    private record Snapshot(
            List<Office> offices, Map<String, List<Office>> byCode, Map<String, List<Office>> below, long readAtNanos) {
        static Snapshot of(List<Office> offices) {
            var byCode = new HashMap<String, List<Office>>();
            var below = new HashMap<String, List<Office>>();
            for (Office office : offices) {
                byCode.computeIfAbsent(office.code(), code -> new ArrayList<>()).add(office);
                String parent = office.parent();
                if (parent != null) {
                    below.computeIfAbsent(parent, code -> new ArrayList<>()).add(office);
                }
            }
            return new Snapshot(offices, byCode, below, System.nanoTime());
        }

        List<Office> ofCode(String code) {
            return byCode.getOrDefault(code, List.of());
        }

        List<Office> below(String code) {
            return below.getOrDefault(code, List.of());
        }
    }

    private final AgroalDataSource database;
    private volatile @Nullable Snapshot snapshot;

    @Inject
    OfficeTree(AgroalDataSource database) {
        this.database = database;
    }

    /** The office with this code on the day. */
    public Optional<Office> find(String code, LocalDate on) {
        return snapshot().ofCode(code).stream()
                .filter(office -> office.isValidOn(on))
                .findFirst();
    }

    /** Offices directly below, by code. */
    public List<Office> children(String parent, LocalDate on) {
        return snapshot().below(parent).stream()
                .filter(office -> office.isValidOn(on))
                .toList();
    }

    /** Every office of the day, by code. */
    public List<Office> all(LocalDate on) {
        return snapshot().offices().stream()
                .filter(office -> office.isValidOn(on))
                .toList();
    }

    /**
     * The code itself, everything that stands or ever stood below it, and the same of its predecessors: the successor of an office
     * keeps its files.
     */
    public Set<String> reachOf(String code) {
        Set<String> reached = new HashSet<>(Set.of(code));
        Deque<String> next = new ArrayDeque<>(reached);
        Snapshot known = snapshot();
        while (!next.isEmpty()) {
            String above = next.remove();
            known.below(above).stream().map(Office::code).filter(reached::add).forEach(next::add);
            known.ofCode(above).stream()
                    .flatMap(office -> office.predecessors().stream())
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return Set.copyOf(reached);
    }

    /** Takes a description over within the caller's transaction; an older one than what is known changes nothing. */
    public void describe(OfficerEvent.OfficeDescribed office, long sequence) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(DESCRIBE)) {
            Array predecessors =
                    connection.createArrayOf("text", office.predecessors().toArray());
            statement.setString(1, office.code());
            statement.setObject(2, office.validFrom());
            statement.setObject(3, office.validTo());
            statement.setString(4, office.type());
            statement.setString(5, office.parent());
            statement.setString(6, office.nameVi());
            statement.setString(7, office.nameEn());
            statement.setArray(8, predecessors);
            statement.setObject(9, office.runsSuiteFrom());
            statement.setLong(10, sequence);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("describing an office", e);
        }
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null || System.nanoTime() - known.readAtNanos() > FRESH_NANOS) {
            known = Snapshot.of(read());
            snapshot = known;
        }
        return known;
    }

    private List<Office> read() {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            List<Office> offices = new ArrayList<>();
            while (row.next()) {
                offices.add(office(row));
            }
            return List.copyOf(offices);
        } catch (SQLException e) {
            throw new IllegalStateException("reading the offices", e);
        }
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("type"),
                row.getString("parent"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Arrays.asList((String[]) row.getArray("predecessors").getArray()),
                row.getObject("runs_suite_from", LocalDate.class));
    }
}
