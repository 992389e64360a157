package vn.thads.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every form, ranking and explanation says about itself: whose method it is, and where its data come from. */
@ApplicationScoped
public class DataOrigin {
    /** Layouts and scoring are ours, not the ministry's. */
    public static final String BASIS = "OURS";

    private final boolean synthetic;

    DataOrigin(@ConfigProperty(name = "thads.reporting.synthetic") boolean synthetic) {
        this.synthetic = synthetic;
    }

    /** {@code SYNTHETIC} where the data are invented, otherwise {@code COMPUTED}, or {@code FILED} if any figure was filed. */
    public String of(Source source) {
        if (synthetic) {
            return "SYNTHETIC";
        }
        return switch (source) {
            case COMPUTED -> "COMPUTED";
            case FILED, MIXED, MISSING -> "FILED";
        };
    }
}
