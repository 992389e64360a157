package vn.thads.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thads.sampledata.OtherProvinces.Province;

/** The whole year of Tây Ninh, as the default seed tells it. */
class TruthTest {
    private static final Options OPTIONS = Stories.options(1, 2017);
    private static final List<Office> OFFICES = Office.of("72");
    private static final Truth TRUTH = new Truth();

    @BeforeAll
    static void tellTheYear() {
        Stories.tell(OPTIONS, TRUTH::count);
        OwnFilings.count(TRUTH, OFFICES, new OwnFilings(OPTIONS).of(OFFICES));
        new Officers(OFFICES, OPTIONS.seed()).count(TRUTH, OFFICES);
    }

    @Test
    void the_identities_hold_on_every_row() {
        TRUTH.cells().forEach((key, cell) -> {
            assertThat(cell.cases().balances()).as(key.toString()).isTrue();
            assertThat(cell.money().balances()).as(key.toString()).isTrue();
            assertThat(cell.cases().get(Column.REDUCED)).isZero();
        });
    }

    @Test
    void what_is_carried_over_is_what_was_open_less_what_went_to_the_separate_book() {
        for (Office office : OFFICES) {
            Figures opening = TRUTH.opening(office.code()).cases();
            long open = opening.openEnforceable() + opening.get(Column.NOT_ENFORCEABLE);
            long before = open;
            for (int months = 1; months <= 12; months++) {
                long carried = total(office, months, false).get(Column.CARRIED_OVER);
                assertThat(carried)
                        .as("%s, %d months".formatted(office.code(), months))
                        .isBetween(1L, before);
                before = carried;
            }
            assertThat(before).isGreaterThan((long) (open * 0.85));
        }
    }

    @Test
    void flows_never_shrink_but_for_what_was_undone() {
        for (Office office : OFFICES) {
            for (int months = 2; months <= 12; months++) {
                Figures before = total(office, months - 1, false);
                Figures now = total(office, months, false);
                assertThat(now.get(Column.NEWLY_ACCEPTED)).isGreaterThan(before.get(Column.NEWLY_ACCEPTED));
                assertThat(now.get(Column.COMPLETED)).isGreaterThan(before.get(Column.COMPLETED));
            }
        }
    }

    @Test
    void the_year_has_the_size_and_the_shape_that_the_article_tells() {
        Figures cases = province(12, false);
        Figures money = province(12, true);

        assertThat(cases.accepted()).isBetween(27_000L, 29_000L);
        assertThat(money.accepted()).isBetween(2_000_000_000_000L, 2_500_000_000_000L);
        assertThat(percent(cases.settled(), cases.enforceable())).isBetween(66.0, 70.0);
        assertThat(percent(money.settled(), money.enforceable())).isBetween(22.0, 30.0);
        assertThat(ratio(12, "backlog12Share")).isBetween(30.0, 38.0);
        assertThat(ratio(12, "decisionsInTime")).isBetween(95.0, 97.0);
        assertThat(ratio(12, "reverifyInTime")).isBetween(82.0, 88.0);
        assertThat(ratio(12, "filingsInTime")).isBetween(84.0, 92.0);
        assertThat(percent(province(4, false).settled(), province(4, false).enforceable()))
                .isLessThan(73.0 / 3);
        assertThat(percent(province(4, true).settled(), province(4, true).enforceable()))
                .isLessThan(32.0 / 3);
    }

    @Test
    void some_offices_carry_more_than_others() {
        double most = 0;
        double least = Double.MAX_VALUE;
        for (Office office : OFFICES) {
            double load = (double) total(office, 12, false).toEnforce() / office.officers();
            most = Math.max(most, load);
            least = Math.min(least, load);
        }
        assertThat(most).isGreaterThan(2 * least);
    }

    @Test
    void the_meeting_knew_a_little_less() {
        Figures known = new Figures();
        OFFICES.forEach(
                office -> known.add(TRUTH.total(new Truth.View("MEETING", Year.MEETING, 4), office.code(), false)));

        assertThat(known.settled()).isLessThan(province(4, false).settled());
        assertThat(known.accepted())
                .isBetween(
                        province(4, false).accepted() - 60, province(4, false).accepted());
    }

