package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.thads.legaltime.Deadlines;

/**
 * The life of one case, by the transitions of the law page §3A.2: what may follow, how long it takes, how often it happens.
 *
 * <p>Written so that every history is lawful: an act stands before the step that rests on it, a decision on or after its ground, all
 * money is settled before the completion minutes, a year and two verifications lie before the separate book.
 */
final class Life {
    private static final int WAIT_BEFORE_BOOK_DAYS = 370;
    /** How much is settled in each month, January first: little around Tet, most before the year ends. */
    private static final double[] SEASON = {0.42, 0.38, 0.75, 0.85, 1.0, 1.15, 1.3, 1.55, 1.75, 0.38, 0.42, 0.50};

    private static final double BEST_SEASON = 1.75;

    private final Plot plot;
    private final Dice dice;
    private final Setting setting;
    private final Purse purse;
    private final boolean[] gone;
    private String officer;
    private String notEnforceable = "";
    private LocalDate verifiedOn = LocalDate.MIN;
    private String verifiedResult = "";
    private boolean hadNewInformation;
    private boolean postponedOnRequest;
    private boolean closed;

    /**
     * What a life is lived in.
     *
     * @param pace how briskly the office settles; 1 is usual
     * @param rarity how often rare things happen; 1 is usual, more in a small sample
     * @param colleagues officers to whom the case may be handed over
     * @param otherProvinces where debtors and assets may turn out to be
     */
    record Setting(
            Temper temper,
            double pace,
            double rarity,
            boolean ofProvince,
            String provinceDocket,
            String officer,
            Officers.Desk colleagues,
            List<String> otherProvinces) {
        Setting {
            otherProvinces = List.copyOf(otherProvinces);
        }
    }

    Life(Plot plot, Dice dice, Setting setting, Purse purse) {
        this.plot = plot;
        this.dice = dice;
        this.setting = setting;
        this.purse = purse;
        this.gone = new boolean[purse.count()];
        this.officer = setting.officer();
    }

    /** T3: the notice, and with {@code mayEnd} what is paid within the voluntary term. */
    void begin(boolean mayEnd) {
        if (mayEnd && rare(0.003)) {
            recallOfEnforcement();
            return;
        }
        if (!plot.afterWorkdays(dice.chance(0.92) ? dice.between(1, 3) : dice.between(4, 8))) {
            return;
        }
        plot.act("NOTICE", "");
        LocalDate termEnd =
                Deadlines.inForce().term("VOLUNTARY_TERM", plot.today()).lastDay(plot.today());
        if (mayEnd && dice.chance(setting.temper().voluntary())) {
            if (plot.to(plot.today().plusDays(dice.between(1, 9)))) {
                settle(1);
            }
            return;
        }
        if (rare(0.002)) {
            if (!plot.after(dice.between(1, 4))) {
                return;
            }
            plot.act("URGENCY", "");
            plot.after(dice.between(1, 3));
            return;
        }
        plot.to(termEnd.plusDays(dice.between(1, 12)));
    }

    /** T5: verification minutes that show means. */
    void findMeans() {
        if (!plot.over() && !closed) {
            plot.act("VERIFICATION", "MEANS_FOUND");
        }
    }

    /** T6: verification minutes without means, then the decision. */
    void loseMeans(boolean addressUnknown) {
        if (ended()) {
            return;
        }
        verify(addressUnknown ? "ADDRESS_UNKNOWN" : "NO_MEANS");
        LocalDate ground = plot.today();
        if (plot.afterWorkdays(inTime(0.9))) {
            notEnforceable = plot.decide("NOT_YET_ENFORCEABLE", verifiedResult, ground, List.of());
        }
    }

    /** Now and then money is entered in the books weeks late, after a verification that took place later. */
    private void payPart() {
        if (!rare(0.03) || plot.today().isAfter(Year.LAST.minusDays(70))) {
            purse.payPart(plot, dice);
            return;
        }
        plot.writeOn(plot.today().plusDays(dice.between(48, 60)));
        if (purse.payPart(plot, dice) && plot.after(dice.between(2, 6))) {
            plot.verifyMeanwhile();
        }
        plot.writeAtOnce();
    }

