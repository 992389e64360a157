package vn.thads.cases.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Ids;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** The book of judgments received (sổ nhận bản án, quyết định). */
@ApplicationScoped
class TitleBook {
    private static final String COLUMNS =
            "select id, office, number, court, judgment_kind, issued_on, effective_on, received_on from title where true";
    private static final String COUNT = "select count(*) from title where true";
    private static final String CASES = """
            select id, office || '/' || year || '/' || book || '/' || number,
                   case when state = 'VOLUNTARY' and voluntary_until < ? then 'VERIFYING' else state end,
                   case when state = 'VOLUNTARY' and voluntary_until < ? then voluntary_until + 1 else state_since end
            from enforcement_case where office = ? and title_id = ?
            order by decided_on, id
            """;

    private final Titles titles;
    private final Database database;
    private final OfficeTree offices;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    TitleBook(Titles titles, Database database, OfficeTree offices, Access access, Audit audit, Clock clock) {
        this.titles = titles;
        this.database = database;
        this.offices = offices;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a judgment; within the transaction of the request. */
    Title receive(TitleRequest request) {
        LocalDate today = LegalTimeZone.dayOf(clock.instant());
        TitleContent content = content(request, today);
        if (titles.isKnown(content)) {
            throw new ProblemException(
                    PlatformProblem.CONFLICT,
                    Message.of("title.known", content.number()),
                    List.of(new FieldError("/number", "unique", Message.of("title.known", content.number()))));
        }
        Title title = new Title(Ids.next(), content, access.caller().subject(), clock.instant());
        titles.persistAndFlush(title);
        audit.record(
                "title.received", "title", title.id().toString(), content.office(), Map.of("court", content.court()));
        return title;
    }

    private TitleContent content(TitleRequest request, LocalDate today) {
        LocalDate receivedOn = request.receivedOn() == null ? today : request.receivedOn();
        List<FieldError> errors = new ArrayList<>();
        if (request.issuedOn().isAfter(request.effectiveOn())) {
            errors.add(new FieldError("/effectiveOn", "date-order", Message.of("rule.not-before", request.issuedOn())));
        }
        if (receivedOn.isBefore(request.issuedOn())) {
            errors.add(new FieldError("/receivedOn", "date-order", Message.of("rule.not-before", request.issuedOn())));
        }
        if (receivedOn.isAfter(today)) {
            errors.add(new FieldError("/receivedOn", "not-in-future", Message.of("rule.not-in-future")));
        }
        if (!JudgmentKinds.isKnown(request.judgmentKind(), receivedOn)) {
            errors.add(new FieldError("/judgmentKind", "code-list", Message.of("rule.code-list", "judgment-kinds")));
        }
        if (offices.find(request.office(), receivedOn).isEmpty()) {
            errors.add(new FieldError("/office", "known-office", Message.of("rule.known-office", receivedOn)));
        }
        String court = court(request, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, Message.of("invalid-request.detail"), errors);
        }
        return new TitleContent(
                request.office(),
                request.number(),
                court,
                request.judgmentKind(),
                request.issuedOn(),
                request.effectiveOn(),
                receivedOn);
    }

    /** A court sends its own judgments only; an office enters those of any court for itself only. */
    private String court(TitleRequest request, List<FieldError> errors) {
        if (access.scope() instanceof AccessScope.Court(var own)) {
            if (request.court() != null && !request.court().equals(own)) {
                errors.add(new FieldError("/court", "own-court", Message.of("rule.own-court", own)));
            }
            return own;
        }
        access.mustReach(request.office());
        if (request.court() == null) {
            errors.add(new FieldError("/court", "required", Message.of("rule.required")));
            return "";
        }
        return request.court();
    }

    Title find(UUID id) {
        Title title = titles.findById(id);
        if (title == null || !isWithinReach(title.content())) {
            throw ProblemException.notFound();
        }
        return title;
    }

    private boolean isWithinReach(TitleContent title) {
        return access.scope() instanceof AccessScope.Court(var court)
                ? title.court().equals(court)
                : access.mayReach(title.office());
    }

    List<TitleView.CaseOfTitle> cases(Title title) {
        LocalDate today = LegalTimeZone.dayOf(clock.instant());
        return database.list(
                CASES, TitleBook::caseOfTitle, today, today, title.content().office(), title.id());
    }

    Page<TitleView> list(Filter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<@Nullable Object> parameters = new ArrayList<>();
        narrow(sql, parameters, filter);
        if (!page.isFirst()) {
            sql.append(" and (received_on, id) > (?::date, ?::uuid)");
            parameters.add(page.after().get(0));
            parameters.add(page.after().get(1));
        }
        sql.append(" order by received_on, id limit ").append(page.fetch());
        List<TitleView> rows = database.list(sql.toString(), TitleBook::view, parameters.toArray());
        return Page.of(
                        rows,
                        page,
                        row -> List.of(row.receivedOn().toString(), row.id().toString()))
                .counted(page, () -> count(filter))
                .ifEmpty(access.whyEmpty(filter.office()));
    }

    private long count(Filter filter) {
        StringBuilder sql = new StringBuilder(COUNT);
        List<@Nullable Object> parameters = new ArrayList<>();
        narrow(sql, parameters, filter);
        return database.one(sql.toString(), row -> row.getLong(1), parameters.toArray())
                .orElse(0L);
    }

    private void narrow(StringBuilder sql, List<@Nullable Object> parameters, Filter filter) {
        switch (access.scope()) {
            case AccessScope.Nation all -> {}
            case AccessScope.Offices(var codes) ->
                and(sql, parameters, "office = any(?)", codes.toArray(String[]::new));
            case AccessScope.Own own -> and(sql, parameters, "office = ?", own.office());
            case AccessScope.Court(var court) -> and(sql, parameters, "court = ?", court);
            case AccessScope.Party party -> sql.append(" and false");
        }
        if (filter.office() != null) {
            and(sql, parameters, "office = ?", filter.office());
        }
        if (filter.number() != null) {
            and(sql, parameters, "number_key = ?", TitleContent.keyOf(filter.number()));
        }
    }

    private static void and(StringBuilder sql, List<@Nullable Object> parameters, String condition, Object value) {
        sql.append(" and ").append(condition);
        parameters.add(value);
    }

    private static TitleView view(ResultSet row) throws SQLException {
        return TitleView.of(
                row.getObject(1, UUID.class),
                new TitleContent(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)),
                List.of());
    }

    private static TitleView.CaseOfTitle caseOfTitle(ResultSet row) throws SQLException {
        return new TitleView.CaseOfTitle(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class));
    }

    /**
     * What a list of titles is narrowed to.
     *
     * @param office office, or null for all within reach
     * @param number number as written, or null
     */
    record Filter(@Nullable String office, @Nullable String number) {}
}
