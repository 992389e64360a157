package vn.thads.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.answers.Answers;
import vn.thads.localstack.sample.SampleYear;

/** What {@code ./run} starts, once the script has found a JDK and built what was out of date. */
public final class Run {
    private final Path local;
    private final RunOptions options;
    private final Terminal terminal;

    private Run(Path local, RunOptions options, Terminal terminal) {
        this.local = local;
        this.options = options;
        this.terminal = terminal;
    }

    /** First argument: the folder {@code .local}; then what was given to {@code ./run}. */
    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments), Terminal.standard()));
    }

    private static int exitCode(List<String> arguments, Terminal terminal) {
        var local = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        var given = arguments.subList(1, arguments.size());
        try {
            if (!given.isEmpty() && "token".equals(given.getFirst())) {
                terminal.line(token(local, given));
            } else if (!given.isEmpty() && "containers".equals(given.getFirst())) {
                return new RunContainers(local, terminal).run(given.subList(1, given.size())) ? 0 : 1;
            } else {
                return new Run(local, RunOptions.parse(given, System.getenv()), terminal).run() ? 0 : 1;
            }
            return 0;
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static String token(Path local, List<String> given) {
        var clients = IssuerClient.all().stream().map(IssuerClient::id).toList();
        if (given.size() != 2 || !clients.contains(given.get(1))) {
            throw new StackFailure("./run token CLIENT — CLIENT: " + String.join(", ", clients));
        }
        return Issuer.token(new StackFile(local).tokenEndpoint(), given.get(1));
    }

    /** Answers whether everything worked. */
    private boolean run() {
        var stackFile = new StackFile(local);
        var data = local.resolve("data");
        PortCheck.requireFree(options.ports());
        var ending = new Ending(Thread.currentThread());
        var guard = ProcessGuard.start();
        guard.beforeEnd(ending::request);
        boolean worked = false;
        try (var stack = LocalStack.start(
                data, applications(), options.ports(), terminal, guard, ServiceProgram::withStartCache)) {
            stackFile.write(StackFile.content(stack.ports(), stack.issuerUrl(), stack.postgresData()));
            terminal.step("tất cả sẵn sàng", "everything is ready");
            worked = fill(stack, data);
            printAddresses(stack);
            if (!options.once()) {
                terminal.line("\nCtrl-C để dừng · to stop");
            }
            prepareFastStart(stack, guard);
            if (!options.once()) {
                ending.await();
            }
            terminal.step("đang dừng", "stopping");
        } catch (StackFailure e) {
            if (!ending.isRequested()) {
                throw e;
            }
            terminal.step("bị ngắt, đã dừng", "interrupted, stopped");
        } finally {
            ending.reached();
        }
        terminal.step("đã dừng; dữ liệu còn ở " + data, "stopped; the data stay");
        return worked;
    }

    private boolean fill(LocalStack stack, Path data) {
        return switch (options.sample()) {
            case NONE -> {
                terminal.step("không nạp năm mẫu", "no sample year");
                yield true;
            }
            case SMALL, FULL -> {
                var size = options.sample() == RunOptions.Sample.SMALL ? "small" : "full";
                boolean loaded = new SampleYear(stack, local, data, terminal).load(size);
                yield new Answers(stack, terminal).print() && loaded;
            }
        };
    }

    /** Whoever waits for the end gets both processors; whoever works with the stack keeps one. */
    private void prepareFastStart(LocalStack stack, ProcessGuard guard) {
        var folder = local.resolve("training");
        var trainees = stack.trainees(folder, guard).stream()
                .filter(trainee -> trainee.cache().isMissing())
                .toList();
        if (trainees.isEmpty()) {
            return;
        }
        terminal.step(
                "đang chuẩn bị để lần sau khởi động nhanh; hệ thống đã dùng được",
                "preparing faster starts; the suite can be used meanwhile");
        try {
            new Training(guard).run(trainees, options.once() ? 2 : 1);
            terminal.step("đã chuẩn bị xong", "prepared");
        } finally {
            Folders.delete(folder);
        }
    }

    private Map<Service, Path> applications() {
        var applications = new EnumMap<Service, Path>(Service.class);
        for (var service : Service.values()) {
            applications.put(service, local.resolve("services").resolve(service.module()));
        }
        return applications;
    }

    private void printAddresses(LocalStack stack) {
        terminal.line("");
        for (var service : Service.values()) {
            terminal.line("  %-18s %s   %s"
                    .formatted(service.module(), stack.url(service), stack.url(service) + "/q/swagger-ui"));
        }
        terminal.line("  %-18s %s".formatted("issuer", stack.issuerUrl()));
        terminal.line("  %-18s %s".formatted("token", "./run token head-709"));
        terminal.line("  %-18s %s".formatted("stack", local.resolve("stack.json")));
        terminal.line("  %-18s %s".formatted("PostgreSQL", stack.jdbcUrl(Service.CASE) + "?user=cases&password=local"));
        terminal.line("  %-18s %s".formatted("Kafka", stack.bootstrapServers()));
        terminal.line(
                "  %-18s %s".formatted("nhật ký · logs", local.resolve("data").resolve("logs")));
    }
}
