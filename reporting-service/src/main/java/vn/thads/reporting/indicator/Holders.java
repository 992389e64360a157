package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.paging.EmptyBecause;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** The offices that a caller asks for and may reach, and the officer to whom he is bound. */
@ApplicationScoped
class Holders {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OfficeTree tree;
    private final Access access;
    private final Clock clock;

    Holders(OfficeTree tree, Access access, Clock clock) {
        this.tree = tree;
        this.access = access;
        this.clock = clock;
    }

    /** Codes of the offices that hold cases, as of a day; none where the caller reaches none. */
    List<String> codes(HolderParams params, LocalDate on) {
        return tree.find(asked(params), on)
                .map(Office::code)
                .filter(access::mayReach)
                .map(code -> below(code, on))
                .orElse(List.of());
    }

    /** Why a list of theirs is empty. */
    EmptyBecause whyEmpty(HolderParams params) {
        return access.whyEmpty(asked(params));
    }

    /** Exactly one of the two parameters is given. */
    private static String asked(HolderParams params) {
        String asked = params.office == null ? params.within : params.office;
        if (asked == null || (params.office != null && params.within != null)) {
            throw ProblemException.invalid("office", "office-or-within", Message.of("rule.office-or-within"));
        }
        return asked;
    }

    private List<String> below(String code, LocalDate on) {
        List<Office> children = tree.children(code, on);
        if (children.isEmpty()) {
            return List.of(code);
        }
        var codes = new ArrayList<String>();
        children.forEach(child -> codes.addAll(below(child.code(), on)));
        return codes;
    }

    /** Whether the caller may see what an officer holds: an officer sees only his own. */
    boolean maySee(@Nullable String officer) {
        return !(access.scope() instanceof AccessScope.Own own)
                || own.officerCode().equals(officer);
    }

    Instant knownAt(HolderParams params) {
        return params.knownAt == null ? clock.instant() : params.knownAt.toInstant();
    }

    /** The day asked for, or the day in Việt Nam of the instant. */
    LocalDate day(@Nullable LocalDate on, Instant knownAt) {
        return Optional.ofNullable(on).orElseGet(() -> LocalDate.ofInstant(knownAt, VIETNAM));
    }
}
