package vn.thads.platform.importing;

import java.time.Instant;
import java.util.UUID;
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