    @Test
    void tay_ninh_is_third_by_cases_and_thirteenth_by_money_in_each_year_and_on_average() {
        var cases = new ProvinceFilings.Yardstick(
                province(4, false).accepted(), province(12, false).accepted());
        var money = new ProvinceFilings.Yardstick(
                province(4, true).accepted(), province(12, true).accepted());
        PastYears past = new PastYears(TRUTH, OFFICES);
        List<ProvinceFilings> others = new OtherProvinces(OPTIONS)
                .all().stream()
                        .map(province -> new ProvinceFilings(province, cases, money))
                        .toList();

        assertThat(others).hasSize(62);
        for (String form : List.of("06", "07")) {
            int place = form.equals("06") ? 3 : 13;
            boolean ofMoney = form.equals("07");
            assertThat(place(others, 12, form, province(12, ofMoney).accepted()))
                    .isEqualTo(place);
            assertThat(place(others, 4, form, province(4, ofMoney).accepted())).isEqualTo(place);
            long own = province(12, ofMoney).accepted() + past(past, "2016-12-" + form) + past(past, "2015-12-" + form);
            long greater = others.stream()
                    .filter(other -> other.row(2017, 12, form).accepted()
                                    + other.row(2016, 12, form).accepted()
                                    + other.row(2015, 12, form).accepted()
                            > own)
                    .count();
            assertThat(greater + 1).isEqualTo(place);
        }
    }

    @Test
    void filed_forms_balance_and_follow_one_another() {
        var cases = new ProvinceFilings.Yardstick(16_000, 28_000);
        var money = new ProvinceFilings.Yardstick(1_700_000_000_000L, 2_300_000_000_000L);
        each(cases, money, (province, filings) -> {
            for (String form : List.of("06", "07")) {
                for (int year : new int[] {2016, 2017}) {
                    assertThat(filings.row(year, 4, form).balances()).isTrue();
                    assertThat(filings.row(year, 12, form).balances()).isTrue();
                    assertThat(filings.row(year, 12, form).accepted())
                            .as(province.code())
                            .isGreaterThanOrEqualTo(filings.row(year, 4, form).accepted());
                }
                assertThat(filings.row(2017, 12, form).get(Column.CARRIED_OVER))
                        .as(province.code())
                        .isLessThanOrEqualTo(filings.row(2016, 12, form).carriedForward());
            }
            for (int months : new int[] {4, 12}) {
                assertThat(filings.indicatorKeys(months)).hasSize(9);
                assertThat(filings.indicator(months, "backlog12Share")[1])
                        .isEqualTo(filings.row(2017, months, "06").openEnforceable());
            }
        });
    }

    @Test
    void the_opening_was_filed_as_carried_forward_of_last_year() {
        PastYears past = new PastYears(TRUTH, OFFICES);

        for (Office office : OFFICES) {
            Figures opening = TRUTH.opening(office.code()).cases();
            Figures filed = past.row(office.code(), "2016-12-06");
            assertThat(filed.carriedForward())
                    .isEqualTo(opening.openEnforceable() + opening.get(Column.NOT_ENFORCEABLE));
            assertThat(filed.openEnforceable()).isEqualTo(opening.openEnforceable());
        }
    }

    private static void each(
            ProvinceFilings.Yardstick cases,
            ProvinceFilings.Yardstick money,
            BiConsumer<Province, ProvinceFilings> check) {
        for (Province province : new ArrayList<>(new OtherProvinces(OPTIONS).all())) {
            check.accept(province, new ProvinceFilings(province, cases, money));
        }
    }

    private static long place(List<ProvinceFilings> others, int months, String form, long own) {
        return 1
                + others.stream()
                        .filter(other -> other.row(2017, months, form).accepted() > own)
                        .count();
    }

    private static long past(PastYears past, String period) {
        return OFFICES.stream()
                .mapToLong(office -> past.row(office.code(), period).accepted())
                .sum();
    }

    private static Figures province(int months, boolean money) {
        Figures sum = new Figures();
        OFFICES.forEach(office -> sum.add(total(office, months, money)));
        return sum;
    }

    private static Figures total(Office office, int months, boolean money) {
        return TRUTH.total(new Truth.View("END", Year.END, months), office.code(), money);
    }

    private static double ratio(int months, String indicator) {
        long numerator = 0;
        long denominator = 0;
        for (Office office : OFFICES) {
            Truth.Ratio ratio = TRUTH.ratio(new Truth.View("END", Year.END, months), office.code(), indicator);
            numerator += ratio.numerator();
            denominator += ratio.denominator();
        }
        return percent(numerator, denominator);
    }

    private static double percent(long numerator, long denominator) {
        return 100.0 * numerator / denominator;
    }
}
