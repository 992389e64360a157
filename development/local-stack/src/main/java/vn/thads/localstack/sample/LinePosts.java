package vn.thads.localstack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.thads.localstack.Api;
import vn.thads.localstack.StackFailure;

/**
 * A file of which each line is the body of one POST.
 *
 * @param collection URL of the collection
 * @param file NDJSON
 * @param label what a person sees beside the bar
 * @param parallel how many at a time; 1 keeps the order of the lines
 */
record LinePosts(String collection, Path file, String label, int parallel) {
    private static final String CLIENT = "migration";

    void run(Api api, Tally tally, String key) {
        try (var threads = Executors.newFixedThreadPool(
                        parallel, Thread.ofVirtual().factory());
                var lines = Files.lines(file)) {
            var sent = new ArrayList<Future<?>>();
            var all = lines.filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < all.size(); i++) {
                int number = i + 1;
                var line = all.get(i);
                sent.add(threads.submit(() -> post(api, tally, line, key + "-" + file.getFileName() + "-" + number)));
            }
            for (var each : sent) {
                each.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new StackFailure(collection + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while loading " + file, e);
        }
    }

    private void post(Api api, Tally tally, String line, String key) {
        var answer = api.post(collection, CLIENT, line, key);
        if (!answer.isOk()) {
            tally.refused(key + ": " + answer.problem());
        }
        tally.add(line.getBytes(StandardCharsets.UTF_8).length + 1L, label);
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
