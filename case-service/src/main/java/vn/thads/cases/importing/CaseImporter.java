package vn.thads.cases.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thads.cases.importing.RowReading.Read;
import vn.thads.cases.register.CaseFile;
import vn.thads.cases.register.Pasts;
import vn.thads.cases.title.TitleContent;
import vn.thads.cases.title.TitleRows;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.importing.ImportContext;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.importing.RowImporter;
import vn.thads.platform.problem.Message;

/**
 * Loads whole pasts of cases, a batch in one transaction: read and relived by the law while the batch before is
 * written, written by COPY, one event per case.
 */
@ApplicationScoped
class CaseImporter implements RowImporter {
    static final String KIND = "case";
    private final RowReading reading;
    private final Reliving reliving;
    private final ImportedKeys keys;
    private final FreeNumbers numbers;
    private final TitleRows titles;
    private final Pasts pasts;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    CaseImporter(
            RowReading reading,
            Reliving reliving,
            ImportedKeys keys,
            FreeNumbers numbers,
            TitleRows titles,
            Pasts pasts,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.reading = reading;
        this.reliving = reliving;
        this.keys = keys;
        this.numbers = numbers;
        this.titles = titles;
        this.pasts = pasts;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowError> importRows(List<ImportRow> rows, ImportContext context) {
        return prepare(rows, context).write();
    }

    /** Each row by itself, so that every processor takes part: this costs more than the writing. */
    @Override
    public Prepared prepare(List<ImportRow> rows, ImportContext context) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Taken> taken =
                rows.parallelStream().map(row -> take(row, context, now)).toList();
        return () -> {
            List<RowError> errors = new ArrayList<>();
            List<Judged> judged = new ArrayList<>();
            for (Taken row : taken) {
                switch (row) {
                    case Taken.Refused(var why) -> errors.addAll(why);
                    case Taken.Read(var read) -> judged.add(read);
                }
            }
            write(numbers.of(fresh(judged, context, errors), errors), context, now);
            return errors;
        };
    }

    private sealed interface Taken {
        record Read(Judged row) implements Taken {}

        record Refused(List<RowError> why) implements Taken {}
    }

    private Taken take(ImportRow row, ImportContext context, Instant now) {
        return switch (reading.read(row)) {
            case Read.Bad(var why) -> new Taken.Refused(why);
            case Read.Good read -> {
                List<RowError> refused = Permission.refusals(read, context, now);
                yield refused.isEmpty() ? new Taken.Read(reliving.relive(read, now)) : new Taken.Refused(refused);
            }
        };
    }

    /** Those that are not there yet; the same again is told to the context, something else under the same name is an error. */
    private List<Judged> fresh(List<Judged> judged, ImportContext context, List<RowError> errors) {
        Map<ImportedKeys.Key, byte[]> present = new HashMap<>(
                keys.imported(judged.stream().map(row -> key(row.read())).toList()));
        List<Judged> fresh = new ArrayList<>();
        for (Judged row : judged) {
            Read.Good read = row.read();
            byte[] hash = present.putIfAbsent(key(read), read.hash());
            if (hash == null) {
                fresh.add(row);
            } else if (Arrays.equals(hash, read.hash())) {
                context.unchanged(read.row());
            } else {
                errors.add(RowReading.error(
                        read.row(), "/externalId", "import-differs", Message.of("rule.import-differs")));
            }
        }
        return fresh;
    }

    private static ImportedKeys.Key key(Read.Good read) {
        return new ImportedKeys.Key(read.sent().office(), read.sent().externalId());
    }

    private void write(List<Relived> lawful, ImportContext context, Instant now) {
        if (lawful.isEmpty()) {
            return;
        }
        String by = context.caller().subject();
        List<TitleContent> wanted = lawful.stream().map(Relived::title).toList();
        var ids = titles.ensure(wanted, by, now);
        List<Pasts.Past> rows = new ArrayList<>();
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < lawful.size(); i++) {
            Relived relived = lawful.get(i);
            rows.add(new Pasts.Past(
                    relived.folded(),
                    new CaseFile.Papers(
                            ids.get(i),
                            null,
                            relived.read().sent().registration().requestedOn(),
                            null),
                    relived.numbers(),
                    relived.draft().parties(),
                    relived.read().sent().externalId(),
                    relived.read().hash()));
            events.add(new NewEvent(relived.event(), 1, relived.event().registeredRecordedAt()));
        }
        pasts.insert(rows, by);
        journal.append(events);
        audit.record(
                "cases.imported",
                "import",
                context.job().toString(),
                null,
                Map.of("cases", Integer.toString(lawful.size())));
    }
}
