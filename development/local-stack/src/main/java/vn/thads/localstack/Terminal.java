package vn.thads.localstack;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a person sees: Vietnamese first, English beside it. */
public final class Terminal {
    private static final int BAR = 30;

    private final PrintStream out;
    private final boolean redraws;
    private final long started = System.nanoTime();
    private int lastTenth = -1;
    private boolean isDrawing;

    Terminal(PrintStream out, boolean redraws) {
        this.out = out;
        this.redraws = redraws;
    }

    /** Writes to the standard output; a progress bar is drawn over itself only where a person looks. */
    public static Terminal standard() {
        boolean isTerminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Terminal(System.out, isTerminal);
    }

    /** One step that was reached, with the time since the start. */
    public synchronized void step(String vietnamese, String english) {
        endBar();
        out.printf(Locale.ROOT, "%6.1f s  %s · %s%n", seconds(), vietnamese, english);
        out.flush();
    }

    public synchronized void line(String text) {
        endBar();
        out.println(text);
        out.flush();
    }

    /** A progress bar; where it cannot be redrawn, a line per tenth. */
    public synchronized void progress(String what, long done, long total) {
        int percent = total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
        if (redraws) {
            int full = percent * BAR / 100;
            out.printf(
                    Locale.ROOT,
                    "\r%6.1f s  [%s%s] %3d %%  %-58s",
                    seconds(),
                    "█".repeat(full),
                    "·".repeat(BAR - full),
                    percent,
                    what);
            out.flush();
            isDrawing = true;
            if (done >= total) {
                endBar();
            }
        } else if (percent / 10 != lastTenth) {
            out.printf(Locale.ROOT, "%6.1f s  %3d %%  %s%n", seconds(), percent, what);
            out.flush();
        }
        lastTenth = done >= total ? -1 : percent / 10;
    }

    private void endBar() {
        if (isDrawing) {
            out.println();
            isDrawing = false;
        }
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private double seconds() {
        return elapsed().toMillis() / 1000.0;
    }
}
