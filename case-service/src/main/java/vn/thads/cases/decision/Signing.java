package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Signer;

/** Who may sign what (thẩm quyền ký). */
final class Signing {
    private Signing() {}

    static Optional<Refusal> check(Question q) {
        return check(
                q.rules(),
                q.decision().kind(),
                q.decision().signedBy(),
                q.decision().on());
    }

    static Optional<Refusal> check(Rules rules, String kind, SignedBy signedBy, LocalDate on) {
        return switch (signedBy) {
            case SignedBy.Unrecorded _ -> Optional.empty();
            case SignedBy.Known(String role, LocalDate from, LocalDate to) -> {
                String required = rules.decisionKind(kind, on)
                        .map(known -> known.signer())
                        .orElseThrow(() -> new IllegalStateException("a kind that is not in force: " + kind));
                if (!signersOf(rules, required, on).contains(role)) {
                    yield refuse(rules, on, Map.of("signedBy", role, "required", required));
                }
                if (on.isBefore(from) || (to != null && on.isAfter(to))) {
                    yield refuse(rules, on, Map.of("signedBy", role, "heldFrom", from.toString(), "heldTo", "" + to));
                }
                yield Optional.empty();
            }
        };
    }

    private static Set<String> signersOf(Rules rules, String required, LocalDate on) {
        return rules.signers(on).stream()
                .filter(signer -> signer.key().equals(required))
                .map(Signer::signedBy)
                .findFirst()
                .orElse(Set.of());
    }

    private static Optional<Refusal> refuse(Rules rules, LocalDate on, Map<String, String> details) {
        return Optional.of(Question.refusal(rules, Guard.SIGNER_AUTHORISED, on, details));
    }
}
