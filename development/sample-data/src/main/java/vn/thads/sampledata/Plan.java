package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.function.Consumer;

/** How many cases stand in each book of each office, and on which days they were decided. */
final class Plan {
    /** Cases of the whole province at scale 1: what is still open of 2015 and 2016, and the new ones of 2017. */
    private static final int OF_2015 = 5_000;

    private static final int OF_2016 = 6_600;
    private static final int OF_2017 = 17_700;
    private static final LocalDate FIRST_OF_2015 = LocalDate.of(2015, 2, 26);
    private static final LocalDate LAST_OF_2016 = LocalDate.of(2016, 9, 21);

    private final Options options;

    Plan(Options options) {
        this.options = options;
    }

    /** Books of enforcement decisions (sổ thụ lý). */
    enum Book {
        EX_OFFICIO(0.62, 0),
        ON_REQUEST(0.38, 1);

        private final double share;
        private final int salt;

        Book(double share, int salt) {
            this.share = share;
            this.salt = salt;
        }

        /** What tells its dice from those of the other book. */
        int salt() {
            return salt;
        }
    }

    /** Where a case stands: its book, its statistical year, its number. */
    record Place(Book book, int year, int number) {}

    /** Tells every case of an office, book by book, in the order of the numbers. */
    void tell(Office office, Teller teller, Consumer<Story> reader) {
        for (Book book : Book.values()) {
            past(office, book, teller, reader, 2015, OF_2015, FIRST_OF_2015, LocalDate.of(2015, 9, 28));
            past(office, book, teller, reader, 2016, OF_2016, LocalDate.of(2015, 10, 1), LAST_OF_2016);
            int cases = count(office, book, OF_2017);
            for (int i = 0; i < cases; i++) {
                Dice dice = Dice.of(options.seed(), 13, office.index(), book.salt(), 2017, i);
                // Few cases come in the first days and around Tet, more in autumn and after the court's year.
                LocalDate day = slot(Year.FIRST.plusDays(2), LocalDate.of(2017, 9, 28), i, cases, dice);
                reader.accept(teller.tell(new Place(book, 2017, i + 1), day));
            }
        }
    }

    /** Of an earlier year only what is still open was kept: the numbers have gaps. */
    private void past(
            Office office,
            Book book,
            Teller teller,
            Consumer<Story> reader,
            int year,
            int ofProvince,
            LocalDate first,
            LocalDate last) {
        int cases = count(office, book, ofProvince);
        for (int i = 0; i < cases; i++) {
            Dice dice = Dice.of(options.seed(), 13, office.index(), book.salt(), year, i);
            int number = 3 * i + dice.between(1, 3);
            LocalDate day = slot(first, last, i, cases, dice);
            reader.accept(teller.tell(new Place(book, year, number), day));
        }
    }

    private int count(Office office, Book book, int ofProvince) {
        return (int) StrictMath.round(ofProvince * options.scale() * office.share() * book.share);
    }

    /** The day of the i-th of so many: never before that of the one before it. */
    private static LocalDate slot(LocalDate first, LocalDate last, int i, int cases, Dice dice) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        LocalDate day = first.plusDays((long) (days * ((i + dice.fraction()) / cases)));
        LocalDate worked = Year.workday(day);
        return worked.isAfter(last) ? last : worked;
    }
}
