package vn.thads.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.decision.Outcome;
import vn.thads.cases.decision.Recording;
import vn.thads.cases.decision.RefuseRequest;
import vn.thads.cases.decision.SignedBy;
import vn.thads.cases.register.NumberSeries;
import vn.thads.cases.register.NumberSeries.Series;
import vn.thads.cases.register.Reach;
import vn.thads.cases.register.Refusals;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Ids;
import vn.thads.cases.title.Titles;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.text.TextKey;

/** The book of refused requests (sổ từ chối yêu cầu): T2. No case comes of one, so nobody else is told. */
@ApplicationScoped
class RequestRefusals {
    private static final String BOOK = "REFUSAL";
    private static final String INSERT = """
            insert into request_refusal (office, id, title_id, year, number, requester, received_on, decided_on, due_on, ground, article,
                                         signed_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT = "select count(*) from request_refusal where true";
    private static final String COLUMNS = """
            select id, office || '/' || year || '/REFUSAL/' || number, title_id, requester, received_on, decided_on, due_on, ground, article,
                   recorded_at
            from request_refusal where true""";

    private final Titles titles;
    private final NumberSeries series;
    private final EnforcementLaw law;
    private final Database database;
    private final Reach reach;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    RequestRefusals(
            Titles titles,
            NumberSeries series,
            EnforcementLaw law,
            Database database,
            Reach reach,
            Access access,
            Audit audit,
            Clock clock) {
        this.titles = titles;
        this.series = series;
        this.law = law;
        this.database = database;
        this.reach = reach;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a refusal that the head has signed; within the transaction of the request. */
    RefusalView refuse(RefusalRequest request) {
        String office = office(request.titleId());
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RefuseRequest command = new RefuseRequest(
                id,
                request.ground(),
                request.receivedOn(),
                request.decidedOn(),
                // as with an enforcement decision, a clerk enters what the head has signed
                new SignedBy.Known("HEAD", LocalDate.EPOCH, null),
                new Recording(now, true));
        return switch (law.refuse(command)) {
            case Outcome.OfRequest.Denied(var why) -> throw Refusals.problem(why);
            case Outcome.OfRequest.Granted(LocalDate dueOn, String article) ->
                entered(office, request, new Granted(id, dueOn, article, now));
        };
    }

    private record Granted(UUID id, LocalDate dueOn, String article, Instant now) {}

    private String office(UUID titleId) {
        var title = titles.findById(titleId);
        if (title == null || !access.mayReach(title.content().office())) {
            throw ProblemException.invalid("/titleId", "known-title", Message.of("rule.known-title"));
        }
        return title.content().office();
    }

    private RefusalView entered(String office, RefusalRequest request, Granted granted) {
        int year = StatisticalYear.of(request.decidedOn()).number();
        int number = series.take(new Series(office, BOOK, year));
        String requester = TextKey.nfc(request.requester());
        database.update(
                INSERT,
                office,
                granted.id(),
                request.titleId(),
                year,
                number,
                requester,
                request.receivedOn(),
                request.decidedOn(),
                granted.dueOn(),
                request.ground(),
                granted.article(),
                access.caller().subject(),
                granted.now());
        audit.record(
                "request.refused",
                "request-refusal",
                granted.id().toString(),
                office,
                Map.of("title", request.titleId().toString(), "ground", request.ground()));
        return new RefusalView(
                granted.id(),
                office + "/" + year + "/" + BOOK + "/" + number,
                request.titleId(),
                requester,
                request.receivedOn(),
                request.decidedOn(),
                granted.dueOn(),
                request.ground(),
                granted.article(),
                granted.now());
    }

    /** One refusal; 404 if absent or out of reach. */
    RefusalView find(UUID id) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<@Nullable Object> parameters = new ArrayList<>();
        narrow(sql, parameters, null);
        and(sql, parameters, "id = ?", id);
        RefusalView found = database.one(sql.toString(), RequestRefusals::view, parameters.toArray())
                .orElseThrow(ProblemException::notFound);
        return shown(List.of(found)).getFirst();
    }

    /** The refusals within reach, by day. */
    Page<RefusalView> list(@Nullable String office, PageRequest page) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<@Nullable Object> parameters = new ArrayList<>();
        narrow(sql, parameters, office);
        if (!page.isFirst()) {
            sql.append(" and (decided_on, id) > (?::date, ?::uuid)");
            parameters.add(page.after().get(0));
            parameters.add(page.after().get(1));
        }
        sql.append(" order by decided_on, id limit ").append(page.fetch());
        List<RefusalView> rows = shown(database.list(sql.toString(), RequestRefusals::view, parameters.toArray()));
        return Page.of(
                        rows,
                        page,
                        row -> List.of(row.decidedOn().toString(), row.id().toString()))
                .counted(page, () -> count(office))
                .ifEmpty(access.whyEmpty(office));
    }

    private long count(@Nullable String office) {
        StringBuilder sql = new StringBuilder(COUNT);
        List<@Nullable Object> parameters = new ArrayList<>();
        narrow(sql, parameters, office);
        return database.one(sql.toString(), row -> row.getLong(1), parameters.toArray())
                .orElse(0L);
    }

    private void narrow(StringBuilder sql, List<@Nullable Object> parameters, @Nullable String office) {
        switch (access.scope()) {
            case AccessScope.Nation all -> {}
            case AccessScope.Offices(var codes) ->
                and(sql, parameters, "office = any(?)", codes.toArray(String[]::new));
            case AccessScope.Own own -> and(sql, parameters, "office = ?", own.office());
            case AccessScope.Court court -> sql.append(" and false");
            case AccessScope.Party party -> sql.append(" and false");
        }
        if (office != null) {
            and(sql, parameters, "office = ?", office);
        }
    }

    /** With the requesters for who needs to know them, which is noted once; without for others. */
    private List<RefusalView> shown(List<RefusalView> rows) {
        if (!reach.seesPersonalData()) {
            return rows.stream().map(RefusalView::masked).toList();
        }
        if (!rows.isEmpty()) {
            List<String> ids = rows.stream().map(row -> row.id().toString()).toList();
            audit.record("request-refusal.read", "request-refusal", ids.getFirst(), null, Map.of("read", ids));
        }
        return rows;
    }

    private static void and(StringBuilder sql, List<@Nullable Object> parameters, String condition, Object value) {
        sql.append(" and ").append(condition);
        parameters.add(value);
    }

    private static RefusalView view(ResultSet row) throws SQLException {
        return new RefusalView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
