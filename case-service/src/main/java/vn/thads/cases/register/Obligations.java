package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Database.Table;

/** The obligations of cases: what was registered, and the latest value of the fold. */
@ApplicationScoped
class Obligations {
    private static final List<String> TYPES = List.of(
            "text", "uuid", "int4", "text", "int8", "text", "int8", "int8", "int8", "int8", "int8", "int8", "int8",
            "int8");
    private static final List<String> PARTY_TYPES = List.of("text", "uuid", "int4", "uuid", "text");
    private static final Table OBLIGATIONS = Table.of("obligation", """
            office, case_id, number, kind, original, state, owed, settled, reduced, received, paid_out, remitted, deposited, held""");
    private static final Table SIDES = Table.of("obligation_party", "office, case_id, number, party_id, side");
    /** One round trip for the obligations of a case and their parties. */
    private static final String INSERT = """
            with entered as (
                insert into obligation (%s)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            insert into obligation_party (%s)
            select * from unnest(?, ?, ?, ?, ?)
            """.formatted(OBLIGATIONS.columns(), SIDES.columns());

    private static final String UPDATE = """
            update obligation set state = ?, owed = ?, settled = ?, reduced = ?, received = ?, paid_out = ?, remitted = ?, deposited = ?,
                                  held = ?
            where office = ? and case_id = ? and number = ?
            """;
    private static final String OF_CASE = """
            select o.number, o.kind, o.original,
                   array(select party_id from obligation_party p where p.office = o.office and p.case_id = o.case_id
                         and p.number = o.number and side = 'DEBTOR' order by party_id),
                   array(select party_id from obligation_party p where p.office = o.office and p.case_id = o.case_id
                         and p.number = o.number and side = 'CREDITOR' order by party_id)
            from obligation o where o.office = ? and o.case_id = ?
            order by o.number
            """;

    private final Database database;

    Obligations(Database database) {
        this.database = database;
    }

    /**
     * Obligations of one case on their way to the tables.
     *
     * @param office office that numbers the case
     * @param caseId the case
     * @param registered as registered
     * @param money as they stand now
     */
    record OfCase(String office, UUID caseId, List<Obligation> registered, List<ObligationMoney> money) {}

    /** Writes the obligations of one case. */
    void insert(OfCase registered) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> parties = new ArrayList<>();
        collect(registered, rows, parties);
        database.set(INSERT, new Database.Rows(TYPES, rows), new Database.Rows(PARTY_TYPES, parties));
    }

    /** Writes the obligations of many cases. */
    void enter(List<OfCase> cases) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> parties = new ArrayList<>();
        cases.forEach(one -> collect(one, rows, parties));
        database.enter(OBLIGATIONS, rows);
        database.enter(SIDES, parties);
    }

    private static void collect(OfCase one, List<@Nullable Object[]> rows, List<@Nullable Object[]> parties) {
        Map<Integer, ObligationMoney> standing = new LinkedHashMap<>();
        one.money().forEach(money -> standing.put(money.number(), money));
        for (Obligation obligation : one.registered()) {
            ObligationMoney money = standing.get(obligation.number());
            if (money == null) {
                throw new IllegalStateException("an obligation without money: " + obligation.number());
            }
            rows.add(columns(one, obligation, money));
            for (UUID debtor : obligation.debtors()) {
                parties.add(new @Nullable Object[] {one.office(), one.caseId(), obligation.number(), debtor, "DEBTOR"});
            }
            for (UUID creditor : obligation.creditors()) {
                parties.add(
                        new @Nullable Object[] {one.office(), one.caseId(), obligation.number(), creditor, "CREDITOR"});
            }
        }
    }

    private static @Nullable Object[] columns(OfCase one, Obligation obligation, ObligationMoney money) {
        return new @Nullable Object[] {
            one.office(),
            one.caseId(),
            obligation.number(),
            obligation.kind(),
            obligation.amount(),
            money.state(),
            money.owed(),
            money.settled(),
            money.reduced(),
            money.received(),
            money.paidOut(),
            money.remitted(),
            money.deposited(),
            money.held()
        };
    }

    void update(String office, UUID caseId, List<ObligationMoney> standing) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ObligationMoney money : standing) {
            rows.add(new @Nullable Object[] {
                money.state(),
                money.owed(),
                money.settled(),
                money.reduced(),
                money.received(),
                money.paidOut(),
                money.remitted(),
                money.deposited(),
                money.held(),
                office,
                caseId,
                money.number()
            });
        }
        database.batch(UPDATE, rows);
    }

    List<Obligation> of(String office, UUID caseId) {
        return database.list(
                OF_CASE,
                row -> new Obligation(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        List.of((UUID[]) row.getArray(4).getArray()),
                        List.of((UUID[]) row.getArray(5).getArray())),
                office,
                caseId);
    }
}