    double shareWithoutMeans() {
        return setting.temper().withoutMeans();
    }

    boolean addressUnknown() {
        return dice.chance(0.12);
    }

    boolean ended() {
        return closed || plot.over();
    }

    /** Everything that happens to an enforceable case until the end. */
    void enforce() {
        while (!ended()) {
            double hurry = setting.pace();
            Temper temper = setting.temper();
            double several = openObligations().size() > 1 ? setting.rarity() : 0;
            double untouched = purse.untouched() ? 1 : 0;
            double[] rates = {
                temper.settles() * hurry * BEST_SEASON,
                temper.paysPart() * hurry * BEST_SEASON,
                temper.losesMeans(),
                temper.discontinued() * hurry,
                0.055 * setting.rarity(),
                0.015 * setting.rarity(),
                0.005 * setting.rarity(),
                0.040,
                setting.ofProvince() ? 0 : 0.006 * setting.rarity(),
                0.03 * untouched,
                0.012 * setting.rarity(),
                0.20 * several,
                0.08,
            };
            if (!plot.after(dice.waitDays(Arrays.stream(rates).sum()))) {
                return;
            }
            int what = dice.weighted(rates);
            if (what <= 1 && !dice.chance(SEASON[plot.today().getMonthValue() - 1] / BEST_SEASON)) {
                continue;
            }
            switch (what) {
                case 0 -> settle(dice.chance(0.35) ? 2 : 1);
                case 1 -> payPart();
                case 2 -> {
                    loseMeans(addressUnknown());
                    waitForMeans();
                }
                case 3 -> discontinue(true);
                case 4 -> postpone();
                case 5 -> suspend();
                case 6 -> pauseForComplaint();
                case 7 -> entrust(List.of());
                case 8 -> takeUp();
                case 9 -> reassign();
                case 10 -> changeAmount();
                case 11 -> somethingAboutAPart();
                default -> sideDecision();
            }
        }
    }

    /** Everything that happens to a case that is not enforceable; returns when it is enforceable again or the simulation ends. */
    void waitForMeans() {
        LocalDate since = plot.today();
        int verifications = 0;
        if (!plot.today().isBefore(Year.FIRST) && rare(0.006)) {
            recallOfNotEnforceable();
            return;
        }
        while (!ended()) {
            LocalDate from = plot.today().isBefore(Year.FIRST) ? Year.FIRST : plot.today();
            LocalDate resume = from.plusDays(dice.waitDays(0.28 * setting.pace()));
            LocalDate discontinue = from.plusDays(dice.waitDays(0.05));
            LocalDate verify = nextVerification();
            LocalDate book = LocalDate.MAX;
            if (verifications >= 2 && !hadNewInformation && !verifiedResult.equals("ADDRESS_UNKNOWN")) {
                LocalDate earliest = since.plusDays(WAIT_BEFORE_BOOK_DAYS);
                book = (earliest.isBefore(from) ? from : earliest).plusDays(dice.waitDays(0.45));
            }
            if (verify.isBefore(resume) && verify.isBefore(discontinue) && verify.isBefore(book)) {
                if (plot.to(verify)) {
                    verify(verifiedResult);
                    verifications++;
                }
            } else if (book.isBefore(resume) && book.isBefore(discontinue)) {
                if (plot.to(book)) {
                    plot.decide("TRANSFER_TO_SEPARATE_BOOK", "", null, List.of());
                    rest();
                }
            } else if (discontinue.isBefore(resume)) {
                if (plot.to(discontinue)) {
                    discontinue(false);
                }
            } else {
                if (plot.to(resume)) {
                    foundAgain();
                }
                return;
            }
        }
    }

