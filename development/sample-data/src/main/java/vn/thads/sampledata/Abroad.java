package vn.thads.sampledata;

import java.util.List;
import java.util.function.Consumer;

/** Everything that was filed from outside: by the other provinces, and by the simulated one for the years before the suite. */
final class Abroad {
    private static final Truth.View WHOLE_YEAR = new Truth.View("END", Year.END, 12);
    private static final Truth.View FOUR_MONTHS = new Truth.View("END", Year.END, 4);

    private final Options options;
    private final Truth truth;
    private final List<Office> offices;
    private final PastYears past;
    private final FilingLine line = new FilingLine();

    Abroad(Options options, Truth truth, List<Office> offices) {
        this.options = options;
        this.truth = truth;
        this.offices = List.copyOf(offices);
        this.past = new PastYears(truth, offices);
    }

    void write(Consumer<String> file) {
        for (String period : PastYears.periods()) {
            int year = Integer.parseInt(period.substring(0, 4));
            int months = Integer.parseInt(period.substring(5, 7));
            String form = period.substring(8);
            for (Office office : offices) {
                file.accept(line.form(office.code(), year, months, form, past.row(office.code(), period)));
            }
            file.accept(line.form(options.province(), year, months, form, sum(period)));
        }
        var cases = yardstick(false);
        var money = yardstick(true);
        for (OtherProvinces.Province province : new OtherProvinces(options).all()) {
            write(province.code(), new ProvinceFilings(province, cases, money), file);
        }
    }

    private void write(String province, ProvinceFilings filings, Consumer<String> file) {
        for (String form : List.of("06", "07")) {
            file.accept(line.form(province, 2015, 12, form, filings.row(2015, 12, form)));
            for (int year : new int[] {2016, 2017}) {
                for (int months : new int[] {4, 12}) {
                    file.accept(line.form(province, year, months, form, filings.row(year, months, form)));
                }
            }
        }
        file.accept(line.indicators(province, 4, filings));
        file.accept(line.indicators(province, 12, filings));
    }

    private ProvinceFilings.Yardstick yardstick(boolean money) {
        return new ProvinceFilings.Yardstick(accepted(FOUR_MONTHS, money), accepted(WHOLE_YEAR, money));
    }

    private long accepted(Truth.View view, boolean money) {
        return offices.stream()
                .mapToLong(office -> truth.total(view, office.code(), money).accepted())
                .sum();
    }

    private Figures sum(String period) {
        Figures sum = new Figures();
        offices.forEach(office -> sum.add(past.row(office.code(), period)));
        return sum;
    }
}
