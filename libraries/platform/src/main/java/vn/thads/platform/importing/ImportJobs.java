package vn.thads.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import vn.thads.platform.access.Caller;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** Bulk imports; the resource of each kind passes its five operations on. */
@ApplicationScoped
public class ImportJobs {
    /**
     * Takes a file from a request: {@code Idempotency-Key}, 202, {@code Location} and the job.
     *
     * @param kind kind of import, as {@link RowImporter#kind}
     * @param body the file
     * @param contentType {@code application/x-ndjson} or {@code text/csv}
     * @param path path of the collection, such as {@code /api/v1/case-imports}
     */
    public Response accept(String kind, InputStream body, String contentType, String path) {
        throw new UnsupportedOperationException("being written: " + kind + contentType + path + body);
    }

    /** Takes a file; answers the job that works through it. */
    public UUID start(String kind, InputStream body, String contentType, Caller caller, boolean mayMigrate) {
        throw new UnsupportedOperationException("being written: " + kind + contentType + caller + mayMigrate + body);
    }

    /** The job; 404 if there is none of this kind that the caller may see. */
    public ImportJob find(String kind, UUID id) {
        throw new UnsupportedOperationException("being written: " + kind + id);
    }

    /** The report of the job, by row. */
    public Page<ImportError> errors(String kind, UUID id, PageParams page) {
        throw new UnsupportedOperationException("being written: " + kind + id + page);
    }

    /** Asks the job to stop after the batch it is at; what is loaded stays. */
    public ImportJob cancel(String kind, UUID id) {
        throw new UnsupportedOperationException("being written: " + kind + id);
    }
}