    /** In the separate book: most stay, few come back, fewer still end there. */
    void rest() {
        if (!plot.after(dice.waitDays(0.05 * setting.rarity()))) {
            return;
        }
        if (dice.chance(0.25)) {
            discontinue(false);
        } else {
            foundAgain();
            enforce();
        }
    }

    /** Verifies without means on a day before the year: what the opening of a case needs. */
    void verify(String result) {
        plot.act("VERIFICATION", result);
        verifiedOn = plot.today();
        verifiedResult = result;
    }

    LocalDate nextVerification() {
        if (verifiedOn.equals(LocalDate.MIN)) {
            return LocalDate.MAX;
        }
        String key = verifiedResult.equals("ADDRESS_UNKNOWN") ? "REVERIFY_PRISON_OR_UNKNOWN" : "REVERIFY";
        LocalDate due = Deadlines.inForce().term(key, verifiedOn).lastDay(verifiedOn);
        if (dice.chance(0.84)) {
            return due.minusDays(dice.between(4, 30));
        }
        return dice.chance(0.6) ? due.plusDays(dice.between(5, 60)) : LocalDate.MAX;
    }

    /** T7, T9: new information, verified, resumed. */
    void foundAgain() {
        if (plot.over()) {
            return;
        }
        hadNewInformation = true;
        plot.act("NEW_INFORMATION", "");
        if (!plot.after(dice.between(2, 8))) {
            return;
        }
        plot.act("VERIFICATION", "MEANS_FOUND");
        LocalDate ground = plot.today();
        if (plot.afterWorkdays(inTime(0.9))) {
            plot.decide("RESUMPTION", "NEW_MEANS", ground, List.of());
        }
    }

    /** T11, T12. */
    void postpone() {
        LocalDate groundOn = plot.today();
        if (!postponedOnRequest && dice.chance(0.08)) {
            postponedOnRequest = true;
            postponeUntil("PROTEST_AUTHORITY_REQUEST", groundOn, plot.today().plusDays(dice.between(30, 80)));
        } else if (plot.afterWorkdays(inTime(0.9))) {
            postponeUntil(postponementGround(), groundOn, plot.today().plusDays(dice.between(30, 240)));
        }
    }

    String postponementGround() {
        return dice.one(List.of("ILLNESS", "AGREEMENT", "ASSET_DISPUTE", "EXPLANATION", "RECIPIENT_ABSENT", "UNSOLD"));
    }

    void postponeUntil(String ground, LocalDate groundOn, LocalDate until) {
        plot.decide("POSTPONEMENT", ground, groundOn, List.of(), Plot.Extra.until(until));
        resumeAfter(until, "TERM_EXPIRED", 0.12);
    }

    /** T13, T14, T22. */
    void suspend() {
        suspend(plot.today().plusDays(dice.between(60, 330)));
    }

    void suspend(LocalDate end) {
        boolean protest = dice.chance(0.55);
        LocalDate groundOn = plot.today();
        if (!plot.afterWorkdays(inTime(1))) {
            return;
        }
        plot.decide(
                protest ? "SUSPENSION_NOTICE" : "SUSPENSION",
                protest ? "PROTEST" : "BANKRUPTCY_PETITION",
                groundOn,
                List.of());
        if (!protest) {
            resumeAfter(end, "GROUND_ENDED", 0.3);
            return;
        }
        if (!plot.to(end)) {
            return;
        }
        LocalDate reviewed = plot.today();
        if (!plot.afterWorkdays(inTime(0.95))) {
            return;
        }
        switch (dice.weighted(0.55, 0.30, 0.15)) {
            case 0 -> plot.decide("RESUMPTION", "REVIEW_KEPT", reviewed, List.of());
            case 1 -> {
                plot.decide("DISCONTINUATION", "REVIEW_ANNULLED", reviewed, List.of());
                closed = true;
            }
            default -> plot.decide("RESUMPTION", "REVIEW_CHANGED", reviewed, List.of());
        }
    }

