package vn.thads.reporting.ranking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.scoring.Profile.Level;

/** Table {@code ranking_publication}: versions are added, none is changed. */
@ApplicationScoped
class PublicationSql {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 9))";

    private static final String ADD = """
            insert into ranking_publication (level, within, year, months, profile, profile_version, version, state, known_at, filed,
                population, hash, recorded_at, published_by, ranking)
            select wanted.level, wanted.within, wanted.year, wanted.months, wanted.profile, ?, coalesce((
                    select max(before.version) from ranking_publication before
                    where before.level = wanted.level and before.within = wanted.within and before.year = wanted.year
                        and before.months = wanted.months and before.profile = wanted.profile), 0) + 1,
                ?, ?::timestamptz, ?, ?, ?, ?::timestamptz, ?, ?::json
            from (select ?::text as level, ?::text as within, ?::int as year, ?::int as months, ?::text as profile) wanted
            returning id
            """;

    private static final String SELECT = """
            select kept.id, kept.level, kept.within, kept.year, kept.months, kept.profile, kept.profile_version, kept.version, kept.state,
                kept.known_at, kept.filed, kept.population, kept.hash, kept.recorded_at, %s,
                exists (select from ranking_publication newer
                    where newer.level = kept.level and newer.within = kept.within and newer.year = kept.year
                        and newer.months = kept.months and newer.profile = kept.profile and newer.version > kept.version) as superseded
            from ranking_publication kept
            """;

    private static final String WHOLE = SELECT.formatted("kept.ranking::text as ranking");
    private static final String SUMMARY = SELECT.formatted("null::text as ranking");

    private static final String OF_SERIES = WHOLE + """
            where kept.level = ? and kept.within = ? and kept.year = ? and kept.months = ? and kept.profile = ?
                and kept.known_at <= ?::timestamptz
            order by kept.version desc
            """;

    private static final String LISTED = """
            where (?::text is null or kept.level = ?) and (?::text is null or kept.within = ?)
                and (?::int is null or kept.year = ?) and (?::int is null or kept.months = ?)
            """;
    private static final String LIST = SUMMARY + LISTED + " and kept.id > ? order by kept.id limit ?";
    private static final String COUNT = "select count(*) from ranking_publication kept " + LISTED;

    private final AgroalDataSource database;

    PublicationSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Which list; null for all. */
    record Filter(
            @Nullable Level level,
            @Nullable String within,
            @Nullable Integer year,
            @Nullable Integer months) {}

    /** A published ranking and its text. */
    record Kept(Publication publication, String ranking) {}

    /** Adds the next version, in the caller's transaction. */
    UUID add(RankingRun run, String ranking, Instant recordedAt, String publishedBy) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            RankingQuestion question = run.question();
            lock.setString(
                    1,
                    question.level()
                            + within(question)
                            + question.period()
                            + run.profile().key());
            lock.execute();
            add.setInt(1, run.profile().version());
            add.setString(2, run.state().name());
            add.setString(3, question.knownAt().toString());
            add.setInt(4, run.filed());
            add.setInt(5, run.offices().size());
            add.setString(6, run.hash());
            add.setString(7, recordedAt.toString());
            add.setString(8, publishedBy);
            add.setString(9, ranking);
            bindSeries(add, run, 10);
            try (ResultSet row = add.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a ranking was not published", e);
        }
    }

    private static String within(RankingQuestion question) {
        return Objects.requireNonNullElse(question.within(), "");
    }

    private static int bindSeries(PreparedStatement statement, RankingRun run, int from) throws SQLException {
        RankingQuestion question = run.question();
        statement.setString(from, question.level().name());
        statement.setString(from + 1, within(question));
        statement.setInt(from + 2, question.period().year());
        statement.setInt(from + 3, question.period().months());
        statement.setString(from + 4, run.profile().key());
        return from + 5;
    }

    /** Every published version of the same ranking whose figures were known by an instant, the latest first. */
    List<Kept> ofSame(RankingRun run, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_SERIES)) {
            int index = bindSeries(query, run, 1);
            query.setString(index, knownAt.toString());
            return list(query);
        } catch (SQLException e) {
            throw new IllegalStateException("published rankings cannot be read", e);
        }
    }

    Optional<Kept> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WHOLE + "where kept.id = ?")) {
            query.setObject(1, id);
            return list(query).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a published ranking cannot be read", e);
        }
    }

    List<Publication> list(Filter filter, @Nullable UUID after, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LIST)) {
            bind(query, filter);
            query.setObject(9, after == null ? FIRST : after);
            query.setInt(10, rows);
            return list(query).stream().map(Kept::publication).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("published rankings cannot be listed", e);
        }
    }

    long count(Filter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            bind(count, filter);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("published rankings cannot be counted", e);
        }
    }

    private static void bind(PreparedStatement select, Filter filter) throws SQLException {
        String level = filter.level() == null ? null : filter.level().name();
        select.setString(1, level);
        select.setString(2, level);
        select.setString(3, filter.within());
        select.setString(4, filter.within());
        select.setObject(5, filter.year());
        select.setObject(6, filter.year());
        select.setObject(7, filter.months());
        select.setObject(8, filter.months());
    }

    private static List<Kept> list(PreparedStatement query) throws SQLException {
        var kept = new ArrayList<Kept>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                kept.add(new Kept(publication(row), Objects.requireNonNullElse(row.getString("ranking"), "{}")));
            }
        }
        return kept;
    }

    private static Publication publication(ResultSet row) throws SQLException {
        String within = row.getString("within");
        var publishedAs = RankingRun.State.valueOf(row.getString("state"));
        return new Publication(
                row.getObject("id", UUID.class),
                Level.valueOf(row.getString("level")),
                within.isEmpty() ? null : within,
                row.getInt("year"),
                row.getInt("months"),
                row.getString("profile"),
                row.getInt("profile_version"),
                row.getInt("version"),
                row.getBoolean("superseded")
                        ? Publication.State.SUPERSEDED
                        : Publication.State.valueOf(publishedAs.name()),
                publishedAs,
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getInt("filed") + "/" + row.getInt("population"),
                row.getString("hash"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
