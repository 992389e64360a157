package vn.thads.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The command line: simulates the year and writes its files. */
public final class SampleData {
    private SampleData() {}

    /** Runs the generator; see {@code --help}. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            Simulation.run(Options.parse(args), System.out::println);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("cannot write the sample: " + e.getMessage());
            System.exit(1);
        }
    }
}
