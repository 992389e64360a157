package vn.thads.sampledata;

import java.util.ArrayList;
import java.util.List;

/**
 * What a case is about: who owes what to whom.
 *
 * @param most an amount is at most so many times the median of its kind
 */
record Claims(Office office, double most) {

    List<Story.Party> parties(Temper temper, String judgmentKind, Dice dice) {
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

    List<Story.Obligation> obligations(Temper temper, List<Story.Party> parties, boolean large, Dice dice) {
        List<Story.Obligation> obligations = new ArrayList<>();
        for (String kind : temper.obligations()) {
            int number = obligations.size() + 1;
            String creditor = parties.size() > 2 && number == 2 ? "p3" : "p2";
            obligations.add(new Story.Obligation(
                    number, kind, temper.amount(number, large, most, dice), List.of("p1"), List.of(creditor)));
        }
        return obligations;
    }

    static List<String> flags(Temper temper, Dice dice) {
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

    private static Story.Party debtor(String place, double company, Dice dice) {
        return dice.chance(company)
                ? People.company("p1", "DEBTOR", place, dice)
                : People.person("p1", "DEBTOR", place, dice);
    }
}
