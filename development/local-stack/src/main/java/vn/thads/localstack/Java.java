package vn.thads.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs this program also runs the servers. */
final class Java {
    private Java() {}

    static List<String> command(String... options) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        return command;
    }
}
