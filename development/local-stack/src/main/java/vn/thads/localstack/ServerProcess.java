package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that runs: it can be waited for, stopped and killed, and knows where its log is. */
public final class ServerProcess {
    private static final Duration POLL = Duration.ofMillis(100);

    private final ServerCommand command;
    private final Process process;
    private final ProcessGuard guard;

    private ServerProcess(ServerCommand command, Process process, ProcessGuard guard) {
        this.command = command;
        this.process = process;
        this.guard = guard;
    }

    static ServerProcess start(ServerCommand command, ProcessGuard guard) {
        try {
            Files.createDirectories(command.log().getParent());
            var builder = new ProcessBuilder(ownSession(command.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            var server = new ServerProcess(command, builder.start(), guard);
            server.process.getOutputStream().close();
            guard.watch(server);
            return server;
        } catch (IOException e) {
            throw new StackFailure(command.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Ctrl-C reaches every process of the terminal's group; the servers must wait until the launcher stops them in order. */
    private static List<String> ownSession(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var all = new ArrayList<>(List.of("/usr/bin/setsid"));
        all.addAll(command);
        return all;
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return command.log();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    String killSignal() {
        return command.killSignal();
    }

    /** Waits until the condition holds; a server that died or stays silent is named with the end of its log. */
    void awaitReady(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasEnded(POLL)) {
                throw new StackFailure(name() + " ended while starting (exit " + process.exitValue() + "); its log "
                        + log() + " ends with:\n" + logTail(12));
            }
            if (System.nanoTime() > end) {
                throw new StackFailure(name() + " was not ready within " + limit.toSeconds() + " s; its log " + log()
                        + " ends with:\n" + logTail(12));
            }
        }
    }

    /** Asks it to end and waits; kills it after the limit. */
    public void stop(Duration limit) {
        signal(command.stopSignal());
        if (hasEnded(limit)) {
            guard.forget(this);
        } else {
            kill();
        }
    }

    /** Ends it at once, without its consent (kill -9; PostgreSQL: immediate shutdown). */
    public void kill() {
        signal(command.killSignal());
        if (!hasEnded(Duration.ofSeconds(5))) {
            process.destroyForcibly();
        }
        guard.forget(this);
    }

    public boolean hasEnded(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for " + name() + ".", e);
        }
    }

    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while watching over " + name() + ".", e);
        }
        guard.forget(this);
    }

    private void signal(String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String logTail(int lines) {
        try {
            var all = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
