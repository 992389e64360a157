package vn.thads.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the audit trail, in the caller's transaction. */
@ApplicationScoped
public class Audit {
    /**
     * Records what the caller did.
     *
     * @param action such as {@code case.decided} or {@code complainant.read}
     * @param objectType such as {@code case}
     * @param objectId id of the object
     * @param office office that the object belongs to, or null
     * @param details ids, codes, dates and amounts; never a name, a number of identity or an address
     */
    public void record(
            String action, String objectType, String objectId, @Nullable String office, Map<String, ?> details) {}
}
