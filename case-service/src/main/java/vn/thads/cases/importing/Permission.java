package vn.thads.cases.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.importing.RowReading.Read;
import vn.thads.platform.importing.ImportContext;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.problem.Message;

/** What the sender of a file may say: of which office, and when it knew a fact. */
final class Permission {
    private Permission() {}

    static List<RowError> refusals(Read.Good read, ImportContext context, Instant now) {
        List<RowError> errors = new ArrayList<>();
        ImportedCase sent = read.sent();
        if (!context.mayReach(sent.office())) {
            errors.add(RowReading.error(
                    read.row(), "/office", "not-in-reach", Message.of("rule.not-in-reach", sent.office())));
        }
        List<Instant> told = recordedAt(sent).toList();
        if (!told.isEmpty() && !context.mayMigrate()) {
            errors.add(RowReading.error(read.row(), "/case/recordedAt", "recorded-at", Message.of("rule.recorded-at")));
        }
        if (told.stream().anyMatch(now::isBefore)) {
            errors.add(RowReading.error(
                    read.row(), "/case/recordedAt", "not-in-future", Message.of("rule.recorded-at-future")));
        }
        return errors;
    }

    private static Stream<Instant> recordedAt(ImportedCase sent) {
        Stream<@Nullable Instant> all = Stream.of(
                        Stream.<@Nullable Instant>of(sent.registration().recordedAt()),
                        sent.decisions().stream().<@Nullable Instant>map(ImportedCase.ImportedDecision::recordedAt),
                        sent.acts().stream().<@Nullable Instant>map(ImportedCase.ImportedAct::recordedAt),
                        sent.money().stream().<@Nullable Instant>map(ImportedCase.ImportedMovement::recordedAt))
                .flatMap(part -> part);
        return all.flatMap(Stream::ofNullable);
    }
}
