package vn.thads.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.paging.PageRequest;

/** The board and the first page cost the same with a hundred thousand open matters as with a thousand; nothing of it is kept. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ClockCostTest {
    private static final Logger LOG = Logger.getLogger(ClockCostTest.class);
    private static final LocalDate TODAY = LocalDate.of(2017, 2, 16);
    private static final List<String> OFFICES = List.of("cost-1", "cost-2", "cost-3", "cost-4", "cost-5");
    private static final PageRequest PAGE = new PageRequest(50, List.of(), "", false);
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 100;

    @Inject
    Clocks clocks;

    @Inject
    ClockSql sql;

    @Inject
    AgroalDataSource database;

    @Test
    void a_board_of_a_hundred_thousand_costs_what_one_of_a_thousand_costs() {
        QuarkusTransaction.begin();
        try {
            start(0, FEW);
            long board = lowerQuartile(this::board);
            long page = lowerQuartile(this::page);
            start(FEW, MANY);
            long largeBoard = lowerQuartile(this::board);
            long largePage = lowerQuartile(this::page);
            LOG.infof(
                    "%d and %d open matters: board %d and %d µs, page %d and %d µs",
                    FEW, MANY, board, largeBoard, page, largePage);

            assertThat(board().stream()
                            .mapToLong(row -> row.onTime() + row.atRisk() + row.overdue())
                            .sum())
                    .isEqualTo(MANY);
            assertThat((double) largeBoard / board).as("the board").isLessThan(1.5);
            // the same rows, but among a hundred times as many they lie on pages of their own
            assertThat((double) largePage / page).as("the page").isLessThan(3);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<ClockBoard.OfficeClocks> board() {
        return sql.board(OFFICES, null, null, TODAY);
    }

    private List<KeptClock> page() {
        return sql.list(
                new ClockSql.Whose.Offices(OFFICES),
                ClockQuery.of(null, null).standing(ClockState.OVERDUE, TODAY),
                PAGE);
    }

    private void start(int from, int to) {
        List<Running> running = IntStream.range(from, to)
                .mapToObj(number -> {
                    LocalDate startedOn = TODAY.minusDays(15 + number / OFFICES.size() % 20);
                    return new Running(
                            UUID.randomUUID(),
                            MatterKind.COMPLAINT,
                            OFFICES.get(number % OFFICES.size()),
                            null,
                            ClockStep.SETTLE,
                            "SETTLE_A_1",
                            startedOn,
                            startedOn.plusDays(15 + number / 100 % 3));
                })
                .toList();
        clocks.set(running.stream().map(Running::matter).toList(), running);
        clocks.fold();
        analyze();
    }

    /** As the database does by itself, some seconds later. */
    private void analyze() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze clock, clock_count, clock_change");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The quarter of calls that nothing else on the machine disturbed. */
    private static long lowerQuartile(Supplier<List<?>> asked) {
        long[] micros = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            assertThat(asked.get()).isNotEmpty();
            micros[round] = (System.nanoTime() - begun) / 1_000;
        }
        Arrays.sort(micros);
        return micros[ROUNDS / 4];
    }
}
