package vn.thads.platform.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.EmptyBecause;
import vn.thads.platform.problem.ProblemException;

/** The access of the present request, decided by {@code access.csv} before the resource method runs. */
@RequestScoped
public class Access {
    private @Nullable Caller caller;
    private @Nullable AccessScope scope;

    /** Who calls. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("no caller outside a request");
        }
        return caller;
    }

    /** What he reaches. */
    public AccessScope scope() {
        if (scope == null) {
            throw new IllegalStateException("no scope outside a request");
        }
        return scope;
    }

    /** Whether something of this office is within reach; a party, a court and an officer reach no office as a whole. */
    public boolean mayReach(String officeCode) {
        return switch (scope()) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) -> codes.contains(officeCode);
            case AccessScope.Own own -> own.office().equals(officeCode);
            case AccessScope.Party party -> false;
            case AccessScope.Court court -> false;
        };
    }

    /** Why a list that was narrowed to an office (null: to none) is empty. */
    public EmptyBecause whyEmpty(@Nullable String office) {
        return whyEmpty(office, null);
    }

    /** Why a list that was narrowed to an office, to an officer by his staff code, or to neither (null) is empty. */
    public EmptyBecause whyEmpty(@Nullable String office, @Nullable String officer) {
        boolean isBeyond = (office != null && scope().excludesOffice(office))
                || (officer != null && scope().excludesOfficer(officer));
        return isBeyond ? EmptyBecause.OUTSIDE_YOUR_REACH : EmptyBecause.NO_DATA;
    }

    /** Answers 404 unless {@link #mayReach}. */
    public void mustReach(String officeCode) {
        if (!mayReach(officeCode)) {
            throw ProblemException.notFound();
        }
    }

    /** Whether the token holds the scope, such as {@code migrate}. */
    public boolean hasScope(String scope) {
        return caller().hasScope(scope);
    }

    /** Sets caller and reach: by the filter of requests, and by work that goes on in somebody's name (imports). */
    public void enter(Caller who, AccessScope reach) {
        this.caller = who;
        this.scope = reach;
    }
}
