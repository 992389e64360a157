package vn.thads.reporting.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/** The counting rules of the law page §4.3–4.4, one sentence each. */
class EntriesTest {
    private static final AccountRules RULES = AccountRules.shipped();
    private final List<Standing> standings = new ArrayList<>();

    @Test
    void one_enforcement_decision_is_one_case_newly_accepted_and_enforcing() {
        stands("2016-11-02", CaseState.DECIDED, 200_000, 0);

        assertThat(posted())
                .containsExactly(
                        "2016-11-02 709-1 CASES newlyAccepted 1",
                        "2016-11-02 709-1 CASES enforcing 1",
                        "2016-11-02 709-1 MONEY newlyAccepted 200000",
                        "2016-11-02 709-1 MONEY enforcing 200000");
    }

    @Test
    void paid_dong_are_completed_while_the_case_still_stands_open() {
        stands("2016-11-02", CaseState.DECIDED, 100, 0);
        stands("2016-12-01", CaseState.DECIDED, 100, 40);

        assertThat(postedOn("2016-12-01"))
                .containsExactly("2016-12-01 709-1 MONEY enforcing -40", "2016-12-01 709-1 MONEY completed 40");
    }

    @Test
    void a_case_accepted_in_an_earlier_year_leaves_carried_over_for_the_separate_book() {
        stands("2015-11-02", CaseState.NOT_ENFORCEABLE, 100, 0);
        stands("2016-12-01", CaseState.SEPARATE_BOOK, 100, 0);

        assertThat(postedOn("2016-12-01"))
                .containsExactly(
                        "2016-12-01 709-1 CASES notEnforceable -1",
                        "2016-12-01 709-1 CASES separateBook 1",
                        "2016-12-01 709-1 CASES carriedOver -1",
                        "2016-12-01 709-1 MONEY notEnforceable -100",
                        "2016-12-01 709-1 MONEY separateBook 100",
                        "2016-12-01 709-1 MONEY carriedOver -100");
    }

    @Test
    void a_case_accepted_this_year_leaves_newly_accepted_for_the_separate_book() {
        stands("2016-10-02", CaseState.NOT_ENFORCEABLE, 0, 0);
        stands("2016-12-01", CaseState.SEPARATE_BOOK, 0, 0);

        assertThat(postedOn("2016-12-01")).contains("2016-12-01 709-1 CASES newlyAccepted -1");
    }

    @Test
    void what_comes_back_from_the_separate_book_is_newly_accepted() {
        stands("2015-11-02", CaseState.NOT_ENFORCEABLE, 100, 0);
        stands("2016-09-01", CaseState.SEPARATE_BOOK, 100, 0);
        stands("2017-03-01", CaseState.ENFORCING, 100, 0);

        assertThat(postedOn("2017-03-01"))
                .containsExactly(
                        "2017-03-01 709-1 CASES separateBook -1",
                        "2017-03-01 709-1 CASES newlyAccepted 1",
                        "2017-03-01 709-1 CASES enforcing 1",
                        "2017-03-01 709-1 MONEY separateBook -100",
                        "2017-03-01 709-1 MONEY newlyAccepted 100",
                        "2017-03-01 709-1 MONEY enforcing 100");
    }

    @Test
    void a_remainder_entrusted_after_a_part_was_paid_leaves_the_case_completed() {
        stands("2016-11-02", CaseState.ENFORCING, 100, 40);
        stands("2017-01-02", CaseState.ENTRUSTED, 100, 40);

        assertThat(postedOn("2017-01-02"))
                .contains("2017-01-02 709-1 CASES completed 1", "2017-01-02 709-1 MONEY entrusted 60");
    }

    @Test
    void a_case_entrusted_whole_is_entrusted() {
        stands("2016-11-02", CaseState.ENFORCING, 100, 0);
        stands("2017-01-02", CaseState.ENTRUSTED, 100, 0);

        assertThat(postedOn("2017-01-02"))
                .contains("2017-01-02 709-1 CASES entrusted 1", "2017-01-02 709-1 MONEY entrusted 100");
    }

    @Test
    void undoing_a_flow_of_the_same_year_is_the_contrary_entry() {
        stands("2016-11-02", CaseState.ENFORCING, 0, 0);
        stands("2017-01-02", CaseState.DISCONTINUED, 0, 0);
        stands("2017-02-02", CaseState.ENFORCING, 0, 0);

        assertThat(postedOn("2017-02-02"))
                .containsExactly("2017-02-02 709-1 CASES discontinued -1", "2017-02-02 709-1 CASES enforcing 1");
    }

    @Test
    void undoing_a_flow_of_an_earlier_year_is_newly_accepted_with_the_present_standing() {
        stands("2015-11-02", CaseState.ENFORCING, 0, 0);
        stands("2016-01-02", CaseState.DISCONTINUED, 0, 0);
        stands("2016-10-01", CaseState.POSTPONED, 0, 0);

        assertThat(postedOn("2016-10-01"))
                .containsExactly("2016-10-01 709-1 CASES newlyAccepted 1", "2016-10-01 709-1 CASES postponed 1");
    }

