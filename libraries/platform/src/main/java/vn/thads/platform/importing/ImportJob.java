package vn.thads.platform.importing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import (nhập dữ liệu hàng loạt) and how far it is; served as it is.
 *
 * @param id the job
 * @param kind kind of import
 * @param state where it stands
 * @param rowsRead rows read so far
 * @param rowsLoaded rows loaded
 * @param rowsUnchanged rows that were there already
 * @param rowsFailed rows refused
 * @param bytesTotal size of the file
 * @param bytesRead how much of it was read
 * @param createdAt when the file had arrived
 * @param startedAt when the work began
 * @param finishedAt when it ended
 * @param failure why the whole job failed, or null
 */
@Schema(name = "ImportJob", description = "An import and how far it is (tiến độ nhập dữ liệu)", examples = """
                {"id": "0199a8f0-0000-7000-8000-000000000005", "kind": "case", "state": "RUNNING", "rowsRead": 12000,
                 "rowsLoaded": 11990, "rowsUnchanged": 0, "rowsFailed": 10, "bytesTotal": 52428800, "bytesRead": 20971520,
                 "createdAt": "2017-10-05T01:00:00Z", "startedAt": "2017-10-05T01:00:01Z"}
                """)
public record ImportJob(
        UUID id,
        String kind,
        State state,
        long rowsRead,
        long rowsLoaded,
        long rowsUnchanged,
        long rowsFailed,
        long bytesTotal,
        long bytesRead,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {
    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
