package vn.thads.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param name  its name for messages and its log
 * @param command  program and arguments
 * @param environment  added to this JVM's
 * @param log  where its output goes, appended
 * @param stopSignal  asks it to end in order
 * @param killSignal  ends it at once
 */
record ServerCommand(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        String stopSignal,
        String killSignal) {
    ServerCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static ServerCommand java(String name, List<String> command, Map<String, String> environment, Path log) {
        return new ServerCommand(name, command, environment, log, "TERM", "KILL");
    }
}
