package vn.thads.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Caller;
import vn.thads.platform.clock.Jobs;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.importing.JobSql.Stored;
import vn.thads.platform.importing.Uploads.Upload;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.ProblemException;

/** Bulk imports; the resource of each kind hands its operations over to the {@link ImportDesk} of that kind. */
@ApplicationScoped
public class ImportJobs {
    private final JobSql jobs;
    private final Uploads uploads;
    private final ReportSql report;
    private final Jobs scheduler;
    private final Access access;
    private final OnceOnly onceOnly;
    private final HttpHeaders headers;

    @Inject
    ImportJobs(
            JobSql jobs,
            Uploads uploads,
            ReportSql report,
            Jobs scheduler,
            Access access,
            OnceOnly onceOnly,
            HttpHeaders headers) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.report = report;
        this.scheduler = scheduler;
        this.access = access;
        this.onceOnly = onceOnly;
        this.headers = headers;
    }

    /**
     * The operations of one kind of import.
     *
     * @param kind kind of import, as {@link RowImporter#kind}
     * @param path path of the collection, such as {@code /api/v1/case-imports}
     */
    public ImportDesk of(String kind, String path) {
        return new ImportDesk(this, kind, path);
    }

    Response accept(String kind, InputStream body, String path) {
        @Nullable String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (contentType == null) {
            throw new NotSupportedException();
        }
        onceOnly.checkKey();
        UUID id = UUID.randomUUID();
        jobs.insert(id, kind, contentType, sender(), access.hasScope("migrate"));
        boolean isTaken = false;
        try {
            Upload upload = uploads.store(id, body);
            Response answer = onceOnly.run(Map.of("sha256", upload.sha256(), "type", contentType), () -> {
                jobs.arrived(id, upload.bytes());
                scheduler.runNow(ImportTask.workOn(id));
                return Response.accepted(stored(id).job())
                        .location(URI.create(path + "/" + id))
                        .build();
            });
            isTaken = !OnceOnly.isReplay(answer);
            return answer;
        } finally {
            if (!isTaken) {
                jobs.discard(id);
            }
        }
    }

    Page<ImportError> errors(String kind, UUID id, PageParams page) {
        visible(kind, id);
        return report.page(id, page.boundTo(id), Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    ImportJob cancel(String kind, UUID id) {
        visible(kind, id);
        jobs.askToCancel(id);
        return stored(id).job();
    }

    private Sender sender() {
        return Sender.of(access.caller(), access.scope());
    }

    /** His own jobs, those of an office within reach, and for the nation all. */
    Stored visible(String kind, UUID id) {
        Stored stored = stored(id);
        Caller sender = stored.sender().caller();
        String office = sender.office();
        boolean isVisible = stored.job().kind().equals(kind)
                && (access.scope() instanceof AccessScope.Nation
                        || sender.subject().equals(access.caller().subject())
                        || (office != null && access.mayReach(office)));
        if (!isVisible) {
            throw ProblemException.notFound();
        }
        return stored;
    }

    private Stored stored(UUID id) {
        return jobs.find(id).filter(Stored::isArrived).orElseThrow(ProblemException::notFound);
    }
}
