package vn.thads.events;

import java.time.LocalDate;
import java.util.List;

/**
 * How a case stands from a day on, until its next standing: the whole answer, not a difference.
 *
 * @param on first day (Asia/Ho_Chi_Minh) on which the case stands so; several standings of one day follow one another in order
 * @param state state of the case
 * @param office code of the office that holds the case
 * @param officer staff code of the officer (Chấp hành viên) who holds the case
 * @param obligations every obligation of the case, ordered by number
 */
public record Standing(
        LocalDate on, CaseState state, String office, String officer, List<ObligationStanding> obligations) {
    public Standing {
        obligations = List.copyOf(obligations);
    }
}
