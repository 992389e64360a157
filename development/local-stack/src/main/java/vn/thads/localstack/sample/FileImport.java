package vn.thads.localstack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.thads.localstack.Api;
import vn.thads.localstack.StackFailure;

/**
 * One file that goes in by an import job.
 *
 * @param collection URL of the imports, for example {@code …/api/v1/case-imports}
 * @param file NDJSON
 * @param label what a person sees beside the bar
 */
record FileImport(String collection, Path file, String label) {
    private static final String CLIENT = "migration";
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** Sends the file and follows the job to its end; refused rows are told with the first of them. */
    void run(Api api, Tally tally, String key) {
        var accepted = api.upload(collection, CLIENT, file, key + "-" + file.getFileName());
        if (accepted.status() != 202) {
            throw new StackFailure(collection + ": " + accepted.problem());
        }
        var job = collection + "/" + accepted.body().path("id").asText();
        long size = size();
        long told = 0;
        while (true) {
            var state = api.get(job, CLIENT);
            long total = Math.max(1, state.path("bytesTotal").asLong());
            long now = size * state.path("bytesRead").asLong() / total;
            tally.add(now - told, label + ": " + state.path("rowsRead").asText());
            told = now;
            switch (state.path("state").asText()) {
                case "DONE" -> {
                    tally.add(size - told, label + ": " + state.path("rowsRead").asText());
                    report(api, tally, job, state.path("rowsFailed").asLong());
                    return;
                }
                case "FAILED", "CANCELLED" -> throw new StackFailure(job + ": " + state);
                default -> Api.pause(LOOK_EVERY);
            }
        }
    }

    private void report(Api api, Tally tally, String job, long failed) {
        if (failed > 0) {
            var errors = api.get(job + "/errors?limit=3", CLIENT).path("items");
            tally.refused(file.getFileName() + ": " + failed + " dòng bị từ chối · rows refused; " + job + "/errors; "
                    + errors);
        }
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
