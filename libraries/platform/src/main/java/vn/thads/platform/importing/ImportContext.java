package vn.thads.platform.importing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Caller;

/** What a batch needs to know about its import. */
public final class ImportContext {
    private final UUID job;
    private final Caller caller;
    private final AccessScope scope;
    private final boolean mayMigrate;
    private final Set<Long> unchanged = new HashSet<>();

    /** For the import itself, and for tests of a {@link RowImporter}. */
    public ImportContext(UUID job, Caller caller, AccessScope scope, boolean mayMigrate) {
        this.job = job;
        this.caller = caller;
        this.scope = scope;
        this.mayMigrate = mayMigrate;
    }

    /** The job. */
    public UUID job() {
        return job;
    }

    /** Who sent the file. */
    public Caller caller() {
        return caller;
    }

    /** Whether he may load something of this office. */
    public boolean mayReach(String office) {
        return switch (scope) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) -> codes.contains(office);
            case AccessScope.Own own -> own.office().equals(office);
            case AccessScope.Party party -> false;
            case AccessScope.Court court -> false;
        };
    }

    /** Whether a row may say when the office knew a fact ({@code recordedAt}): scope {@code migrate}. */
    public boolean mayMigrate() {
        return mayMigrate;
    }

    /** Tells that a row was there already as it is. */
    public void unchanged(ImportRow row) {
        unchanged.add(row.number());
    }

    Set<Long> unchangedRows() {
        return unchanged;
    }
}
