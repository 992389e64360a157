package vn.thads.cases.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.party.PartyRequest;
import vn.thads.cases.party.PartyRow;
import vn.thads.cases.storage.Ids;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;

/**
 * Parties and obligations as they were given, checked against one another.
 *
 * @param parties who is concerned
 * @param obligations what is to be done
 * @param errors what does not fit; parties and obligations are usable only without any
 */
public record CaseDraft(List<PartyRow> parties, List<Obligation> obligations, List<FieldError> errors) {
    public CaseDraft {
        parties = List.copyOf(parties);
        obligations = List.copyOf(obligations);
        errors = List.copyOf(errors);
    }

    /** Of a case that gets this id. */
    public static CaseDraft of(
            String office, UUID caseId, List<PartyRequest> parties, List<ObligationRequest> obligations) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, UUID> ids = new HashMap<>();
        List<PartyRow> rows = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            PartyRequest party = parties.get(i);
            UUID id = Ids.next();
            if (ids.putIfAbsent(party.ref(), id) != null) {
                errors.add(new FieldError("/parties/" + i + "/ref", "unique", Message.of("rule.unique")));
            }
            errors.addAll(party.faults("/parties/" + i));
            rows.add(PartyRow.of(office, caseId, id, party));
        }
        List<Obligation> duties = new ArrayList<>();
        for (int i = 0; i < obligations.size(); i++) {
            ObligationRequest given = obligations.get(i);
            String pointer = "/obligations/" + i;
            if (given.number() != i + 1) {
                errors.add(new FieldError(pointer + "/number", "consecutive", Message.of("rule.consecutive", i + 1)));
            }
            List<UUID> debtors = known(given.debtors(), ids, pointer + "/debtors", errors);
            List<UUID> creditors = known(given.creditors(), ids, pointer + "/creditors", errors);
            duties.add(new Obligation(given.number(), given.kind(), given.amount(), debtors, creditors));
        }
        return new CaseDraft(rows, duties, errors);
    }

    private static List<UUID> known(List<String> refs, Map<String, UUID> ids, String pointer, List<FieldError> errors) {
        List<UUID> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < refs.size(); i++) {
            UUID id = ids.get(refs.get(i));
            if (id == null) {
                errors.add(new FieldError(pointer + "/" + i, "known-party", Message.of("rule.known-party")));
            } else if (!seen.add(refs.get(i))) {
                errors.add(new FieldError(pointer + "/" + i, "unique", Message.of("rule.unique")));
            } else {
                found.add(id);
            }
        }
        return found;
    }
}
