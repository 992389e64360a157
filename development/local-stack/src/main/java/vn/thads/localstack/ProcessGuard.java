package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Ends the servers with this JVM, whichever way it ends.
 *
 * <p>A shutdown hook does it when the JVM ends in order. For kill -9 there is a small shell that reads from a pipe of this
 * JVM: the system closes the pipe with the process, and the shell then ends what is still on its list. It works without
 * polling, on Linux and macOS, and does not care which thread started a server (as PR_SET_PDEATHSIG does).
 */
public final class ProcessGuard {
    private static final String WATCHER = """
            trap '' INT TERM HUP QUIT
            list=
            while read -r verb signal pid; do
              case $verb in
                watch) list="$list $signal:$pid" ;;
                forget) kept=; for e in $list; do [ "${e##*:}" = "$pid" ] || kept="$kept $e"; done; list=$kept ;;
              esac
            done
            [ -n "$list" ] || exit 0
            for e in $list; do kill -"${e%%:*}" "${e##*:}" 2>/dev/null; done
            sleep 5
            for e in $list; do kill -KILL "${e##*:}" 2>/dev/null; done
            """;

    private final Process watcher;
    private final List<ServerProcess> servers = new CopyOnWriteArrayList<>();
    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
    private final List<Path> folders = new CopyOnWriteArrayList<>();

    private ProcessGuard(Process watcher) {
        this.watcher = watcher;
    }

    /** A guard whose hook kills what still runs when the JVM ends: stop servers before that if they should end gently. */
    public static ProcessGuard start() {
        try {
            var guard = new ProcessGuard(new ProcessBuilder("sh", "-c", WATCHER)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            Runtime.getRuntime().addShutdownHook(new Thread(guard::end, "process-guard"));
            return guard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void watch(ServerProcess server) {
        servers.add(server);
        tell("watch " + server.killSignal() + " " + server.pid());
    }

    void forget(ServerProcess server) {
        servers.remove(server);
        tell("forget - " + server.pid());
    }

    /** The folder goes with the JVM, once the servers that write into it have ended. */
    public void deleteAtEnd(Path folder) {
        folders.add(folder);
    }

    /** Runs before anything is killed, for whoever wants to stop the servers in order. */
    public void beforeEnd(Runnable task) {
        tasks.add(task);
    }

    private void end() {
        tasks.forEach(Runnable::run);
        List.copyOf(servers).forEach(ServerProcess::kill);
        folders.forEach(Folders::delete);
    }

    private synchronized void tell(String line) {
        try {
            var pipe = watcher.getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new StackFailure("The shell that watches over the servers is gone.", e);
        }
    }
}
