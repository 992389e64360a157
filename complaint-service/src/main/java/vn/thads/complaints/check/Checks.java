package vn.thads.complaints.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.replica.CaseReplica;
import vn.thads.complaints.replica.OfficerReplica;
import vn.thads.legaltime.NoCalendar;
import vn.thads.legaltime.NoRuleInForce;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** Refuses what no order may say, whatever it is about. */
@ApplicationScoped
public class Checks {
    private final CaseReplica cases;
    private final OfficerReplica officers;
    private final OfficeTree offices;
    private final Clock clock;

    Checks(CaseReplica cases, OfficerReplica officers, OfficeTree offices, Clock clock) {
        this.cases = cases;
        this.officers = officers;
        this.offices = offices;
        this.clock = clock;
    }

    /** Refuses a day that has not come. */
    public void mustNotBeFuture(String pointer, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid(pointer, "not-in-future", Message.of("rule.not-in-future"));
        }
    }

    /** Refuses an office that there is not on a day. */
    public void mustBeOffice(String pointer, String office, LocalDate on) {
        if (offices.find(office, on).isEmpty()) {
            throw ProblemException.invalid(pointer, "unknown-office", Message.of("rule.unknown-office", office));
        }
    }

    /** Refuses an officer who is not known; none is right. */
    public void mustBeOfficer(String pointer, @Nullable String officer) {
        if (officer != null && !officers.isKnown(officer)) {
            throw ProblemException.invalid(pointer, "unknown-officer", Message.of("rule.unknown-officer", officer));
        }
    }

    /** The case of a number; none for none. */
    public @Nullable UUID caseOf(String pointer, @Nullable CaseReference about) {
        if (about == null) {
            return null;
        }
        return cases.find(about)
                .orElseThrow(() -> ProblemException.invalid(pointer, "unknown-case", Message.of("rule.unknown-case")));
    }

    /** What a rule says, refused as {@code no-rule-in-force} on a day that none covers. */
    public static <T> T ruled(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (NoRuleInForce e) {
            throw noRule(e.key(), e.on());
        } catch (NoCalendar e) {
            throw noRule("working-days", e.day());
        }
    }

    private static ProblemException noRule(String key, LocalDate on) {
        return new ProblemException(PlatformProblem.NO_RULE_IN_FORCE, Message.of("no-rule-in-force.detail", key, on));
    }
}
