package vn.thads.reporting.external;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.posting.Account;

/** Looks for what does not fit between filings, and writes it down (law page §4.5): nothing of it is a reason to refuse. */
@ApplicationScoped
class DataQuality {
    private static final String ADD = """
            insert into data_quality_item (filing, office, year, months, form, rule, cell, expected, actual, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
            """;

    /** Which two forms add up to which third. */
    private static final List<List<String>> SUMS = List.of(List.of("01", "02", "06"), List.of("03", "04", "07"));

    private final AgroalDataSource database;
    private final ExternalFilings filings;
    private final OfficeTree tree;

    DataQuality(AgroalDataSource database, ExternalFilings filings, OfficeTree tree) {
        this.database = database;
        this.filings = filings;
        this.tree = tree;
    }

    private enum Rule {
        CARRIED_OVER,
        MONOTONY,
        FORMS_DIFFER,
        OFFICES_DIFFER
    }

    private record Item(Rule rule, String cell, long expected, long actual) {}

    /** Looks at a filing beside the others of its office, in the caller's transaction. */
    void look(ExternalFiling filing) {
        if (filing.form().equals(ExternalFiling.INDICATORS)) {
            return;
        }
        var items = new ArrayList<Item>();
        carriedOver(filing).ifPresent(items::add);
        items.addAll(monotony(filing));
        items.addAll(formsDiffer(filing));
        items.addAll(officesDiffer(filing));
        add(filing, items, filing.recordedAt());
        filedAbove(filing).ifPresent(above -> add(above, officesDiffer(above), filing.recordedAt()));
    }

    /** What the office above filed for the same period and form: the last of its offices to file completes the comparison. */
    private Optional<ExternalFiling> filedAbove(ExternalFiling filing) {
        return tree.find(filing.office(), filing.period().cutOff())
                .map(Office::parent)
                .flatMap(parent ->
                        Optional.ofNullable(filings.latestOf(List.of(parent), filing.period(), Set.of(filing.form()))
                                .get(new ExternalFilings.Key(parent, filing.form()))));
    }

    /** Identity (7): last year's rest, less what went to the separate book since. */
    private Optional<Item> carriedOver(ExternalFiling filing) {
        var lastYear = new Period(filing.period().year().previous(), Period.WHOLE_YEAR);
        return latest(lastYear, filing.office(), filing.form()).flatMap(before -> {
            long rest = before.carriedForward();
            long carried = filing.total().get(Account.CARRIED_OVER);
            long least = rest - filing.total().get(Account.SEPARATE_BOOK);
            return carried > rest || carried < least
                    ? Optional.of(new Item(Rule.CARRIED_OVER, Account.CARRIED_OVER.column(), rest, carried))
                    : Optional.empty();
        });
    }

    /** Inside a year no flow shrinks from one month to the next. */
    private List<Item> monotony(ExternalFiling filing) {
        var items = new ArrayList<Item>();
        filings.periodBefore(filing)
                .flatMap(period -> latest(period, filing.office(), filing.form()))
                .ifPresent(earlier -> {
                    for (Account account : Account.values()) {
                        long before = earlier.get(account);
                        long now = filing.total().get(account);
                        if (account.isFlow() && account != Account.CARRIED_OVER && now < before) {
                            items.add(new Item(Rule.MONOTONY, account.column(), before, now));
                        }
                    }
                });
        return items;
    }

    private List<Item> formsDiffer(ExternalFiling filing) {
        var items = new ArrayList<Item>();
        for (List<String> sum : SUMS) {
            if (sum.contains(filing.form())) {
                Map<ExternalFilings.Key, ExternalFiling> all =
                        filings.latestOf(List.of(filing.office()), filing.period(), Set.copyOf(sum));
                var first = all.get(new ExternalFilings.Key(filing.office(), sum.getFirst()));
                var second = all.get(new ExternalFilings.Key(filing.office(), sum.get(1)));
                var both = all.get(new ExternalFilings.Key(filing.office(), sum.getLast()));
                if (first != null && second != null && both != null) {
                    items.addAll(differences(Rule.FORMS_DIFFER, first.total().plus(second.total()), both.total()));
                }
            }
        }
        return items;
    }

    /** A province's own figure must equal the sum of its offices' filings, once all have filed. */
    private List<Item> officesDiffer(ExternalFiling filing) {
        List<Office> below = tree.children(filing.office(), filing.period().cutOff());
        if (below.isEmpty()) {
            return List.of();
        }
        var all = filings.latestOf(below.stream().map(Office::code).toList(), filing.period(), Set.of(filing.form()));
        Cells sum = Cells.ZERO;
        for (Office office : below) {
            var part = all.get(new ExternalFilings.Key(office.code(), filing.form()));
            if (part == null) {
                return List.of();
            }
            sum = sum.plus(part.total());
        }
        return differences(Rule.OFFICES_DIFFER, sum, filing.total());
    }

    private static List<Item> differences(Rule rule, Cells expected, Cells actual) {
        var items = new ArrayList<Item>();
        for (Account account : Account.values()) {
            if (expected.get(account) != actual.get(account)) {
                items.add(new Item(rule, account.column(), expected.get(account), actual.get(account)));
            }
        }
        return items;
    }

    private Optional<Cells> latest(Period period, String office, String form) {
        return Optional.ofNullable(filings.latestOf(List.of(office), period, Set.of(form))
                        .get(new ExternalFilings.Key(office, form)))
                .map(ExternalFiling::total);
    }

    private void add(ExternalFiling filing, List<Item> items, Instant noticedAt) {
        if (items.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Item item : items) {
                add.setObject(1, filing.id());
                add.setString(2, filing.office());
                add.setInt(3, filing.period().year().number());
                add.setInt(4, filing.period().months());
                add.setString(5, filing.form());
                add.setString(6, item.rule().name());
                add.setString(7, item.cell());
                add.setLong(8, item.expected());
                add.setLong(9, item.actual());
                add.setString(10, noticedAt.toString());
                add.addBatch();
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("items of data quality were not kept", e);
        }
    }
}
