package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case from its title to the end of the simulation.
 *
 * @param facts what happened after the registration, in the order of the law and of the office's knowledge, which are the same
 */
record Story(Head head, Title title, List<Party> parties, List<Obligation> obligations, List<Fact> facts) {
    Story {
        parties = List.copyOf(parties);
        obligations = List.copyOf(obligations);
        facts = List.copyOf(facts);
    }

    /** The enforcement decision (quyết định thi hành án). */
    record Head(
            String office,
            String book,
            int year,
            int number,
            LocalDate receivedOn,
            LocalDate decidedOn,
            Instant recordedAt,
            String officer,
            String judgmentKind,
            List<String> flags,
            String origin) {
        Head {
            flags = List.copyOf(flags);
        }

        boolean onRequest() {
            return book.equals("ON_REQUEST");
        }
    }

    /** The judgment (bản án). */
    record Title(String number, LocalDate issuedOn, LocalDate effectiveOn, String court) {}

    /** Someone in the case. */
    record Party(
            String ref,
            List<String> roles,
            String kind,
            String name,
            String identityType,
            String identityNumber,
            @Nullable LocalDate birthDate,
            String address) {
        Party {
            roles = List.copyOf(roles);
        }
    }

    /** What must be enforced (khoản phải thi hành); amount 0 for what is not money. */
    record Obligation(int number, String kind, long amount, List<String> debtors, List<String> creditors) {
        Obligation {
            debtors = List.copyOf(debtors);
            creditors = List.copyOf(creditors);
        }
    }
}
