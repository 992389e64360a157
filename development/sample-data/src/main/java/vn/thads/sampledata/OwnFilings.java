package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vn.thads.legaltime.Deadlines;

/** When the offices of the simulation sent their forms 01 to 04 of each month, and which they had to correct. */
final class OwnFilings {
    private static final List<String> FORMS = List.of("01", "02", "03", "04");

    private final Options options;
    private final Json json = new Json();

    OwnFilings(Options options) {
        this.options = options;
    }

    /**
     * A form sent.
     *
     * @param inTime whether it was sent by the deadline; counts for the first version only
     * @param foundBy who found the fault that a later version corrects; empty for the first version
     */
    record Filing(
            String office,
            int months,
            String form,
            LocalDate sentOn,
            Instant recordedAt,
            boolean inTime,
            String foundBy) {
        boolean isCorrection() {
            return !foundBy.isEmpty();
        }

        /** Whether its deadline lies in a period of so many months: that of the last month lies after it. */
        boolean isDueWithin(int periodMonths) {
            return months < periodMonths;
        }
    }

    /** In the order in which they were sent. */
    List<Filing> of(List<Office> offices) {
        List<Filing> filings = new ArrayList<>();
        for (Office office : offices) {
            for (int months = 1; months <= 12; months++) {
                for (String form : FORMS) {
                    filings.add(filing(office, months, form));
                }
            }
        }
        correct(filings, offices, 703, 5, "01", "OTHERS");
        correct(filings, offices, 709, 8, "03", "OTHERS");
        correct(filings, offices, 706, 6, "02", "OWN");
        correct(filings, offices, 712, 3, "04", "OWN");
        filings.sort(Comparator.comparing(Filing::recordedAt)
                .thenComparing(Filing::office)
                .thenComparing(Filing::form));
        return filings;
    }

    private Filing filing(Office office, int months, String form) {
        Dice dice = Dice.of(options.seed(), 31, office.index(), months, Integer.parseInt(form));
        LocalDate cutOff = Year.NUMBER.cutOff(months);
        // The shorter of the two deadlines: a report in time is so whichever of them an office answers for.
        LocalDate deadline = Deadlines.inForce().term("REPORT_DISTRICT", cutOff).lastDay(cutOff);
        boolean inTime = dice.chance(office.punctual());
        LocalDate sentOn = Year.workday(cutOff.plusDays(inTime ? 1 : dice.between(11, 26)));
        if (inTime && sentOn.isAfter(deadline)) {
            throw new IllegalStateException("no workday before the deadline of " + cutOff);
        }
        return new Filing(office.code(), months, form, sentOn, Year.officeHour(sentOn, dice), inTime, "");
    }

    private void correct(
            List<Filing> filings, List<Office> offices, int office, int months, String form, String foundBy) {
        if (offices.stream().noneMatch(known -> known.code().equals(Integer.toString(office)))) {
            return;
        }
        Dice dice = Dice.of(options.seed(), 37, office, months);
        LocalDate sentOn = Year.workday(Year.NUMBER.cutOff(months).plusDays(dice.between(34, 44)));
        filings.add(new Filing(
                Integer.toString(office), months, form, sentOn, Year.officeHour(sentOn, dice), false, foundBy));
    }

    String line(Filing filing) {
        return json.reset()
                .open()
                .field("office", filing.office())
                .field("year", Year.NUMBER.number())
                .field("months", filing.months())
                .field("form", filing.form())
                .field("sentOn", filing.sentOn())
                .field("foundBy", filing.foundBy())
                .field("recordedAt", filing.recordedAt())
                .close()
                .toString();
    }

    /** What the filings add to the truth. */
    static void count(Truth truth, List<Office> offices, List<Filing> filings) {
        for (Truth.View view : truth.views()) {
            for (Office office : offices) {
                truth.ratio(view, office.code(), "correctionsFoundByOthers").add(0, 0);
            }
            for (Filing filing : filings) {
                if (filing.recordedAt().isAfter(view.at())) {
                    continue;
                }
                if (filing.isCorrection()) {
                    boolean counts =
                            filing.foundBy().equals("OTHERS") && Truth.isWithin(filing.sentOn(), view.cutOff());
                    truth.ratio(view, filing.office(), "correctionsFoundByOthers")
                            .add(counts ? 1 : 0, 0);
                } else if (filing.isDueWithin(view.months())) {
                    truth.ratio(view, filing.office(), "filingsInTime").count(filing.inTime());
                }
            }
        }
    }

    void write(List<Filing> filings, Consumer<String> line) {
        filings.forEach(filing -> line.accept(line(filing)));
    }
}
