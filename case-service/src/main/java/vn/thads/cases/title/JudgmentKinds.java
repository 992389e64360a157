package vn.thads.cases.title;

import java.time.LocalDate;
import vn.thads.cases.rules.Rules;

/** Kinds of judgment (loại án) in force. */
final class JudgmentKinds {
    private JudgmentKinds() {}

    static boolean isKnown(String key, LocalDate on) {
        return Rules.inForce().judgmentKinds(on).stream()
                .anyMatch(kind -> kind.key().equals(key));
    }
}
