package vn.thads.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.posting.Account;

/** Takes a question for entries, within what the caller may see. */
@ApplicationScoped
class EntryDesk {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final EntryList entries;
    private final Access access;
    private final OfficeTree tree;
    private final Clock clock;

    EntryDesk(EntryList entries, Access access, OfficeTree tree, Clock clock) {
        this.entries = entries;
        this.access = access;
        this.tree = tree;
        this.clock = clock;
    }

    Page<EntryView> list(EntryParams params, PageParams page) {
        var filter = new EntryList.Filter(
                offices(params),
                accounts(params.account),
                params.from == null ? FIRST_DAY : params.from,
                params.to == null ? LAST_DAY : params.to,
                params.knownAt == null ? Instant.parse("9999-01-01T00:00:00Z") : params.knownAt.toInstant(),
                params.caseId,
                params.dimension,
                officer(params));
        return entries.list(
                        filter,
                        page.boundTo(
                                params.office,
                                params.officer,
                                params.account,
                                params.dimension,
                                params.from,
                                params.to,
                                params.knownAt,
                                params.caseId))
                .ifEmpty(access.whyEmpty(params.office, params.officer));
    }

    /** Offices that hold cases and that the caller reaches: below the one that was asked for; with a case, all. */
    private List<String> offices(EntryParams params) {
        String office = params.office;
        if (params.officer != null && access.scope().excludesOfficer(params.officer)) {
            return List.of();
        }
        if (office != null) {
            return access.mayReach(office) ? List.copyOf(tree.reachOf(office)) : List.of();
        }
        if (params.caseId == null) {
            throw ProblemException.invalid("office", "required", Message.of("rule.required"));
        }
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh")));
        return tree.all(today).stream()
                .map(Office::code)
                .filter(access::mayReach)
                .toList();
    }

    private @Nullable String officer(EntryParams params) {
        return access.scope() instanceof AccessScope.Own own ? own.officerCode() : params.officer;
    }

    private static List<Account> accounts(@Nullable String column) {
        if (column == null) {
            return Arrays.asList(Account.values());
        }
        return Arrays.stream(Account.values())
                .filter(account -> account.column().equals(column))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> ProblemException.invalid(
                        "account",
                        "unknown-column",
                        Message.of("rule.unknown-column", FieldName.repeatable(column), "06")));
    }
}
