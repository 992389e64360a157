package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.caseload.OpenCase;
import vn.thads.officers.caseload.OpenCases;
import vn.thads.officers.caseload.OpenCases.Holder;
import vn.thads.officers.movement.HandedCase.Standing;
import vn.thads.officers.officer.Leaving;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/**
 * The hand-over of cases (bàn giao việc) before somebody moves: which there are, and who has them now. case-service re-assigns them
 * (phân công lại); what it tells is seen here.
 */
@Singleton
class HandOver implements Leaving {
    private static final String ARTICLE = "NĐ 62/2015 Art. 70";
    private static final int PAGE = 1000;

    private final MovementSql sql;
    private final OpenCases openCases;

    @Inject
    HandOver(MovementSql sql, OpenCases openCases) {
        this.sql = sql;
        this.openCases = openCases;
    }

    /** Notes every case that he holds at the office that he leaves. */
    void begin(Movement movement, LocalDate today) {
        Holder holder = new Holder(movement.plan().officer(), movement.plan().officeFrom(), today);
        @Nullable UUID after = null;
        List<OpenCase> held;
        do {
            held = openCases.list(holder, after, PAGE);
            sql.note(movement.id(), held.stream().map(OpenCase::caseId).toList());
            after = held.isEmpty() ? null : held.getLast().caseId();
        } while (held.size() == PAGE);
    }

    /** Refuses while he holds a case of the office, also one that he was assigned since. */
    @Override
    public void mustBeDone(String officer, String office, LocalDate today) {
        long open = openCases.count(new Holder(officer, office, today));
        if (open > 0) {
            throw new ProblemException(
                            OfficerProblem.HAND_OVER_OPEN,
                            Message.of("hand-over-open.detail", officer, open, office, ARTICLE))
                    .withArticle(ARTICLE)
                    .with("openCases", open);
        }
    }

    /** The noted cases after one of them, and where they are now. */
    List<HandedCase> list(Movement movement, @Nullable UUID after, int limit) {
        List<UUID> noted = sql.noted(movement.id(), after, limit);
        Map<UUID, OpenCase> now = new HashMap<>();
        openCases.now(noted).forEach(held -> now.put(held.caseId(), held));
        return noted.stream()
                .map(now::get)
                .filter(held -> held != null)
                .map(held -> new HandedCase(
                        held.caseId(),
                        held.number(),
                        held.office(),
                        held.officer(),
                        held.state(),
                        standing(movement, held)))
                .toList();
    }

    private Standing standing(Movement movement, OpenCase held) {
        if (!openCases.isOpen(held)) {
            return Standing.OVER;
        }
        return held.officer().equals(movement.plan().officer()) ? Standing.WAITING : Standing.HANDED_OVER;
    }
}
