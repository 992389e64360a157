package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.storage.Database;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;
import vn.thads.platform.access.Access;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.text.TextKey;

/** The register of cases (sổ thụ lý) as a list. */
@ApplicationScoped
class CaseList {
    private static final Pattern WHOLE = Pattern.compile("([0-9-]+)/(\\d{4})/(EX_OFFICIO|ON_REQUEST)/(\\d{1,9})");
    private static final Pattern RUNNING = Pattern.compile("\\d{1,9}");
    private static final String COLUMNS = """
            select c.id, c.office, c.book, c.year, c.number, c.holder, c.officer, c.initiation, c.judgment_kind, c.flags,
                   case when c.state = 'VOLUNTARY' and c.voluntary_until < ? then 'VERIFYING' else c.state end,
                   case when c.state = 'VOLUNTARY' and c.voluntary_until < ? then c.voluntary_until + 1 else c.state_since end,
                   c.decided_on, c.owed, c.settled, c.reduced
            from enforcement_case c where true""";
    private static final String COUNT = "select count(*) from enforcement_case c where true";
    /** The trigram index finds the parties; their cases follow by key. */
    private static final String OF_PARTY = """
             and (c.office, c.id) in (select cp.office, cp.case_id from party p
                  join case_party cp on cp.office = p.office and cp.party_id = p.id where p.name_key like ?)""";

    private final Database database;
    private final Reach reach;
    private final Access access;

    CaseList(Database database, Reach reach, Access access) {
        this.database = database;
        this.reach = reach;
        this.access = access;
    }

    Page<CaseSummary> page(CaseFilter filter, PageRequest page, LocalDate today) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(today, today));
        narrow(sql, parameters, filter, today);
        if (!page.isFirst()) {
            sql.append(" and (c.decided_on, c.id) > (?::date, ?::uuid)");
            parameters.add(page.after().get(0));
            parameters.add(page.after().get(1));
        }
        sql.append(" order by c.decided_on, c.id limit ").append(page.fetch());
        List<CaseSummary> rows = database.list(sql.toString(), CaseList::summary, parameters.toArray());
        return Page.of(
                        rows,
                        page,
                        row -> List.of(row.decidedOn().toString(), row.id().toString()))
                .counted(page, () -> count(filter, today))
                .ifEmpty(access.whyEmpty(filter.office, filter.officer));
    }

    private long count(CaseFilter filter, LocalDate today) {
        StringBuilder sql = new StringBuilder(COUNT);
        List<@Nullable Object> parameters = new ArrayList<>();
        narrow(sql, parameters, filter, today);
        return database.one(sql.toString(), row -> row.getLong(1), parameters.toArray())
                .orElse(0L);
    }

    private void narrow(StringBuilder sql, List<@Nullable Object> parameters, CaseFilter filter, LocalDate today) {
        reach.narrow(sql, parameters);
        and(sql, parameters, " and c.holder = ?", filter.office);
        and(sql, parameters, " and c.officer = ?", filter.officer);
        if (filter.state != null) {
            andState(sql, parameters, filter.state, today);
        }
        and(sql, parameters, " and c.initiation = ?", filter.initiation);
        and(sql, parameters, " and c.judgment_kind = ?", filter.judgmentKind);
        and(sql, parameters, " and c.decided_on >= ?", filter.decidedFrom);
        and(sql, parameters, " and c.decided_on <= ?", filter.decidedTo);
        if (filter.q != null) {
            and(sql, parameters, " " + OF_PARTY, "%" + nameKey(filter.q) + "%");
        }
        if (filter.number != null) {
            andNumber(sql, parameters, filter.number);
        }
    }

    private static void and(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    /** The voluntary term ends by itself (T4): nobody writes the row when it does. */
    private static void andState(
            StringBuilder sql, List<@Nullable Object> parameters, CaseState state, LocalDate today) {
        switch (state) {
            case VOLUNTARY -> {
                sql.append(" and c.state = 'VOLUNTARY' and (c.voluntary_until is null or c.voluntary_until >= ?)");
                parameters.add(today);
            }
            case VERIFYING -> {
                sql.append(
                        " and c.state in ('VERIFYING', 'VOLUNTARY') and (c.state = 'VERIFYING' or c.voluntary_until < ?)");
                parameters.add(today);
            }
            case DECIDED,
                    ENFORCING,
                    POSTPONED,
                    SUSPENDED,
                    PAUSED_COMPLAINT,
                    NOT_ENFORCEABLE,
                    SEPARATE_BOOK,
                    ENTRUSTED,
                    TAKEN_UP,
                    RECALLED,
                    DISCONTINUED,
                    RETURNED,
                    DONE -> {
                sql.append(" and c.state = ?");
                parameters.add(state);
            }
        }
    }

    private static String nameKey(String text) {
        String key = TextKey.of(text);
        if (key.length() < 2) {
            throw ProblemException.invalid("q", "size", Message.of("rule.size", 2, 100));
        }
        return key;
    }

    private static void andNumber(StringBuilder sql, List<@Nullable Object> parameters, String number) {
        Matcher whole = WHOLE.matcher(number.strip());
        if (whole.matches()) {
            sql.append(" and c.office = ? and c.year = ? and c.book = ? and c.number = ?");
            parameters.add(whole.group(1));
            parameters.add(Integer.valueOf(whole.group(2)));
            parameters.add(whole.group(3));
            parameters.add(Integer.valueOf(whole.group(4)));
        } else if (RUNNING.matcher(number.strip()).matches()) {
            sql.append(" and c.number = ?");
            parameters.add(Integer.valueOf(number.strip()));
        } else {
            throw ProblemException.invalid("number", "pattern", Message.of("rule.case-number"));
        }
    }

    private static CaseSummary summary(ResultSet row) throws SQLException {
        CaseReference reference = new CaseReference(row.getString(2), row.getString(3), row.getInt(4), row.getInt(5));
        return new CaseSummary(
                row.getObject(1, UUID.class),
                CaseNumber.of(reference),
                row.getString(6),
                row.getString(7),
                Initiation.valueOf(row.getString(8)),
                row.getString(9),
                List.of((String[]) row.getArray(10).getArray()),
                CaseState.valueOf(row.getString(11)),
                row.getObject(12, LocalDate.class),
                row.getObject(13, LocalDate.class),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16));
    }
}
