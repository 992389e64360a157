package vn.thads.platform.importing;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Caller;

/**
 * Who sent a file and what he reached then, as it is stored with the job.
 *
 * @param caller who
 * @param reach NATION, OFFICES, OWN, PARTY or COURT
 * @param codes offices, or the one code of the other kinds
 * @param officer staff code of {@code OWN}
 */
record Sender(
        Caller caller,
        String reach,
        Set<String> codes,
        @Nullable String officer) {
    static Sender of(Caller caller, AccessScope scope) {
        return switch (scope) {
            case AccessScope.Nation all -> new Sender(caller, "NATION", Set.of(), null);
            case AccessScope.Offices(var codes) -> new Sender(caller, "OFFICES", new TreeSet<>(codes), null);
            case AccessScope.Own own -> new Sender(caller, "OWN", Set.of(own.office()), own.officerCode());
            case AccessScope.Party party -> new Sender(caller, "PARTY", Set.of(party.taxCode()), null);
            case AccessScope.Court court -> new Sender(caller, "COURT", Set.of(court.court()), null);
        };
    }

    AccessScope scope() {
        return switch (reach) {
            case "NATION" -> new AccessScope.Nation();
            case "OFFICES" -> new AccessScope.Offices(codes);
            case "OWN" -> new AccessScope.Own(one(), officer == null ? "" : officer);
            case "PARTY" -> new AccessScope.Party(one());
            case "COURT" -> new AccessScope.Court(one());
            default -> throw new IllegalStateException("no reach is named " + reach);
        };
    }

    private String one() {
        return codes.iterator().next();
    }
}
