package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act.Finding;
import vn.thads.cases.docket.Act.Withdrawal;
import vn.thads.cases.docket.ActKind;

/**
 * Record an act: notice, verification, new information, urgency, completion minutes, or the withdrawal of one.
 *
 * @param id the act
 * @param kind what was done
 * @param on day of the act
 * @param finding what a verification found; null for anything else
 * @param withdrawal what a withdrawal takes back; null for anything else
 * @param recording when the office knew it
 */
public record RecordAct(
        UUID id,
        ActKind kind,
        LocalDate on,
        @Nullable Finding finding,
        @Nullable Withdrawal withdrawal,
        Recording recording)
        implements CaseCommand {}
