package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thads.legaltime.WorkingCalendar;

/** Tells the cases of one book one after the other, in the order of their numbers and days. */
final class Teller {
    private static final double LARGE = 500_000_000;
    private static final LocalDate LAST_CARRIED_STEP = LocalDate.of(2016, 8, 18);

    private final Office office;
    private final Options options;
    private final Officers.Desk desk;
    private final List<String> otherProvinces;
    private final Courts courts;
    private final Claims claims;

    Teller(Office office, Options options, Officers.Desk desk, List<String> otherProvinces) {
        this.office = office;
        this.options = options;
        this.desk = desk;
        this.otherProvinces = List.copyOf(otherProvinces);
        this.courts = new Courts(office, otherProvinces);
        // A single case of a small sample must not outweigh all others.
        this.claims = new Claims(office, options.rarity() > 1 ? 3 : 22);
    }

    /** How a case enters the simulated year. */
    enum Entry {
        NEW,
        ENFORCEABLE,
        WITHOUT_MEANS,
        POSTPONED,
        SUSPENDED,
        SEPARATE_BOOK,
        REOPENED
    }

    /** One case of a book, decided on a day. */
    Story tell(Plan.Place place, LocalDate decidedOn) {
        Dice dice = Dice.of(options.seed(), 11, office.index(), place.book().salt(), place.year(), place.number());
        boolean onRequest = place.book() == Plan.Book.ON_REQUEST;
        boolean large = office.isProvince();
        Temper temper = Temper.draw(onRequest, shareOfCredit(place.year()), dice);
        String judgmentKind = Courts.judgmentKind(temper, dice);
        boolean atOnce = temper.equals(Temper.PROVISIONAL);
        LocalDate receivedOn = receivedOn(decidedOn, atOnce, judgmentKind.equals("BANKRUPTCY"), dice);
        List<Story.Party> parties = claims.parties(temper, judgmentKind, dice);
        List<Story.Obligation> obligations = claims.obligations(temper, parties, large, dice);
        Plot plot = new Plot(dice, decidedOn, dice.chance(0.006));
        Instant recordedAt = plot.recorded();
        String officer = desk.draw(decidedOn, dice);
        Purse purse = new Purse(obligations, parties);
        Setting setting = new Setting(
                temper,
                pace(place, obligations, dice),
                options.rarity(),
                large,
                options.province() + "-00",
                officer,
                desk,
                otherProvinces);
        Life life = new Life(new CaseInHand(plot, dice, setting, purse));
        live(entry(place.year(), decidedOn, dice), life, plot, purse, dice);
        boolean entrustedIn = dice.chance(0.012);
        String origin =
                entrustedIn ? "ENTRUSTED_IN" : large && dice.chance(0.03 * options.rarity()) ? "TAKEN_UP" : "NEW";
        return new Story(
                new Story.Head(
                        office.code(),
                        place.book().name(),
                        place.year(),
                        place.number(),
                        receivedOn,
                        decidedOn,
                        recordedAt,
                        officer,
                        judgmentKind,
                        Claims.flags(temper, dice),
                        origin),
                courts.title(judgmentKind, receivedOn, entrustedIn, onRequest, dice),
                parties,
                obligations,
                plot.facts());
    }

    private double shareOfCredit(int year) {
        double usual = year < Year.NUMBER.number() ? 0.085 : 0.026;
        return usual * (office.isProvince() ? 4 : 1) * (options.rarity() > 1 ? 1.6 : 1);
    }

    /** Old cases and large sums are the hard ones. */
    private double pace(Plan.Place place, List<Story.Obligation> obligations, Dice dice) {
        double age = place.year() == Year.NUMBER.number() ? 1.46 : place.year() == 2016 ? 0.68 : 0.42;
        long owed = obligations.stream().mapToLong(Story.Obligation::amount).sum();
        double size = StrictMath.pow(1 + owed / LARGE, options.rarity() > 1 ? -1 : -0.47);
        return office.pace() * age * size * (0.8 + 0.4 * dice.fraction());
    }

