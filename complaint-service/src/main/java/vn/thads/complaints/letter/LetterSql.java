package vn.thads.complaints.letter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.listing.Conditions;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.FilingGround;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.PageRequest;

/** Letters as sets: the book of letters, its numbers, what a letter opened, and what was written before. */
@ApplicationScoped
class LetterSql {
    private static final String LISTED = """
            select id, external_id, office, year, number, channel, case_id, case_office, case_book, case_year, case_number,
                signatories, representatives, state, received_on, asked_on, classify_due_on, dealt_with_on, ended, ground,
                forwarded_to, linked_to, version, array(
                    select kind || ':' || matter from letter_matter where letter = letter.id order by place
                ) as matters
            """;
    private static final String NUMBER = """
            insert into letter_number (office, year, last) values (?, ?, 1)
            on conflict (office, year) do update set last = letter_number.last + 1
            returning last
            """;
    private static final String OPENED = "insert into letter_matter (letter, place, kind, matter) values (?, ?, ?, ?)";

    /** Open is what a clock runs for, and what waits for its sender. */
    private static final String BEFORE = """
            select id, office, year, number, received_on, ended, sketch, state = 'SUPPLEMENT_ASKED' or exists (
                    select from clock where matter = letter.id
                ) or exists (
                    select from letter_matter join clock using (matter) where letter = letter.id
                ) as is_open
            from letter where true
            """;
    /** As many earlier letters of one sender as are compared, the latest first. */
    private static final int COMPARED = 100;

    private final AgroalDataSource database;

    LetterSql(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * By what a letter is found again.
     *
     * @param id the letter
     * @param senders tokens of its senders
     * @param sketch sketch of its text
     * @param caseId its case, or null
     * @param receivedOn day of receipt
     */
    record Likeness(
            UUID id,
            List<String> senders,
            List<Long> sketch,
            @Nullable UUID caseId,
            LocalDate receivedOn) {}

    /** The next number of an office and a year; letters of one office wait for each other here. */
    int nextNumber(String office, int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NUMBER)) {
            insert.setString(1, office);
            insert.setInt(2, year);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a letter gets no number", e);
        }
    }

    /** Writes down what a letter opened. */
    void opened(UUID letter, List<LetterView.OpenedMatter> matters) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(OPENED)) {
            for (int place = 0; place < matters.size(); place++) {
                insert.setObject(1, letter);
                insert.setInt(2, place + 1);
                insert.setString(3, matters.get(place).kind().name());
                insert.setObject(4, matters.get(place).id());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the matters of a letter cannot be written", e);
        }
    }

    /** Earlier letters by a common sender about the same case, within reach, that say so much of the same. */
    List<SimilarLetter> before(Likeness letter, AccessScope scope, int fromPercent) {
        if (letter.senders().isEmpty()) {
            return List.of();
        }
        Conditions query = new Conditions(BEFORE);
        query.and("sender_tokens && ?::text[]", (Object) letter.senders().toArray(new String[0]));
        if (letter.caseId() == null) {
            query.and("case_id is null");
        } else {
            query.and("case_id = ?", letter.caseId());
        }
        query.and("id <> ?", letter.id());
        query.and("received_on <= ?", letter.receivedOn());
        query.within(scope);
        query.append(" order by received_on desc, id desc limit " + COMPARED);
        long[] sketch = letter.sketch().stream().mapToLong(Long::longValue).toArray();
        try (Connection connection = database.getConnection()) {
            return query.list(connection, row -> similar(row, sketch)).stream()
                    .filter(found -> found.commonPercent() >= fromPercent)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("earlier letters cannot be read", e);
        }
    }

    private static SimilarLetter similar(ResultSet row, long[] sketch) throws SQLException {
        Long[] other = (Long[]) row.getArray("sketch").getArray();
        String ended = row.getString("ended");
        return new SimilarLetter(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("is_open") ? SimilarLetter.Relation.DUPLICATE : SimilarLetter.Relation.REPEAT,
                ended == null ? null : LetterEnding.valueOf(ended),
                Sketch.commonPercent(
                        sketch, Arrays.stream(other).mapToLong(Long::longValue).toArray()));
    }

    /** A page of the book within reach, by day of receipt and id. */
    List<LetterView> list(AccessScope scope, Collection<String> offices, LetterFilter filter, PageRequest page) {
        Conditions query = asked(LISTED, scope, offices, filter);
        if (!page.isFirst()) {
            query.and(
                    "(received_on, id) > (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        query.append(" order by received_on, id limit " + page.fetch());
        return read(query);
    }

    /** One letter within reach. */
    Optional<LetterView> find(AccessScope scope, UUID id) {
        Conditions query = new Conditions(LISTED + " from letter where true");
        query.within(scope);
        query.and("id = ?", id);
        return read(query).stream().findFirst();
    }

    /** How many there are within reach and under the filter. */
    long count(AccessScope scope, Collection<String> offices, LetterFilter filter) {
        try (Connection connection = database.getConnection()) {
            return asked("select count(*)", scope, offices, filter).count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("letters cannot be counted", e);
        }
    }

    private static Conditions asked(String select, AccessScope scope, Collection<String> offices, LetterFilter filter) {
        Conditions query = new Conditions(select + " from letter where true");
        query.within(scope);
        query.ofOffices(offices);
        query.andIf("state = ?", filter.state == null ? null : filter.state.name());
        query.andIf("channel = ?", filter.channel == null ? null : filter.channel.name());
        query.andIf("ended = ?", filter.ended == null ? null : filter.ended.name());
        query.andIf("received_on >= ?", filter.receivedFrom);
        query.andIf("received_on <= ?", filter.receivedTo);
        return query;
    }

    private List<LetterView> read(Conditions query) {
        try (Connection connection = database.getConnection()) {
            return query.list(connection, LetterSql::view);
        } catch (SQLException e) {
            throw new IllegalStateException("letters cannot be listed", e);
        }
    }

    private static LetterView view(ResultSet row) throws SQLException {
        String caseOffice = row.getString("case_office");
        String ended = row.getString("ended");
        String ground = row.getString("ground");
        return new LetterView(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("office"),
                row.getInt("year"),
                row.getInt("number"),
                LetterChannel.valueOf(row.getString("channel")),
                row.getObject("case_id", UUID.class),
                caseOffice == null
                        ? null
                        : new CaseReference(
                                caseOffice,
                                row.getString("case_book"),
                                row.getInt("case_year"),
                                row.getInt("case_number")),
                row.getInt("signatories"),
                row.getInt("representatives"),
                LetterState.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("classify_due_on", LocalDate.class),
                row.getObject("dealt_with_on", LocalDate.class),
                ended == null ? null : LetterEnding.valueOf(ended),
                ground == null ? null : FilingGround.valueOf(ground),
                row.getString("forwarded_to"),
                row.getObject("linked_to", UUID.class),
                matters((String[]) row.getArray("matters").getArray()),
                row.getLong("version"));
    }

    private static List<LetterView.OpenedMatter> matters(String[] cells) {
        List<LetterView.OpenedMatter> matters = new ArrayList<>();
        for (String cell : cells) {
            int between = cell.indexOf(':');
            matters.add(new LetterView.OpenedMatter(
                    MatterKind.valueOf(cell.substring(0, between)), UUID.fromString(cell.substring(between + 1))));
        }
        return matters;
    }
}
