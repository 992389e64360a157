package vn.thads.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.rules.ComplaintGround;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.Matter;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.events.ComplaintEvent.Verdict;
import vn.thads.legaltime.WorkingCalendar;

/** Random histories of complaints and denunciations: whatever is ordered, in whatever order, clock and state stay sound. */
class ComplaintHistoriesTest {
    private static final long SEED = 20_260_702L;
    private static final int HISTORIES = 3_000;
    private static final int ORDERS = 25;
    private static final List<Matter> MATTERS = List.of(
            new Matter(Kind.COMPLAINT, "A", 1),
            new Matter(Kind.COMPLAINT, "A", 2),
            new Matter(Kind.COMPLAINT, "B", 1),
            new Matter(Kind.COMPLAINT, "C", 1),
            new Matter(Kind.COMPLAINT, "C", 2),
            new Matter(Kind.DENUNCIATION, "", 1));

    private final ComplaintTerms terms = new ComplaintTerms();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void no_history_breaks_state_or_clock() {
        int done = 0;
        for (int history = 0; history < HISTORIES; history++) {
            LocalDate day = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(40));
            Matter matter = MATTERS.get(random.nextInt(MATTERS.size()));
            Complaint complaint = received(matter, day);
            for (int number = 0; number < ORDERS; number++) {
                day = day.plusDays(random.nextInt(8) - 1);
                done += ordered(complaint, matter, day) ? 1 : 0;
            }
        }
        assertThat(done).isGreaterThan(HISTORIES * 3);
    }

    private Complaint received(Matter matter, LocalDate on) {
        var letter = new Registration(
                null,
                "709",
                matter.kind(),
                matter.stage().isEmpty() ? null : matter.stage(),
                matter.instance(),
                null,
                null,
                new Complainant("Nguyễn Văn Mẫu", null),
                on);
        return new Complaint(new UUID(1, 1), letter, null, terms.acceptDue(matter, on));
    }

    /** Gives one order; answers whether it was done. */
    private boolean ordered(Complaint complaint, Matter matter, LocalDate on) {
        ComplaintView before = complaint.view();
        boolean isDone = give(complaint, matter, on);
        ComplaintView after = complaint.view();

        if (!isDone) {
            assertThat(after).isEqualTo(before);
            return false;
        }
        assertThat(after.version()).isEqualTo(before.version() + 1);
        soundClock(complaint, after);
        SettlingView ran = before.settling();
        SettlingView runs = after.settling();
        if (ran == null || runs == null) {
            return true;
        }
        if (after.state() == ComplaintState.SUSPENDED) {
            assertThat(runs.daysLeft()).isPositive();
        }
        if (before.state() == ComplaintState.SUSPENDED) {
            assertThat(runs.days()).isEqualTo(ran.daysLeft());
            assertThat(after.dueOn()).isAfterOrEqualTo(before.dueOn());
        }
        if (ran.extendedOn() != null) {
            assertThat(runs.extendedOn()).isEqualTo(ran.extendedOn());
        }
        return true;
    }

    private void soundClock(Complaint complaint, ComplaintView view) {
        Optional<Running> running = complaint.running(terms);
        switch (view.state()) {
            case RECEIVED, ACCEPTED -> assertThat(running).isPresent();
            case SUSPENDED, IMPLEMENTED, UNDER_REVIEW, ENDED ->
                assertThat(running).isEmpty();
            case DECIDED -> {}
        }
        running.ifPresent(clock -> {
            assertThat(WorkingCalendar.stateOffices().isWorkingDay(clock.dueOn()))
                    .isTrue();
            assertThat(clock.dueOn()).isAfterOrEqualTo(clock.startedOn());
            assertThat(terms.counted(clock.rule(), clock.startedOn(), clock.days())
                            .count()
                            .dueOn())
                    .isEqualTo(clock.dueOn());
            if (view.state() == ComplaintState.ACCEPTED) {
                assertThat(clock.dueOn()).isEqualTo(view.dueOn());
            }
        });
    }

    private boolean give(Complaint complaint, Matter matter, LocalDate on) {
        return switch (random.nextInt(13)) {
            case 0, 1 -> isDone(complaint.accept(on, terms.settling(matter, on), terms));
            case 2, 3 ->
                isDone(complaint.decide(
                        on, Verdict.UPHELD, terms.sendDue(matter, on).day()));
            case 4 -> isDone(complaint.suspend(on, ComplaintGround.FORCE_MAJEURE, terms));
            case 5, 6 -> isDone(complaint.resume(on, terms));
            case 7 -> isDone(complaint.extend(on, 1 + random.nextInt(30), ComplaintGround.NEW_FACTS, terms));
            case 8 -> isDone(complaint.send(on, terms.secondDue(on).day()));
            case 9 -> isDone(complaint.publish(on));
            case 10 -> isDone(complaint.complainAgain(on));
            case 11 -> isDone(random.nextBoolean() ? complaint.implement(on) : complaint.end(on, ending()));
            default ->
                isDone(
                        random.nextBoolean()
                                ? complaint.review(on, ComplaintGround.NEW_FACTS)
                                : complaint.endReview(on, true));
        };
    }

    private Ending ending() {
        // seldom, since nothing follows
        return random.nextInt(4) == 0 ? Ending.DISCONTINUED : Ending.REJECTED;
    }

    private static boolean isDone(Object answer) {
        return answer instanceof Outcome.Done || answer instanceof Ruling.Done;
    }
}