    private Entry entry(int year, LocalDate decidedOn, Dice dice) {
        if (year == Year.NUMBER.number()) {
            return Entry.NEW;
        }
        if (decidedOn.isAfter(LocalDate.of(2016, 6, 20))) {
            return Entry.ENFORCEABLE;
        }
        double separate = decidedOn.isBefore(LocalDate.of(2015, 6, 20)) ? 0.42 : 0;
        double rarity = options.rarity();
        return Entry.values()[1 + dice.weighted(0.50, 0.42, 0.022 * rarity, 0.008 * rarity, separate, 0.0015 * rarity)];
    }

    private void live(Entry entry, Life life, Plot plot, Purse purse, Dice dice) {
        if (entry == Entry.NEW) {
            life.begin(true);
            if (!life.isOver()) {
                classify(life, dice.chance(life.shareWithoutMeans()));
            }
        } else {
            life.begin(false);
            opening(entry, life, plot, purse, dice);
        }
        if (!life.isOver()) {
            plot.notBefore(Year.FIRST);
            purse.newYear();
            life.enforce();
        }
    }

    private static void classify(Life life, boolean withoutMeans) {
        if (withoutMeans) {
            life.waiting().loseMeans(life.waiting().addressUnknown());
            life.waitForMeans();
        } else {
            life.findMeans();
        }
    }

    private static void opening(Entry entry, Life life, Plot plot, Purse purse, Dice dice) {
        switch (entry) {
            case NEW -> throw new IllegalStateException("a new case has no opening");
            case WITHOUT_MEANS -> {
                purse.newYear();
                classify(life, true);
            }
            case ENFORCEABLE -> {
                life.findMeans();
                LocalDate paid = plot.today().plusDays(dice.between(10, 200));
                if (paid.isBefore(LAST_CARRIED_STEP) && dice.chance(0.25) && plot.to(paid)) {
                    purse.payPart(plot, dice);
                }
            }
            case POSTPONED -> {
                life.findMeans();
                plot.to(dice.day(LocalDate.of(2016, 7, 12), LocalDate.of(2016, 9, 20)));
                life.halts()
                        .postponeUntil(
                                life.halts().postponementGround(),
                                plot.today(),
                                dice.day(Year.FIRST.plusDays(5), Year.FIRST.plusDays(200)));
            }
            case SUSPENDED -> {
                life.findMeans();
                plot.to(dice.day(LocalDate.of(2016, 7, 12), LocalDate.of(2016, 9, 12)));
                life.halts().suspend(dice.day(Year.FIRST.plusDays(20), Year.FIRST.plusDays(300)));
            }
            case SEPARATE_BOOK -> {
                life.waiting().loseMeans(false);
                LocalDate since = plot.today();
                plot.to(since.plusDays(dice.between(150, 175)));
                life.waiting().verify("NO_MEANS");
                plot.to(since.plusDays(dice.between(315, 340)));
                life.waiting().verify("NO_MEANS");
                plot.to(since.plusDays(dice.between(372, 385)));
                plot.decide("TRANSFER_TO_SEPARATE_BOOK", "", null, List.of());
                plot.notBefore(Year.FIRST);
                life.rest();
            }
            case REOPENED -> {
                life.findMeans();
                plot.to(dice.day(LocalDate.of(2016, 7, 12), LocalDate.of(2016, 9, 20)));
                String decision = life.endings().discontinueNow(plot.today());
                plot.notBefore(Year.FIRST);
                life.endings().recallOfDiscontinuation(decision, dice.between(10, 90));
            }
        }
    }

    /** In time, but for four in a hundred; far from the bound where the kind of judgment moves it. */
    private static LocalDate receivedOn(LocalDate decidedOn, boolean atOnce, boolean bankruptcy, Dice dice) {
        if (atOnce) {
            return decidedOn;
        }
        int days = dice.chance(0.96) ? dice.between(0, bankruptcy ? 3 : 5) : dice.between(8, 20);
        return WorkingCalendar.stateOffices().plusWorkingDays(decidedOn, -days);
    }
}
