package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The head's monthly reception of citizens (tiếp công dân định kỳ): not every month is it held, and not always by himself. */
final class Receptions {
    private final Options options;
    private final Json json = new Json();

    Receptions(Options options) {
        this.options = options;
    }

    /**
     * What became of the reception of one month.
     *
     * @param heldOn absent where it was not held
     */
    record Reception(
            String office, YearMonth month, @Nullable LocalDate heldOn, boolean byHead, Instant recordedAt) {
        LocalDate dueOn() {
            return month.atEndOfMonth();
        }
    }

    void tell(List<Office> offices, Consumer<Reception> reader) {
        for (Office office : offices) {
            for (LocalDate cutOff : Year.cutOffs()) {
                YearMonth month = YearMonth.from(cutOff);
                Dice dice = Dice.of(options.seed(), 29, office.index(), month.getYear(), month.getMonthValue());
                LocalDate day = Year.workday(month.atDay(dice.between(3, 22)));
                if (dice.chance(0.64 + (office.punctual() - 0.86) * 2)) {
                    reader.accept(
                            new Reception(office.code(), month, day, dice.chance(0.94), Year.officeHour(day, dice)));
                } else {
                    Instant noticed = Year.officeHour(Year.workday(cutOff.plusDays(1)), dice);
                    reader.accept(new Reception(office.code(), month, null, false, noticed));
                }
            }
        }
    }

    String line(Reception reception) {
        json.reset()
                .open()
                .field("office", reception.office())
                .field("month", reception.month().toString());
        LocalDate held = reception.heldOn();
        json.name("heldOn");
        if (held == null) {
            json.nothing();
        } else {
            json.value(held.toString());
        }
        json.name("byHead").bool(reception.byHead());
        return json.field("recordedAt", reception.recordedAt()).close().toString();
    }
}