    @Test
    void a_hand_over_moves_what_still_stands_and_leaves_the_flows_of_the_year() {
        stands("2016-11-02", CaseState.ENFORCING, 100, 60);
        handedTo("709-2", "2017-02-02", 100, 60);

        assertThat(postedOn("2017-02-02"))
                .containsExactly(
                        "2017-02-02 709-1 CASES enforcing -1",
                        "2017-02-02 709-2 CASES enforcing 1",
                        "2017-02-02 709-1 CASES newlyAccepted -1",
                        "2017-02-02 709-2 CASES newlyAccepted 1",
                        "2017-02-02 709-1 MONEY enforcing -40",
                        "2017-02-02 709-2 MONEY enforcing 40",
                        "2017-02-02 709-1 MONEY newlyAccepted -40",
                        "2017-02-02 709-2 MONEY newlyAccepted 40");
    }

    @Test
    void more_money_is_newly_accepted_and_less_is_the_contrary_entry() {
        stands("2015-11-02", CaseState.NOT_ENFORCEABLE, 100, 0);
        stands("2016-11-02", CaseState.NOT_ENFORCEABLE, 130, 0);
        stands("2016-12-02", CaseState.NOT_ENFORCEABLE, 120, 0);

        assertThat(postedOn("2016-11-02"))
                .containsExactly("2016-11-02 709-1 MONEY newlyAccepted 30", "2016-11-02 709-1 MONEY notEnforceable 30");
        assertThat(postedOn("2016-12-02"))
                .containsExactly(
                        "2016-12-02 709-1 MONEY notEnforceable -10", "2016-12-02 709-1 MONEY newlyAccepted -10");
    }

    @Test
    void a_back_dated_fact_posts_contrary_entries_on_the_same_legal_day() {
        stands("2016-11-02", CaseState.ENFORCING, 0, 0);
        stands("2017-02-10", CaseState.NOT_ENFORCEABLE, 0, 0);
        var before = new CaseHistory(standings);
        var late = standing("2017-02-01", CaseState.POSTPONED, "709-1", 0, 0);

        var difference = Entries.difference(before, before.with(new Change(late.on(), List.of(late))), RULES);

        assertThat(difference.stream().map(EntriesTest::text))
                .containsExactlyInAnyOrder(
                        "2017-02-01 709-1 CASES enforcing -1",
                        "2017-02-01 709-1 CASES postponed 1",
                        "2017-02-10 709-1 CASES enforcing 1",
                        "2017-02-10 709-1 CASES notEnforceable -1");
    }

    @Test
    void a_new_version_of_the_forms_moves_what_stands_on_its_first_day() {
        var rules = AccountRules.parse(rulesWith("POSTPONED,OTHER,OTHER,NEXT,2017-01-01,,D"));
        stands("2016-11-02", CaseState.POSTPONED, 0, 0);

        assertThat(Entries.of(new CaseHistory(standings), rules).stream().map(EntriesTest::text))
                .containsExactly(
                        "2016-11-02 709-1 CASES newlyAccepted 1",
                        "2016-11-02 709-1 CASES postponed 1",
                        "2017-01-01 709-1 CASES postponed -1",
                        "2017-01-01 709-1 CASES other 1");
    }

    @Test
    void standings_out_of_order_are_no_history() {
        stands("2017-02-10", CaseState.ENFORCING, 0, 0);
        stands("2017-02-09", CaseState.DONE, 0, 0);

        assertThatThrownBy(() -> new CaseHistory(standings)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String rulesWith(String row) {
        var text = new StringBuilder(
                "state,account,account_when_partly_settled,form_version,valid_from,valid_to,evidence\n");
        for (CaseState state : CaseState.values()) {
            String end = row.startsWith(state.name() + ",") ? "2016-12-31" : "";
            String account = state == CaseState.POSTPONED ? "POSTPONED" : "ENFORCING";
            text.append(String.join(",", state.name(), account, account, "FIRST", "", end, "D"))
                    .append('\n');
        }
        return text.append(row).append('\n').toString();
    }

    private void stands(String on, CaseState state, long owed, long settled) {
        standings.add(standing(on, state, "709-1", owed, settled));
    }

    private void handedTo(String officer, String on, long owed, long settled) {
        standings.add(standing(on, standings.getLast().state(), officer, owed, settled));
    }

    private static Standing standing(String on, CaseState state, String officer, long owed, long settled) {
        return new Standing(
                LocalDate.parse(on),
                state,
                "709",
                officer,
                List.of(new ObligationStanding(1, state, owed, settled, 0)));
    }

    private List<String> posted() {
        return Entries.of(new CaseHistory(standings), RULES).stream()
                .map(EntriesTest::text)
                .toList();
    }

    private List<String> postedOn(String day) {
        return posted().stream().filter(entry -> entry.startsWith(day)).toList();
    }

    private static String text(Entry entry) {
        return String.join(
                " ",
                entry.legalDate().toString(),
                entry.holder().officer(),
                entry.dimension().name(),
                entry.account().column(),
                Long.toString(entry.delta()));
    }
}