    /** T15. */
    void pauseForComplaint() {
        plot.decide("PAUSE_FOR_COMPLAINT", "", plot.today(), List.of());
        if (plot.after(dice.between(12, 40))) {
            plot.decide("RESUMPTION", "GROUND_ENDED", plot.today(), List.of());
        }
    }

    private void resumeAfter(LocalDate until, String ground, double endsInstead) {
        if (!plot.to(until.plusDays(1))) {
            return;
        }
        LocalDate ended = plot.today();
        if (!plot.afterWorkdays(inTime(0.85))) {
            return;
        }
        if (dice.chance(endsInstead)) {
            discontinueNow(ended);
        } else {
            plot.decide("RESUMPTION", ground, ended, List.of());
        }
    }

    /** T16, and now and then its recall: then the case stands where it stood. */
    void discontinue(boolean mayBeRecalled) {
        LocalDate ground = plot.today();
        if (!plot.afterWorkdays(inTime(0.93))) {
            return;
        }
        String decision = discontinueNow(ground);
        if (mayBeRecalled && rare(0.012)) {
            recallOfDiscontinuation(decision, dice.between(8, 40));
        }
    }

    String discontinueNow(LocalDate ground) {
        closed = true;
        String why = setting.temper().obligations().getFirst().equals("MONEY_FEE") && dice.chance(0.6)
                ? "EXEMPTION"
                : dice.chance(0.85) ? "AGREEMENT" : dice.one(List.of("DEBTOR_DEAD", "CREDITOR_DEAD", "DISSOLVED"));
        return plot.decide("DISCONTINUATION", why, ground, List.of());
    }

    void recallOfDiscontinuation(String decision, int daysLater) {
        if (plot.after(daysLater)) {
            plot.decide("RECALL", "ERROR_CHANGING_CONTENT", plot.today(), List.of(), Plot.Extra.recalls(decision));
            closed = false;
        }
    }

    /** The decision falls, the case is verified again and goes on. */
    private void recallOfNotEnforceable() {
        if (!plot.after(dice.between(6, 30))) {
            return;
        }
        plot.decide("RECALL", "GROUND_GONE", plot.today(), List.of(), Plot.Extra.recalls(notEnforceable));
        if (plot.after(dice.between(1, 5))) {
            plot.act("VERIFICATION", "MEANS_FOUND");
        }
    }

    private void entrust(List<Integer> part) {
        LocalDate ground = plot.today();
        if (!plot.afterWorkdays(inTime(0.93))) {
            return;
        }
        String to = dice.one(setting.otherProvinces());
        plot.decide("ENTRUSTMENT", "", ground, part, Plot.Extra.toOffice(to));
        if (part.isEmpty()) {
            closed = true;
        } else {
            part.forEach(this::isGone);
        }
    }

    private void takeUp() {
        plot.decide("TAKING_UP", "", plot.today(), List.of(), Plot.Extra.toOffice(setting.provinceDocket()));
        closed = true;
    }

    /** Only while no đồng of this year is settled: a hand-over moves what stands, and then all of it stands. */
    private void reassign() {
        setting.colleagues().another(officer, plot.today(), dice).ifPresent(other -> {
            officer = other;
            plot.decide("REASSIGNMENT", "", null, List.of(), Plot.Extra.newOfficer(other));
        });
    }

    private void changeAmount() {
        List<Integer> open = openObligations();
        if (!setting.temper().isMoney() || open.isEmpty()) {
            return;
        }
        int obligation = open.getFirst();
        long rest = purse.rest(obligation);
        if (rest >= 2_000_000 && dice.chance(0.4)) {
            long relief = Math.max(1, rest / 5_000) * 1_000;
            purse.reduce(obligation, relief);
            plot.decide("DUTY_RELIEF", "", plot.today(), List.of(obligation), Plot.Extra.amount(obligation, relief));
        } else if (rest > 0) {
            long owed = purse.recognise(obligation, Math.max(1, rest / 12_000) * 1_000);
            plot.decide(
                    "AMENDMENT",
                    "AMOUNT_RECOGNISED",
                    plot.today(),
                    List.of(obligation),
                    Plot.Extra.amount(obligation, owed));
        }
    }

