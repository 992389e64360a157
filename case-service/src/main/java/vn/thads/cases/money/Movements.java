package vn.thads.cases.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.MoveMoney;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.register.CaseRecord;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Ids;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** Money of cases: movements, and where the money is. */
@ApplicationScoped
class Movements {
    private static final String OF_CASE = """
            select number, owed, received, paid_out, remitted, deposited, held
            from obligation where office = ? and case_id = ? order by number
            """;
    private static final String OF_OFFICES = """
            select c.holder, count(distinct c.id), sum(o.received), sum(o.paid_out), sum(o.remitted), sum(o.deposited), sum(o.held)
            from enforcement_case c join obligation o on o.office = c.office and o.case_id = c.id
            where (?::text[] is null or c.holder = any(?)) and (?::text is null or c.holder = ?)
            group by c.holder order by c.holder
            """;

    /** What came in, and its counter-entries. */
    static final Predicate<Movement> RECEIPTS = movement -> movement.kind() == MovementKind.RECEIVED;
    /** What left the account, and its counter-entries. */
    static final Predicate<Movement> REMITTANCES = RECEIPTS.negate();

    private final CaseRecord cases;
    private final Database database;
    private final Access access;

    Movements(CaseRecord cases, Database database, Access access) {
        this.cases = cases;
        this.database = database;
        this.access = access;
    }

    /**
     * What is ordered.
     *
     * @param kind what happens to the money
     * @param obligation number of the obligation
     * @param amount đồng
     * @param on day
     * @param reverses the movement that it undoes, or null
     */
    record Order(
            MovementKind kind,
            int obligation,
            long amount,
            LocalDate on,
            @Nullable UUID reverses) {}

    /**
     * A movement just recorded.
     *
     * @param view the movement
     * @param version version of the case by now
     */
    record Moved(MovementView view, Version version) {}

    Moved move(UUID id, Version expected, Order order) {
        var recorded = cases.record(
                id,
                expected,
                opened -> new MoveMoney(
                        Ids.next(),
                        order.kind(),
                        order.obligation(),
                        order.amount(),
                        order.on(),
                        order.reverses(),
                        cases.recording(opened)));
        if (!(recorded.fact() instanceof Movement movement)) {
            throw new IllegalStateException("a movement was ordered");
        }
        return new Moved(MovementView.of(movement), recorded.version());
    }

    /** The movements of a case on one side, in the order in which the office knew them. */
    List<MovementView> all(UUID id, Predicate<Movement> side) {
        return on(side, cases.open(id)).map(MovementView::of).toList();
    }

    /**
     * One movement of a case, with the version of the case.
     *
     * @throws ProblemException 404 if the case has none of that id on that side
     */
    Moved one(UUID id, UUID movement, Predicate<Movement> side) {
        var opened = cases.open(id);
        return on(side, opened)
                .filter(one -> one.id().equals(movement))
                .map(one -> new Moved(
                        MovementView.of(one), new Version(opened.file().version())))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static Stream<Movement> on(Predicate<Movement> side, CaseRecord.Opened opened) {
        return opened.folded().history().stream()
                .filter(Movement.class::isInstance)
                .map(Movement.class::cast)
                .filter(side);
    }

    MoneyAccount.OfCase ofCase(UUID id) {
        var file = cases.open(id).file();
        List<MoneyAccount.OfObligation> obligations = database.list(
                OF_CASE,
                row -> new MoneyAccount.OfObligation(
                        row.getInt(1),
                        row.getLong(2),
                        new MoneyAccount(
                                row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7))),
                file.office(),
                id);
        return new MoneyAccount.OfCase(
                MoneyAccount.sum(obligations.stream()
                        .map(MoneyAccount.OfObligation::account)
                        .toList()),
                obligations);
    }

    List<MoneyAccount.OfOffice> ofOffices(@Nullable String office) {
        String[] within = switch (access.scope()) {
            case AccessScope.Nation all -> null;
            case AccessScope.Offices(var codes) -> codes.toArray(String[]::new);
            case AccessScope.Own own -> new String[] {own.office()};
            case AccessScope.Party party -> new String[0];
            case AccessScope.Court court -> new String[0];
        };
        return database.list(
                OF_OFFICES,
                row -> new MoneyAccount.OfOffice(
                        row.getString(1),
                        row.getLong(2),
                        new MoneyAccount(
                                row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7))),
                within,
                within,
                office,
                office);
    }
}
