package vn.thads.complaints.clock;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The board (bảng theo dõi thời hạn): how many stand how on a day.
 *
 * @param on the day
 * @param onTime in time
 * @param atRisk at risk
 * @param overdue overdue
 * @param offices the same by office; an office where nothing runs is left out
 */
@Schema(name = "ClockBoard", description = "Bảng theo dõi thời hạn; how many terms stand how")
record ClockBoard(LocalDate on, long onTime, long atRisk, long overdue, List<OfficeClocks> offices) {
    static final String EXAMPLE = """
            {"on":"2017-02-16","onTime":4,"atRisk":2,"overdue":1,"offices":[
            {"office":"703","onTime":1,"atRisk":1,"overdue":0},{"office":"709","onTime":3,"atRisk":1,"overdue":1}]}""";

    ClockBoard {
        offices = List.copyOf(offices);
    }

    /**
     * What runs at one office.
     *
     * @param office office
     * @param onTime in time
     * @param atRisk at risk
     * @param overdue overdue
     */
    @Schema(name = "OfficeClocks", description = "Thời hạn đang chạy của một cơ quan; the terms of one office")
    record OfficeClocks(String office, long onTime, long atRisk, long overdue) {}

    static ClockBoard of(LocalDate on, List<OfficeClocks> offices) {
        return new ClockBoard(
                on,
                offices.stream().mapToLong(OfficeClocks::onTime).sum(),
                offices.stream().mapToLong(OfficeClocks::atRisk).sum(),
                offices.stream().mapToLong(OfficeClocks::overdue).sum(),
                offices);
    }
}
