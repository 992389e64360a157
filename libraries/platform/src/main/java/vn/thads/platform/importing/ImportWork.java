package vn.thads.platform.importing;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thads.platform.access.Access;
import vn.thads.platform.event.Transience;
import vn.thads.platform.importing.ImportJob.State;
import vn.thads.platform.importing.JobSql.Progress;
import vn.thads.platform.importing.JobSql.Stored;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Works through the file of a job; goes on where the last committed transaction ended. */
@Singleton
class ImportWork {
    private final JobSql jobs;
    private final Uploads uploads;
    private final ReportSql report;
    private final Access access;
    private final List<RowImporter> importers;
    private final int batchRows;

    /** Another replica has taken the job over; this one lets go of it. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    ImportWork(
            JobSql jobs,
            Uploads uploads,
            ReportSql report,
            Access access,
            @All List<RowImporter> importers,
            @ConfigProperty(name = "thads.imports.batch-rows", defaultValue = "500") int batchRows) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.report = report;
        this.access = access;
        this.importers = importers;
        this.batchRows = batchRows;
    }

    void run(UUID id) {
        Optional<Stored> found = jobs.find(id);
        if (found.isEmpty() || !found.get().isArrived() || !jobs.started(id)) {
            return;
        }
        Stored stored = found.get();
        Log.infof("import %s of kind %s goes on after row %d", id, stored.job().kind(), stored.position());
        try (Batches batches =
                new Batches(reader(stored), stored.position(), batchRows, batch -> prepared(stored, batch))) {
            State end = work(stored, batches);
            QuarkusTransaction.requiringNew().run(() -> jobs.finished(id, end, null));
            Log.infof("import %s is %s", id, end);
        } catch (TakenOver e) {
            Log.warnf("import %s goes on elsewhere", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped between two batches; the next start goes on", e);
        }
    }

    private State work(Stored stored, Batches batches) throws InterruptedException {
        UUID id = stored.job().id();
        long position = stored.position();
        for (Optional<Batch.Prepared> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (jobs.isCancelAsked(id)) {
                return State.CANCELLED;
            }
            load(stored, position, batch.get());
            position = batch.get().batch().position();
        }
        return State.DONE;
    }

    private Batch.Prepared prepared(Stored stored, Batch batch) {
        Sender sender = stored.sender();
        var context = new ImportContext(stored.job().id(), sender.caller(), sender.scope(), stored.mayMigrate());
        return Batch.Prepared.by(importer(stored.job().kind()), batch, context);
    }

    private void load(Stored stored, long position, Batch.Prepared prepared) {
        try {
            transact(stored, position, prepared);
        } catch (TakenOver e) {
            throw e;
        } catch (RuntimeException e) {
            rethrowUnlessOfTheRows(e);
            Log.warnf(e, "import %s: rows after %d one by one", stored.job().id(), position);
            oneByOne(stored, position, prepared.batch());
        }
    }

    private void oneByOne(Stored stored, long from, Batch batch) {
        long position = from;
        List<RowError> unreadable = new ArrayList<>(batch.unreadable());
        for (ImportRow row : batch.rows()) {
            List<RowError> before = unreadable.stream()
                    .filter(error -> error.row() < row.number())
                    .toList();
            unreadable.removeAll(before);
            Batch single = new Batch(List.of(row), before, row.number(), batch.bytesRead());
            try {
                transact(stored, position, prepared(stored, single));
            } catch (TakenOver e) {
                throw e;
            } catch (RuntimeException e) {
                rethrowUnlessOfTheRows(e);
                List<RowError> errors = new ArrayList<>(before);
                errors.addAll(failures(row, e));
                report(stored, position, new Batch(List.of(), errors, row.number(), batch.bytesRead()));
            }
            position = row.number();
        }
        if (position < batch.position()) {
            report(stored, position, new Batch(List.of(), unreadable, batch.position(), batch.bytesRead()));
        }
    }

    /** A machine in trouble is no fault of a row: the work stops here, and the task is tried again from this position. */
    private static void rethrowUnlessOfTheRows(RuntimeException thrown) {
        if (Transience.isTransient(thrown)) {
            throw thrown;
        }
        // the transaction wraps errors; a row nested too deep is the row's own
        if (thrown.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
            throw error;
        }
    }

    private static List<RowError> failures(ImportRow row, RuntimeException thrown) {
        if (thrown instanceof ProblemException problem) {
            if (problem.errors().isEmpty()) {
                return List.of(new RowError(row.number(), "", problem.type().slug(), null, problem.detail()));
            }
            return problem.errors().stream()
                    .map(error -> new RowError(row.number(), error.pointer(), error.rule(), null, error.message()))
                    .toList();
        }
        Log.errorf(thrown, "row %d of an import failed", row.number());
        return List.of(new RowError(row.number(), "", "row-failed", null, Message.of("rule.row-failed")));
    }

    /** Rows of which nothing is written, only told. */
    private void report(Stored stored, long position, Batch batch) {
        transact(stored, position, prepared(stored, batch));
    }

    /** Rows, report and position in one transaction: a row is never loaded without being counted. */
    private void transact(Stored stored, long position, Batch.Prepared prepared) {
        UUID id = stored.job().id();
        Batch batch = prepared.batch();
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            access.enter(stored.sender().caller(), stored.sender().scope());
            QuarkusTransaction.requiringNew().run(() -> {
                List<RowError> refused = prepared.work().write();
                List<RowError> errors = new ArrayList<>(batch.unreadable());
                errors.addAll(refused);
                report.add(id, errors);
                Set<Long> failed = new HashSet<>();
                errors.forEach(error -> failed.add(error.row()));
                Set<Long> unchanged = new HashSet<>(prepared.context().unchangedRows());
                unchanged.removeAll(failed);
                long all = (long) batch.rows().size() + batch.unreadable().size();
                long loaded = all - failed.size() - unchanged.size();
                var progress = new Progress(
                        position, batch.position(), loaded, unchanged.size(), failed.size(), batch.bytesRead());
                if (!jobs.progressed(id, progress)) {
                    throw new TakenOver();
                }
            });
        } finally {
            request.terminate();
        }
    }

    private RowReader reader(Stored stored) {
        ChunkStream file = new ChunkStream(uploads, stored.job().id());
        return stored.contentType().startsWith("text/csv") ? new CsvRows(file) : new NdjsonRows(file);
    }

    private RowImporter importer(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no importer of kind " + kind));
    }
}
