package vn.thads.complaints.clock;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.complaints.rules.ClockWarnings;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.Term;

/**
 * Why a clock ends when it ends: the trigger, the days counted and the days off skipped add up to the due day, forwards or, for a
 * term that runs backwards, from the trigger into the past.
 *
 * @param clock the clock
 * @param rule key of the rule
 * @param labelVi name of the term in Vietnamese
 * @param labelEn name of the term in English
 * @param article article of the law
 * @param evidence S read in a source, D derived, GK general knowledge
 * @param amount length
 * @param unit what is counted
 * @param direction after the trigger or before it
 * @param trigger day of the trigger, not counted
 * @param firstDay first day of the count
 * @param daysCounted days that count
 * @param daysOffSkipped days off that do not
 * @param dueOn last day in time
 * @param atRiskPercent hundredths of the term after which it is at risk
 * @param atRiskArticle article of that share, or that it is configuration
 */
@Schema(name = "ClockExplanation", description = "Cách tính thời hạn; how a due day came about")
record ClockExplanation(
        ClockView clock,
        String rule,
        String labelVi,
        String labelEn,
        String article,
        String evidence,
        int amount,
        Term.Unit unit,
        Term.Direction direction,
        LocalDate trigger,
        LocalDate firstDay,
        int daysCounted,
        List<LocalDate> daysOffSkipped,
        LocalDate dueOn,
        int atRiskPercent,
        String atRiskArticle) {
    static final String EXAMPLE = "{\"clock\":" + ClockView.EXAMPLE + """
            ,"rule":"SETTLE_A_1","labelVi":"giải quyết giai đoạn a lần đầu","labelEn":"settle stage a, first",
            "article":"L2008 Art. 146.1","evidence":"S","amount":15,"unit":"CALENDAR_DAYS","direction":"AFTER",
            "trigger":"2017-02-08","firstDay":"2017-02-09","daysCounted":15,"daysOffSkipped":[],"dueOn":"2017-02-23",
            "atRiskPercent":70,"atRiskArticle":"none: no norm; profile of the suite"}""";

    ClockExplanation {
        daysOffSkipped = List.copyOf(daysOffSkipped);
    }

    static ClockExplanation of(ClockView clock, ComplaintTerms.Counted counted, ClockWarnings.Share share) {
        DatedRow row = counted.rule().row();
        Term term = counted.rule().term();
        return new ClockExplanation(
                clock,
                counted.rule().key(),
                row.text("label_vi"),
                row.text("label_en"),
                counted.rule().article(),
                row.text("evidence"),
                term.amount(),
                term.unit(),
                term.direction(),
                counted.count().trigger(),
                counted.count().firstDay(),
                counted.count().daysCounted(),
                counted.count().daysOffSkipped(),
                counted.count().dueOn(),
                share.percent(),
                share.article());
    }
}
