package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thads.legaltime.WorkingCalendar;

/** Tells the cases of one book one after the other, in the order of their numbers and days. */
final class Teller {
    private static final double LARGE = 500_000_000;
    private static final LocalDate LAST_CARRIED_STEP = LocalDate.of(2016, 8, 18);

    private final Office office;
    private final Options options;
    private final Officers.Desk desk;
    private final List<String> otherProvinces;
    private final Map<String, Integer> judgments = new HashMap<>();

    Teller(Office office, Options options, Officers.Desk desk, List<String> otherProvinces) {
        this.office = office;
        this.options = options;
        this.desk = desk;
        this.otherProvinces = List.copyOf(otherProvinces);
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
        String judgmentKind = judgmentKind(temper, dice);
        boolean atOnce = temper.equals(Temper.PROVISIONAL);
        LocalDate receivedOn = receivedOn(decidedOn, atOnce, judgmentKind.equals("BANKRUPTCY"), dice);
        List<Story.Party> parties = parties(temper, judgmentKind, dice);
        List<Story.Obligation> obligations = obligations(temper, parties, large, dice);
        Plot plot = new Plot(dice, decidedOn, dice.chance(0.006));
        Instant recordedAt = plot.recorded();
        String officer = desk.draw(decidedOn, dice);
        Purse purse = new Purse(obligations, parties);
        Life life = new Life(
                plot,
                dice,
                new Life.Setting(
                        temper,
                        pace(place, obligations, dice),
                        options.rarity(),
                        large,
                        options.province() + "-00",
                        officer,
                        desk,
                        otherProvinces),
                purse);
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
                        flags(temper, dice),
                        origin),
                title(judgmentKind, receivedOn, entrustedIn, onRequest, dice),
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
            if (!life.ended()) {
                classify(life, dice.chance(life.shareWithoutMeans()));
            }
        } else {
            life.begin(false);
            opening(entry, life, plot, purse, dice);
        }
        if (!life.ended()) {
            plot.notBefore(Year.FIRST);
            purse.newYear();
            life.enforce();
        }
    }

    private static void classify(Life life, boolean withoutMeans) {
        if (withoutMeans) {
            life.loseMeans(life.addressUnknown());
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
                life.postponeUntil(
                        life.postponementGround(),
                        plot.today(),
                        dice.day(Year.FIRST.plusDays(5), Year.FIRST.plusDays(200)));
            }
            case SUSPENDED -> {
                life.findMeans();
                plot.to(dice.day(LocalDate.of(2016, 7, 12), LocalDate.of(2016, 9, 12)));
                life.suspend(dice.day(Year.FIRST.plusDays(20), Year.FIRST.plusDays(300)));
            }
            case SEPARATE_BOOK -> {
                life.loseMeans(false);
                LocalDate since = plot.today();
                plot.to(since.plusDays(dice.between(150, 175)));
                life.verify("NO_MEANS");
                plot.to(since.plusDays(dice.between(315, 340)));
                life.verify("NO_MEANS");
                plot.to(since.plusDays(dice.between(372, 385)));
                plot.decide("TRANSFER_TO_SEPARATE_BOOK", "", null, List.of());
                plot.notBefore(Year.FIRST);
                life.rest();
            }
            case REOPENED -> {
                life.findMeans();
                plot.to(dice.day(LocalDate.of(2016, 7, 12), LocalDate.of(2016, 9, 20)));
                String decision = life.discontinueNow(plot.today());
                plot.notBefore(Year.FIRST);
                life.recallOfDiscontinuation(decision, dice.between(10, 90));
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

    private static String judgmentKind(Temper temper, Dice dice) {
        return switch (temper.name()) {
            case "FEE", "RETURN" ->
                dice.one(List.of(
                        "CRIMINAL",
                        "CRIMINAL",
                        "CIVIL",
                        "CIVIL",
                        "CIVIL",
                        "MARRIAGE_AND_FAMILY",
                        "MARRIAGE_AND_FAMILY",
                        "BUSINESS_AND_COMMERCE",
                        "ADMINISTRATIVE",
                        "LABOUR"));
            case "FEE_AND_FINE", "CONFISCATION", "EXHIBIT" -> "CRIMINAL";
            case "ALIMONY" -> "MARRIAGE_AND_FAMILY";
            case "CREDIT" -> dice.chance(0.6) ? "CIVIL" : "BUSINESS_AND_COMMERCE";
            default ->
                switch (dice.weighted(0.62, 0.14, 0.12, 0.08, 0.03, 0.01)) {
                    case 0 -> "CIVIL";
                    case 1 -> "CRIMINAL";
                    case 2 -> "MARRIAGE_AND_FAMILY";
                    case 3 -> "BUSINESS_AND_COMMERCE";
                    case 4 -> "LABOUR";
                    default -> "BANKRUPTCY";
                };
        };
    }

    private static List<String> flags(Temper temper, Dice dice) {
        List<String> flags = new ArrayList<>();
        if (temper.equals(Temper.CREDIT)) {
            flags.add("CREDIT");
        }
        if (dice.chance(temper.equals(Temper.CREDIT) ? 0.25 : 0.015)) {
            flags.add("COMPLEX");
        }
        if (dice.chance(0.003)) {
            flags.add("FOREIGN");
        }
        if (temper.equals(Temper.CONFISCATION)) {
            flags.add(dice.chance(0.05) ? "CORRUPTION" : "STATE_BUDGET");
        }
        return flags;
    }

    private List<Story.Party> parties(Temper temper, String judgmentKind, Dice dice) {
        String place = office.place();
        return switch (temper.name()) {
            case "FEE", "FEE_AND_FINE", "CONFISCATION", "EXHIBIT" ->
                List.of(People.person("p1", "DEBTOR", place, dice), People.state("p2", "CREDITOR"));
            case "RETURN" -> List.of(People.state("p1", "DEBTOR"), People.person("p2", "CREDITOR", place, dice));
            case "CREDIT" -> List.of(debtor(place, 0.4, dice), People.bank("p2", dice));
            case "TWO_CLAIMS" ->
                List.of(
                        debtor(place, 0.1, dice),
                        People.person("p2", "CREDITOR", place, dice),
                        People.person("p3", "CREDITOR", place, dice));
            default ->
                List.of(
                        debtor(place, judgmentKind.equals("BUSINESS_AND_COMMERCE") ? 0.7 : 0.04, dice),
                        People.person("p2", "CREDITOR", place, dice));
        };
    }

    private static Story.Party debtor(String place, double company, Dice dice) {
        return dice.chance(company)
                ? People.company("p1", "DEBTOR", place, dice)
                : People.person("p1", "DEBTOR", place, dice);
    }

    private List<Story.Obligation> obligations(Temper temper, List<Story.Party> parties, boolean large, Dice dice) {
        // A single case of a small sample must not outweigh all others.
        double most = options.rarity() > 1 ? 3 : 22;
        List<Story.Obligation> obligations = new ArrayList<>();
        for (String kind : temper.obligations()) {
            int number = obligations.size() + 1;
            String creditor = parties.size() > 2 && number == 2 ? "p3" : "p2";
            obligations.add(new Story.Obligation(
                    number, kind, temper.amount(number, large, most, dice), List.of("p1"), List.of(creditor)));
        }
        return obligations;
    }

    private Story.Title title(
            String judgmentKind, LocalDate receivedOn, boolean entrustedIn, boolean onRequest, Dice dice) {
        String court = entrustedIn ? "TAND-" + dice.one(otherProvinces) : office.court();
        LocalDate effectiveOn = receivedOn.minusDays(
                onRequest && receivedOn.getYear() > 2015 ? dice.between(5, 300) : dice.between(3, 20));
        LocalDate issuedOn = effectiveOn.minusDays(dice.between(15, 40));
        String series = "%s|%d|%s".formatted(court, issuedOn.getYear(), judgmentKind);
        int number = judgments.merge(series, 1, Integer::sum);
        // Each office counts for itself; the last digits keep the judgments of two offices apart.
        String serial = entrustedIn ? "%d%d".formatted(number, 10 + office.index()) : Integer.toString(number);
        return new Story.Title(
                "%s/%d/%s-ST".formatted(serial, issuedOn.getYear(), mark(judgmentKind)), issuedOn, effectiveOn, court);
    }

    private static String mark(String judgmentKind) {
        return switch (judgmentKind) {
            case "CRIMINAL" -> "HS";
            case "MARRIAGE_AND_FAMILY" -> "HNGĐ";
            case "BUSINESS_AND_COMMERCE" -> "KDTM";
            case "LABOUR" -> "LĐ";
            case "ADMINISTRATIVE" -> "HC";
            case "BANKRUPTCY" -> "PS";
            default -> "DS";
        };
    }
}
