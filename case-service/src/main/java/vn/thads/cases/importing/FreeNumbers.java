package vn.thads.cases.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.importing.ImportedKeys.Numbered;
import vn.thads.cases.importing.RowReading.Read;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.problem.Message;

/** Numbers that imported pasts bring along (số quyết định): each stands once in its book, in the tables and within the file. */
@ApplicationScoped
class FreeNumbers {
    private final ImportedKeys keys;

    FreeNumbers(ImportedKeys keys) {
        this.keys = keys;
    }

    /** The lawful pasts whose numbers are free; what is against the others goes to the errors. */
    List<Relived> of(List<Judged> rows, List<RowError> errors) {
        Set<Numbered> used = new HashSet<>(keys.usedByCases(
                rows.stream().map(Judged::read).map(FreeNumbers::ofCase).toList()));
        List<Relived> lawful = new ArrayList<>();
        for (Judged row : rows) {
            Numbered number = ofCase(row.read());
            if (!used.add(number)) {
                errors.add(RowReading.error(
                        row.read().row(),
                        "/case/number",
                        "number-used",
                        Message.of("rule.number-used", number.number())));
            } else {
                errors.addAll(row.refused());
                row.past().ifPresent(lawful::add);
            }
        }
        return withFreeDecisions(lawful, errors);
    }

    static Numbered ofCase(Read.Good read) {
        var registration = read.sent().registration();
        return new Numbered(
                read.sent().office(),
                registration.initiation().name(),
                StatisticalYear.of(registration.decidedOn()).number(),
                registration.number());
    }

    /** A decision that brings a number which its book has given already takes its row along. */
    private List<Relived> withFreeDecisions(List<Relived> lawful, List<RowError> errors) {
        List<Numbered> brought =
                lawful.stream().flatMap(relived -> decisions(relived).stream()).toList();
        Set<Numbered> used = new HashSet<>(keys.usedByDecisions(brought));
        List<Relived> free = new ArrayList<>();
        for (Relived relived : lawful) {
            List<Numbered> taken = decisions(relived).stream()
                    .filter(number -> !used.add(number))
                    .toList();
            if (taken.isEmpty()) {
                free.add(relived);
            } else {
                errors.add(RowReading.error(
                        relived.read().row(),
                        "/decisions",
                        "number-used",
                        Message.of("rule.number-used", taken.getFirst().number())));
            }
        }
        return free;
    }

    private static List<Numbered> decisions(Relived relived) {
        String office = relived.read().sent().office();
        return relived.folded().history().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .filter(decision -> relived.numbers().containsKey(decision.id()))
                .map(decision -> new Numbered(
                        office,
                        decision.kind(),
                        StatisticalYear.of(decision.on()).number(),
                        relived.numbers().getOrDefault(decision.id(), 0)))
                .toList();
    }
}
