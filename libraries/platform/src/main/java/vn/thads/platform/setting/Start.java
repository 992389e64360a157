package vn.thads.platform.setting;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where every service begins. A start that fails is told in one line, which says what is wrong and how to mend it, and ends the process. */
@QuarkusMain
public final class Start {
    private Start() {}

    /** Runs until it is told to stop. */
    public static void main(String... arguments) {
        Quarkus.run(null, Start::ended, arguments);
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null && !isOnPurpose(failure)) {
            tell(failure);
        }
        System.exit(code);
    }

    /** The standard error: the log may not have begun. What nobody foresaw keeps its trace, once. */
    private static void tell(Throwable failure) {
        // whatever language the machine speaks
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        StartFailure.sentence(failure).ifPresentOrElse(error::println, () -> failure.printStackTrace(error));
    }

    /** A migration alone, for one, ends a start before it is whole. */
    private static boolean isOnPurpose(Throwable failure) {
        return StartFailure.causes(failure).stream().anyMatch(PreventFurtherStepsException.class::isInstance);
    }
}
