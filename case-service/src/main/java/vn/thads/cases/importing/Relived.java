package vn.thads.cases.importing;

import java.util.Map;
import java.util.UUID;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.importing.RowReading.Read;
import vn.thads.cases.register.CaseDraft;
import vn.thads.cases.title.TitleContent;
import vn.thads.events.CaseEvent.CaseImported;

/**
 * A past that is lawful.
 *
 * @param read the row
 * @param draft parties and obligations
 * @param title the judgment
 * @param folded the case with all its facts
 * @param event what the others are told
 * @param numbers numbers that decisions bring along
 */
record Relived(
        Read.Good read,
        CaseDraft draft,
        TitleContent title,
        EnforcementCase folded,
        CaseImported event,
        Map<UUID, Integer> numbers) {}
