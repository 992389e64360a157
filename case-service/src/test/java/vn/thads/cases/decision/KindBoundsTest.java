package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseState;

/** Every kind of obligation: with the least and the most that it may owe, and a đồng beyond. */
class KindBoundsTest {
    private static final long MOST = 1_000_000_000_000_000L;
    private static final List<String> DAYS = List.of("2015-06-30", "2017-02-16", "2026-07-01");

    @TestFactory
    Stream<DynamicTest> every_kind_of_obligation_passes_and_fails_by_a_dong() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.obligationKinds()) {
            boolean isMoney = row.text("dimension").equals("MONEY");
            for (String on : DAYS) {
                boundaries.add(passes(name(row), "the least on " + on, () -> owes(row, isMoney ? 1 : 0, on)));
                boundaries.add(fails(name(row), "a đồng off on " + on, () -> owesWrongly(row, isMoney ? 0 : 1, on)));
                if (isMoney) {
                    boundaries.add(passes(name(row), "the most on " + on, () -> owes(row, MOST, on)));
                    boundaries.add(fails(name(row), "a đồng more on " + on, () -> owesWrongly(row, MOST + 1, on)));
                }
                if (!row.text("initiation").equals("EITHER")) {
                    boundaries.add(fails(name(row), "the other way on " + on, () -> beginsWrongly(row, isMoney, on)));
                }
            }
        }
        return boundaries;
    }

    static String name(RuleRow row) {
        return row.text("key") + "@" + row.text("regime");
    }

    private static Story begun(RuleRow row, boolean rightly) {
        boolean onRequest = row.text("initiation").equals("ON_REQUEST");
        return onRequest == rightly ? Story.onRequest() : Story.exOfficio();
    }

    private static void owes(RuleRow row, long amount, String on) {
        assertThat(begun(row, true).owing(row.text("key"), amount).decidedOn(on).state())
                .isEqualTo(CaseState.DECIDED);
    }

    private static void owesWrongly(RuleRow row, long amount, String on) {
        assertThat(begun(row, true).owing(row.text("key"), amount).refusedOn(on).guard())
                .isEqualTo(Guard.OBLIGATIONS);
    }

    private static void beginsWrongly(RuleRow row, boolean isMoney, String on) {
        assertThat(begun(row, false)
                        .owing(row.text("key"), isMoney ? 1 : 0)
                        .refusedOn(on)
                        .guard())
                .isEqualTo(Guard.OBLIGATIONS);
    }
}
