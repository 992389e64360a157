package vn.thads.officers.caseload;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.storage.Database;

/** The cases that an officer holds and that are not over (việc chưa kết thúc): what a hand-over is about. */
@Singleton
public class OpenCases {
    private static final String CASE = """
            select s.case_id, c.office || '/' || c.book || '/' || c.year || '/' || c.number, s.office, s.officer, s.state,
                   s.from_day, s.rest
            from case_spell s join held_case c using (case_id)
            """;
    private static final String HELD = """
             where s.officer = ? and s.from_day <= ? and s.to_day >= ? and s.state = any(?)
               and (?::text is null or s.office = ?)
            """;
    private static final String LIST = CASE + HELD + " and s.case_id > ? order by s.case_id limit ?";
    private static final String COUNT = "select count(*) from case_spell s" + HELD;

    /** As they stand now, whatever is dated ahead. */
    private static final String NOW = CASE + """
             where s.case_id = any(?::uuid[]) and s.to_day = ? order by s.case_id
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final WeightProfiles profiles;

    @Inject
    OpenCases(Database database, WeightProfiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /**
     * Whose cases.
     *
     * @param officer staff code
     * @param office office that holds them, or null for any
     * @param day day
     */
    public record Holder(String officer, @Nullable String office, LocalDate day) {}

    /** At most so many of them after a case, in the order of their ids. */
    public List<OpenCase> list(Holder holder, @Nullable UUID after, int limit) {
        return database.list(
                LIST,
                OpenCases::read,
                holder.officer(),
                holder.day(),
                holder.day(),
                states(holder),
                holder.office(),
                holder.office(),
                after == null ? FIRST : after,
                limit);
    }

    /** How many there are. */
    public long count(Holder holder) {
        return database.one(
                        COUNT,
                        row -> row.getLong(1),
                        holder.officer(),
                        holder.day(),
                        holder.day(),
                        states(holder),
                        holder.office(),
                        holder.office())
                .orElse(0L);
    }

    /** These cases as they stand now. */
    public List<OpenCase> now(List<UUID> cases) {
        String[] ids = cases.stream().map(UUID::toString).toArray(String[]::new);
        return database.list(NOW, OpenCases::read, ids, CaseReplica.OPEN);
    }

    /** Whether it is still work for its officer. */
    public boolean isOpen(OpenCase held) {
        return profiles.on(held.since()).openStates().contains(held.state());
    }

    private String[] states(Holder holder) {
        return profiles.on(holder.day()).openStates().toArray(String[]::new);
    }

    private static OpenCase read(ResultSet row) throws SQLException {
        return new OpenCase(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getLong(7));
    }
}
