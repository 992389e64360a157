package vn.thads.officers.office;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.platform.access.Office;

/** At the very first start: the provinces of before and after 1 July 2025 and the offices of Tây Ninh, told like any other. */
@Singleton
class FirstOffices {
    private static final String NATION = "VN";
    private final OfficeSql sql;
    private final Offices offices;

    @Inject
    FirstOffices(OfficeSql sql, Offices offices) {
        this.sql = sql;
        this.offices = offices;
    }

    void register(@Observes @Priority(2000) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.lockAll();
            if (sql.isEmpty()) {
                List<Office> first = read();
                first.forEach(offices::open);
                Log.infof("%d offices registered", first.size());
            }
        });
    }

    /** Above before below, so that every parent exists. */
    static List<Office> read() {
        CsvTable types = CsvTable.read("data/office-types.csv");
        List<Office> offices = new ArrayList<>();
        for (Line type : types.where("type", "CENTRAL")) {
            offices.add(office(NATION, type, "CENTRAL", null, type.text("label_vi"), type.text("label_en"), List.of()));
        }
        Line before = types.only("key", "PROVINCE_CUC");
        Line district = types.only("key", "DISTRICT_CHI_CUC");
        CsvTable.read("data/provinces-2017.csv")
                .lines()
                .forEach(line -> offices.add(province(line, before, List.of())));
        CsvTable.read("data/provinces-2025.csv")
                .lines()
                .forEach(line -> offices.add(province(
                        line, line, List.of(line.text("merged_from_2017").split(";")))));
        List<Line> districts = CsvTable.read("data/districts-tay-ninh-2017.csv").lines();
        districts.stream()
                .map(line -> line.text("province_code"))
                .distinct()
                .forEach(province -> offices.add(docket(province, before)));
        for (Line line : districts) {
            offices.add(office(
                    line.text("office_code_ours"),
                    district,
                    "DISTRICT",
                    line.text("province_code"),
                    line.text("office_name_vi"),
                    line.text("name_en"),
                    List.of()));
        }
        return offices;
    }

    private static Office province(Line line, Line period, List<String> predecessors) {
        return office(
                line.text("code"),
                period,
                "PROVINCE",
                NATION,
                line.text("name_vi"),
                line.text("name_en"),
                predecessors);
    }

    private static Office docket(String province, Line period) {
        Line line = CsvTable.read("data/provinces-2017.csv").only("code", province);
        String full = line.text("full_name_vi");
        return office(
                province + "-00",
                period,
                "PROVINCE_DOCKET",
                province,
                "Cục Thi hành án dân sự " + Character.toLowerCase(full.charAt(0)) + full.substring(1),
                line.text("name_en") + " provincial department",
                List.of());
    }

    private static Office office(
            String code,
            Line period,
            String type,
            @Nullable String parent,
            String nameVi,
            String nameEn,
            List<String> predecessors) {
        LocalDate from = period.day("valid_from");
        return new Office(code, from, period.dayOrNull("valid_to"), type, parent, nameVi, nameEn, predecessors, null);
    }
}
