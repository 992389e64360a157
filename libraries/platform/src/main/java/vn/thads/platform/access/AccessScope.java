package vn.thads.platform.access;

import java.util.Set;

/** What a caller reaches with the operation that he calls; every query passes through it. */
public sealed interface AccessScope {
    /** Whether nothing of this office can be within it; what a party or a court reaches may lie with any office. */
    default boolean excludesOffice(String code) {
        return switch (this) {
            case Nation all -> false;
            case Offices(var codes) -> !codes.contains(code);
            case Own own -> !own.office().equals(code);
            case Party party -> false;
            case Court court -> false;
        };
    }

    /** Whether nothing of this officer can be within it: an officer reaches what is his alone. */
    default boolean excludesOfficer(String staffCode) {
        return this instanceof Own own && !own.officerCode().equals(staffCode);
    }

    /** Everything. */
    record Nation() implements AccessScope {}

    /**
     * What belongs to these offices.
     *
     * @param codes office codes
     */
    record Offices(Set<String> codes) implements AccessScope {
        public Offices {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * What an officer (chấp hành viên) handles himself.
     *
     * @param office his office
     * @param officerCode his staff code
     */
    record Own(String office, String officerCode) implements AccessScope {}

    /**
     * That in which an organisation is a party.
     *
     * @param taxCode its tax code
     */
    record Party(String taxCode) implements AccessScope {}

    /**
     * What a court sent.
     *
     * @param court its code
     */
    record Court(String court) implements AccessScope {}
}