    private void somethingAboutAPart() {
        List<Integer> open = openObligations();
        List<Integer> part = List.of(open.getLast());
        LocalDate ground = plot.today();
        switch (dice.weighted(0.3, 0.3, 0.2, 0.2)) {
            case 0 -> {
                plot.act("VERIFICATION", "NO_MEANS");
                if (plot.afterWorkdays(inTime(1))) {
                    plot.decide("NOT_YET_ENFORCEABLE", "NO_MEANS", ground, part);
                    if (plot.after(dice.between(60, 200))) {
                        hadNewInformation = true;
                        plot.act("NEW_INFORMATION", "");
                        plot.act("VERIFICATION", "MEANS_FOUND");
                        plot.decide("RESUMPTION", "NEW_MEANS", plot.today(), part);
                    }
                }
            }
            case 1 -> {
                LocalDate until = ground.plusDays(dice.between(30, 120));
                plot.decide("POSTPONEMENT", "AGREEMENT", ground, part, Plot.Extra.until(until));
                if (plot.to(until.plusDays(dice.between(1, 4)))) {
                    plot.decide("RESUMPTION", "TERM_EXPIRED", until.plusDays(1), part);
                }
            }
            case 2 -> {
                plot.decide("DISCONTINUATION", "AGREEMENT", ground, part);
                part.forEach(this::isGone);
            }
            default -> entrust(part);
        }
    }

    private void sideDecision() {
        LocalDate ground = plot.today();
        switch (dice.weighted(0.5, 0.35, 0.15)) {
            case 0 -> plot.decide("COERCION_DEDUCT_INCOME", "", null, List.of());
            case 1 -> plot.decide("COERCION_SEIZE_AND_SELL", "", null, List.of());
            default ->
                plot.decide(
                        "ASSET_ENTRUSTMENT",
                        "",
                        ground,
                        List.of(),
                        Plot.Extra.toOffice(dice.one(setting.otherProvinces())));
        }
    }

    /** T20 of the enforcement decision itself, before anything rests on it. */
    private void recallOfEnforcement() {
        if (plot.after(dice.between(3, 30))) {
            plot.decide("RECALL", "WRONG_COMPETENCE", plot.today(), List.of(), Plot.Extra.recalls("d0"));
            closed = true;
        }
    }

    /** T21: pays everything in so many instalments, then the completion minutes; now and then they are withdrawn and made again. */
    private void settle(int instalments) {
        for (int left = instalments; left > 1; left--) {
            if (!purse.payPart(plot, dice) || !plot.after(dice.between(10, 60))) {
                return;
            }
        }
        if (!purse.payAll(plot, dice, rare(0.006)) || !plot.after(dice.between(0, 4))) {
            return;
        }
        String minutes = plot.act("COMPLETION", "");
        if (rare(0.004)) {
            if (!plot.after(dice.between(5, 25))) {
                return;
            }
            plot.act("WITHDRAWAL", "", minutes, "Biên bản ghi nhầm hồ sơ");
            if (!plot.after(dice.between(10, 40))) {
                return;
            }
            plot.act("COMPLETION", "");
        }
        closed = true;
    }

    private List<Integer> openObligations() {
        return IntStream.rangeClosed(1, gone.length)
                .filter(number -> !gone[number - 1])
                .boxed()
                .toList();
    }

    private void isGone(int number) {
        gone[number - 1] = true;
        purse.forget(number);
    }

    private boolean rare(double probability) {
        return dice.chance(probability * setting.rarity());
    }

    /** Working days until a decision that is due in five. */
    private int inTime(double probability) {
        return dice.chance(probability) ? dice.between(0, 4) : dice.between(7, 16);
    }
}
