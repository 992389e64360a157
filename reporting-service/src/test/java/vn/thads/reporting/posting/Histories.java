package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/** Invented histories of cases over four statistical years: any state may follow any other, as corrections allow. */
public final class Histories {
    /** First day of the first year. */
    public static final LocalDate FIRST = LocalDate.of(2014, 10, 1);
    /** Days of the years. */
    public static final int DAYS = 4 * 365;

    private static final CaseState[] OPEN = {
        CaseState.DECIDED,
        CaseState.ENFORCING,
        CaseState.POSTPONED,
        CaseState.SUSPENDED,
        CaseState.PAUSED_COMPLAINT,
        CaseState.NOT_ENFORCEABLE
    };

    private Histories() {}

    /** A whole history. */
    public static CaseHistory any(RandomGenerator random) {
        LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
        return new CaseHistory(from(on, first(on, random), random));
    }

    /** A fact: usually at the end, sometimes back-dated, telling every standing from its day on. */
    public static Change anyChange(CaseHistory history, RandomGenerator random) {
        LocalDate first = history.standings().getFirst().on();
        LocalDate from = random.nextInt(3) == 0
                ? first.plusDays(random.nextInt(200))
                : history.standings().getLast().on().plusDays(random.nextInt(90));
        Standing before = null;
        for (Standing standing : history.standings()) {
            if (standing.on().isBefore(from)) {
                before = standing;
            }
        }
        Standing begin = before == null ? first(from, random) : next(from, before, random);
        return new Change(from, from(from, begin, random));
    }

    private static List<Standing> from(LocalDate on, Standing begin, RandomGenerator random) {
        var standings = new ArrayList<Standing>();
        standings.add(begin);
        LocalDate day = on;
        int steps = random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(10) == 0 ? 0 : random.nextInt(200));
            standings.add(next(day, standings.getLast(), random));
        }
        return standings;
    }

    private static Standing first(LocalDate on, RandomGenerator random) {
        var obligations = new ArrayList<ObligationStanding>();
        int count = 1 + random.nextInt(3);
        for (int number = 1; number <= count; number++) {
            obligations.add(new ObligationStanding(number, CaseState.DECIDED, 100L * random.nextInt(5), 0, 0));
        }
        return new Standing(on, CaseState.DECIDED, "709", "709-1", obligations);
    }

    private static Standing next(LocalDate on, Standing before, RandomGenerator random) {
        CaseState state = random.nextInt(3) == 0 ? before.state() : state(random);
        String office = random.nextInt(12) == 0 ? "703" : before.office();
        String officer = random.nextInt(6) == 0 || !office.equals(before.office())
                ? office + "-" + (1 + random.nextInt(2))
                : before.officer();
        var obligations = new ArrayList<ObligationStanding>();
        for (ObligationStanding obligation : before.obligations()) {
            obligations.add(next(obligation, state, random));
        }
        return new Standing(on, state, office, officer, obligations);
    }

    private static ObligationStanding next(ObligationStanding before, CaseState ofCase, RandomGenerator random) {
        long owed = Math.max(0, before.owed() + (random.nextInt(8) == 0 ? 10 * (random.nextInt(11) - 5) : 0));
        long settled = Math.clamp(before.settled() + (random.nextInt(3) == 0 ? random.nextInt(121) - 40 : 0), 0L, owed);
        long reduced = Math.clamp(before.reduced() + (random.nextInt(9) == 0 ? 10 : 0), 0L, owed - settled);
        CaseState state = ofCase == CaseState.SEPARATE_BOOK || random.nextInt(4) > 0 ? ofCase : state(random);
        return new ObligationStanding(before.number(), state, owed, settled, reduced);
    }

    private static CaseState state(RandomGenerator random) {
        CaseState[] all = CaseState.values();
        return random.nextInt(3) == 0 ? all[random.nextInt(all.length)] : OPEN[random.nextInt(OPEN.length)];
    }
}
