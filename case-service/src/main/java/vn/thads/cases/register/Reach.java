package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.party.Parties;
import vn.thads.cases.storage.Database;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.problem.ProblemException;

/** Which cases a caller reaches; every query and every write passes through it. */
@ApplicationScoped
public class Reach {
    private static final String CREDITOR = """
            exists (select 1 from case_party cp join party p on p.office = cp.office and p.id = cp.party_id
                    where cp.office = c.office and cp.case_id = c.id and 'CREDITOR' = any(cp.roles) and p.identity_token = ?)
            """;
    private static final String COURT = """
            exists (select 1 from title t where t.office = c.office and t.id = c.title_id and t.court = ?)
            """;

    private final Access access;
    private final Parties parties;
    private final Database database;

    Reach(Access access, Parties parties, Database database) {
        this.access = access;
        this.parties = parties;
        this.database = database;
    }

    /** Narrows a query over {@code enforcement_case c} to the cases within reach. */
    public void narrow(StringBuilder sql, List<@Nullable Object> parameters) {
        switch (access.scope()) {
            case AccessScope.Nation all -> {}
            case AccessScope.Offices(var codes) -> {
                sql.append(" and c.holder = any(?)");
                parameters.add(codes.toArray(String[]::new));
            }
            case AccessScope.Own own -> {
                sql.append(" and c.holder = ? and c.officer = ?");
                parameters.add(own.office());
                parameters.add(own.officerCode());
            }
            case AccessScope.Party(var taxCode) -> {
                sql.append(" and ").append(CREDITOR);
                parameters.add(parties.tokenOfTaxCode(taxCode));
            }
            case AccessScope.Court(var court) -> {
                sql.append(" and ").append(COURT);
                parameters.add(court);
            }
        }
    }

    /**
     * Answers 404 unless the case is within reach.
     *
     * @param office office that numbers the case, part of its key
     * @param id the case
     * @param holder office that holds it
     * @param officer officer who holds it
     */
    public void mustReach(String office, UUID id, String holder, String officer) {
        boolean reached = switch (access.scope()) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) -> codes.contains(holder);
            case AccessScope.Own own ->
                own.office().equals(holder) && own.officerCode().equals(officer);
            case AccessScope.Party(var taxCode) -> holds(CREDITOR, office, id, parties.tokenOfTaxCode(taxCode));
            case AccessScope.Court(var court) -> holds(COURT, office, id, court);
        };
        if (!reached) {
            throw ProblemException.notFound();
        }
    }

    private boolean holds(String condition, String office, UUID id, String value) {
        String sql = "select true from enforcement_case c where c.office = ? and c.id = ? and " + condition;
        return database.one(sql, row -> true, office, id, value).orElse(false);
    }

    /** Whether the caller needs to know who the parties are; others see initials. */
    public boolean seesPersonalData() {
        return access.caller().roles().stream().anyMatch(ROLES_IN_NEED::contains)
                || access.scope() instanceof AccessScope.Party;
    }

    private static final java.util.Set<String> ROLES_IN_NEED =
            java.util.Set.of("enforcement-officer", "clerk", "office-head", "province-head", "complaint-inspector");
}
