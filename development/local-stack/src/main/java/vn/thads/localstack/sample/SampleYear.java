package vn.thads.localstack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import vn.thads.localstack.Api;
import vn.thads.localstack.RunningSuite;
import vn.thads.localstack.Service;
import vn.thads.localstack.StackFailure;
import vn.thads.localstack.Terminal;

/**
 * The statistical year 2017 of Tây Ninh and what the other 62 provinces filed, loaded through the public API.
 *
 * <p>A mark in the data folder says that all of it is in: the next start loads nothing. An interrupted loading is taken up
 * again; imports and idempotency keys make what was sent twice count once.
 */
public final class SampleYear {
    private final RunningSuite stack;
    private final Path local;
    private final Path mark;
    private final Terminal terminal;

    public SampleYear(RunningSuite stack, Path local, Path data, Terminal terminal) {
        this.stack = stack;
        this.local = local;
        this.mark = data.resolve("sample-year");
        this.terminal = terminal;
    }

    /** Loads the year of that size; answers whether every row of it was taken. */
    public boolean load(String size) {
        var loaded = loaded();
        if (loaded.isPresent()) {
            terminal.step("năm mẫu đã nạp trước đây (" + loaded.get() + ")", "the sample year is loaded already");
            if (!loaded.get().equals(size)) {
                terminal.line("          muốn nạp năm \"" + size + "\": ./run --fresh · to load the other size");
            }
            return true;
        }
        var files = new SampleFiles(local, terminal).ofSize(size);
        var tally = new Tally(terminal, files.bytes());
        try (var api = new Api(stack.tokenEndpoint())) {
            new Loading(files.folder(), files.key(), api, tally).run();
        }
        tally.refusals().stream().limit(10).forEach(refusal -> terminal.line("  ! " + refusal));
        if (tally.refusals().isEmpty()) {
            write(size);
        } else {
            terminal.line("  ! " + tally.refusals().size() + " lời từ chối khi nạp · refusals while loading");
        }
        return tally.refusals().isEmpty();
    }

    private Optional<String> loaded() {
        try {
            return Files.exists(mark) ? Optional.of(Files.readString(mark).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String size) {
        try {
            Files.writeString(mark, size + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The order matters: cases need officers, complaints need cases, filings freeze what the ledger has. */
    private final class Loading {
        private final Path folder;
        private final String key;
        private final Api api;
        private final Tally tally;
        private final CatchingUp catchingUp;

        Loading(Path folder, String key, Api api, Tally tally) {
            this.folder = folder;
            this.key = key;
            this.api = api;
            this.tally = tally;
            this.catchingUp = new CatchingUp(stack, api);
        }

        void run() {
            imports(Service.OFFICER, "officer-imports", "officers.ndjson", "chấp hành viên · officers");
            new SuiteStart(stack, api, tally).set();
            catchingUp.await(List.of(Service.OFFICER), List.of(Service.CASE, Service.COMPLAINT, Service.REPORTING));
            together(List.of(
                    () -> imports(Service.CASE, "case-imports", "cases.ndjson", "việc thi hành án · cases"),
                    this::fromOutside));
            catchingUp.await(List.of(Service.CASE), List.of(Service.COMPLAINT));
            imports(Service.COMPLAINT, "complaint-imports", "complaints.ndjson", "khiếu nại, tố cáo · complaints");
            imports(Service.COMPLAINT, "reception-imports", "receptions.ndjson", "tiếp công dân · receptions");
            terminal.step("chờ sổ thống kê", "waiting for the ledger");
            catchingUp.await(List.of(Service.CASE, Service.OFFICER, Service.COMPLAINT), List.of(Service.REPORTING));
            posts("filings", "filings-own.ndjson", "biểu đã gửi · own filings", 4);
            posts("conduct-events", "conduct-events.ndjson", "kỷ luật báo cáo · conduct", 1);
            tally.finish("năm mẫu đã nạp · the sample year is loaded");
        }

        private void fromOutside() {
            posts("targets", "targets.ndjson", "chỉ tiêu · targets", 2);
            posts("external-filings", "external-filings.ndjson", "số liệu tỉnh khác · filed figures", 4);
        }

        private void imports(Service service, String collection, String file, String label) {
            if (Files.exists(folder.resolve(file))) {
                new FileImport(stack.url(service) + "/api/v1/" + collection, folder.resolve(file), label)
                        .run(api, tally, key);
            }
        }

        private void posts(String collection, String file, String label, int parallel) {
            if (Files.exists(folder.resolve(file))) {
                new LinePosts(
                                stack.url(Service.REPORTING) + "/api/v1/" + collection,
                                folder.resolve(file),
                                label,
                                parallel)
                        .run(api, tally, key);
            }
        }
    }

    private static void together(List<Runnable> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            parts.forEach(part -> running.add(threads.submit(part)));
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new StackFailure("Loading the sample year failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while loading the sample year.", e);
        }
    }
}
