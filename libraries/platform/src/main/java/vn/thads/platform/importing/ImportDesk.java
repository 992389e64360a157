package vn.thads.platform.importing;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/**
 * Imports (nhập dữ liệu hàng loạt) of one kind: what the resource of that kind hands its operations over to. The resource keeps its
 * own operation ids, summaries and examples; everything else stands here and in {@link ImportJobs}.
 */
public final class ImportDesk {
    /** A JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";
    /** CSV with a header (RFC 4180). */
    public static final String CSV = "text/csv";
    /** Describes the job's id in the contract. */
    public static final String ID = "Id of the job (mã lượt nhập)";
    /** An id for the contract. */
    public static final String ID_EXAMPLE = "0199a8f0-0000-7000-8000-000000000005";

    private final ImportJobs jobs;
    private final String kind;
    private final String path;

    ImportDesk(ImportJobs jobs, String kind, String path) {
        this.jobs = jobs;
        this.kind = kind;
        this.path = path;
    }

    /** Takes the file of a request: {@code Idempotency-Key}, 202, {@code Location} and the job that works through it. */
    public Response take(InputStream body) {
        return jobs.accept(kind, body, path);
    }

    /** The job; 404 if there is none of this kind that the caller may see. */
    public ImportJob find(UUID id) {
        return jobs.visible(kind, id).job();
    }

    /** The report of the job, by row, in the language of the request. */
    public Page<ImportError> errors(UUID id, PageParams page) {
        return jobs.errors(kind, id, page);
    }

    /** Asks the job to stop after the batch it is at; what is loaded stays, and the file can be sent again. */
    public ImportJob cancel(UUID id) {
        return jobs.cancel(kind, id);
    }
}
