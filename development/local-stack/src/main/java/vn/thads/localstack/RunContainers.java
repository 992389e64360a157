package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.thads.localstack.answers.Answers;
import vn.thads.localstack.sample.SampleYear;

/** What {@code ./run --containers} does once the containers were started: waits, loads the sample year, prints the answers. */
final class RunContainers {
    private final Path local;
    private final Terminal terminal;

    RunContainers(Path local, Terminal terminal) {
        this.local = local;
        this.terminal = terminal;
    }

    /** Answers whether everything worked. */
    boolean run(List<String> given) {
        var options = RunOptions.parse(given, System.getenv());
        var suite = new ContainerSuite(options.ports());
        suite.awaitReady(terminal);
        return switch (options.sample()) {
            case NONE -> true;
            case SMALL -> fill(suite, "small");
            case FULL -> fill(suite, "full");
        };
    }

    private boolean fill(RunningSuite suite, String size) {
        boolean loaded = new SampleYear(suite, local, folder(), terminal).load(size);
        return new Answers(suite, terminal).print() && loaded;
    }

    /** What was loaded into the containers, beside what was loaded into the stack of processes. */
    private Path folder() {
        try {
            return Files.createDirectories(local.resolve("containers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
