package vn.thads.complaints.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;

/**
 * A clock as it is shown.
 *
 * @param id the complaint, denunciation or reception
 * @param kind which of them
 * @param office office whose duty it is
 * @param officer staff code of whom a complaint is about, or null; never of a denunciation
 * @param nextStep what must be done
 * @param answerable by whom, as the rule says: SETTLER or HEAD of the office
 * @param state how it stands on the day
 * @param startedOn day on which it started
 * @param atRiskFrom first day at risk
 * @param dueOn last day in time
 * @param daysLeft calendar days left, negative once it is overdue
 */
@Schema(name = "Clock", description = "Thời hạn đang chạy của một vụ việc; a term that runs")
record ClockView(
        UUID id,
        MatterKind kind,
        String office,
        @Nullable String officer,
        ClockStep nextStep,
        String answerable,
        ClockState state,
        LocalDate startedOn,
        LocalDate atRiskFrom,
        LocalDate dueOn,
        long daysLeft) {
    static final String EXAMPLE = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f","kind":"COMPLAINT","office":"709","officer":"709-1","nextStep":"SETTLE",
            "answerable":"SETTLER","state":"AT_RISK","startedOn":"2017-02-08","atRiskFrom":"2017-02-19","dueOn":"2017-02-23",
            "daysLeft":1}""";

    static ClockView of(KeptClock clock, String answerable, LocalDate on) {
        Running running = clock.running();
        return new ClockView(
                running.matter(),
                running.kind(),
                running.office(),
                running.officer(),
                running.step(),
                answerable,
                ClockState.on(on, clock.riskOn(), running.dueOn()),
                running.startedOn(),
                clock.riskOn(),
                running.dueOn(),
                ChronoUnit.DAYS.between(on, running.dueOn()));
    }
}
