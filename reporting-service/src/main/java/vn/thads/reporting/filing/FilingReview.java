package vn.thads.reporting.filing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.clock.Job;
import vn.thads.reporting.ledger.LedgerFigures;
import vn.thads.reporting.quality.QualityChecks;
import vn.thads.reporting.quality.QualityFault;
import vn.thads.reporting.quality.QualityRule;

/**
 * Computes forms that were sent once more, after later facts became known, and notes what differs (ranking page §4-8). What was sent
 * stays as it is.
 */
@Singleton
class FilingReview implements Job {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 20;

    /** Marks that a transaction under way is setting are left to the next time. */
    private static final String TAKE = """
            delete from filing_to_check where filing in (
                select filing from filing_to_check order by filing limit %d for update skip locked)
            returning filing
            """.formatted(AT_ONCE);

    /** A review may take this share of its time, so that it never stands in the way of what made it needful. */
    private static final int REST_TIMES_WORK = 3;

    private final AgroalDataSource database;
    private final LateFilings late;
    private final FilingSql filings;
    private final FrozenForms forms;
    private final LedgerFigures ledger;
    private final OfficeTree tree;
    private final QualityChecks quality;
    private final Clock clock;
    private volatile long restUntil = System.nanoTime();

    FilingReview(
            AgroalDataSource database,
            LateFilings late,
            FilingSql filings,
            FrozenForms forms,
            LedgerFigures ledger,
            OfficeTree tree,
            QualityChecks quality,
            Clock clock) {
        this.database = database;
        this.late = late;
        this.filings = filings;
        this.forms = forms;
        this.ledger = ledger;
        this.tree = tree;
        this.quality = quality;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("filing-review", FixedDelay.of(PAUSE)).execute((instance, context) -> reviewAll());
    }

    private void reviewAll() {
        long start = System.nanoTime();
        if (start - restUntil < 0) {
            return;
        }
        QuarkusTransaction.requiringNew().run(late::mark);
        int reviewed = AT_ONCE;
        while (reviewed == AT_ONCE) {
            reviewed = QuarkusTransaction.requiringNew().call(() -> {
                List<UUID> marked = take();
                marked.forEach(this::review);
                return marked.size();
            });
        }
        long end = System.nanoTime();
        restUntil = end + REST_TIMES_WORK * (end - start);
    }

    private List<UUID> take() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE);
                ResultSet row = take.executeQuery()) {
            var marked = new ArrayList<UUID>();
            while (row.next()) {
                marked.add(row.getObject(1, UUID.class));
            }
            return marked;
        }
    }

    private void review(UUID id) {
        Filing sent = filings.find(id).orElseThrow();
        Instant now = clock.instant();
        List<QualityFault> faults = differences(forms.computed(FilingSql.Series.of(sent), now), sent.rows());
        var offices = new LinkedHashSet<>(tree.reachOf(sent.office()));
        Instant since = ledger.firstKnownAfter(offices, sent.period().cutOff(), sent.recordedAt())
                .orElse(now);
        quality.note(id, QualityRule.LEDGER_DIFFERS, faults, faults.isEmpty() ? now : since);
    }

    /** A row that one side lacks is a row of zeros. */
    private static List<QualityFault> differences(List<Filing.FrozenRow> computed, List<Filing.FrozenRow> sent) {
        var given = new HashMap<String, Map<String, @Nullable BigDecimal>>();
        sent.forEach(row -> given.put(row.key(), row.cells()));
        var faults = new ArrayList<QualityFault>();
        for (Filing.FrozenRow row : computed) {
            differences(row.key(), row.cells(), given.getOrDefault(row.key(), Map.of()), faults);
            given.remove(row.key());
        }
        given.forEach((key, cells) -> differences(key, Map.of(), cells, faults));
        return faults;
    }

    private static void differences(
            String key,
            Map<String, ? extends @Nullable BigDecimal> computed,
            Map<String, ? extends @Nullable BigDecimal> sent,
            List<QualityFault> faults) {
        var columns = new LinkedHashSet<String>(computed.keySet());
        columns.addAll(sent.keySet());
        for (String column : columns) {
            BigDecimal expected = zeroOr(computed.get(column));
            BigDecimal actual = zeroOr(sent.get(column));
            if (expected.compareTo(actual) != 0) {
                faults.add(new QualityFault(key, column, expected, actual));
            }
        }
    }

    private static BigDecimal zeroOr(@Nullable BigDecimal cell) {
        return cell == null ? BigDecimal.ZERO : cell;
    }
}
