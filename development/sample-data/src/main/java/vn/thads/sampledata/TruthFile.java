package vn.thads.sampledata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes the truth: every row of every form that is not all zeros, and numerator and denominator of the criteria. A cell that is
 * left out is 0; a form without rows has only zeros.
 */
final class TruthFile {
    private static final List<String> RATIOS = List.of(
            "backlog12Share",
            "complaintsInTime",
            "upheldShare",
            "receptionHeld",
            "filingsInTime",
            "decisionsInTime",
            "reverifyInTime",
            "disciplinePoints",
            "correctionsFoundByOthers",
            "withoutMovement6",
            "withoutMovement12",
            "officerDays");

    private final Options options;
    private final Truth truth;
    private final List<Office> offices;
    private final Officers officers;
    private final Json json = new Json();
    private final Map<Truth.View, Map<Truth.Key, Truth.Cell>> byView = new TreeMap<>();

    TruthFile(Options options, Truth truth, List<Office> offices, Officers officers) {
        this.options = options;
        this.truth = truth;
        this.offices = List.copyOf(offices);
        this.officers = officers;
    }

    void write() throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(options.out().resolve("truth.json"))) {
            json.reset().open().field("seed", options.seed());
            json.name("scale").raw(Double.toString(options.scale()));
            json.field("province", options.province()).field("year", Year.NUMBER.number());
            json.name("knownAt")
                    .open()
                    .field("END", Year.END)
                    .field("MEETING", Year.MEETING)
                    .close();
            file.write(json.name("forms").toString());
            file.write("[\n");
            forms(file);
            file.write("\n],\"criteria\":[\n");
            criteria(file);
            file.write("\n]}\n");
        }
    }

    private void forms(BufferedWriter file) throws IOException {
        String between = "";
        for (Truth.View view : truth.views()) {
            for (Form form : forms(view)) {
                file.write(between);
                file.write(form.text());
                between = ",\n";
            }
        }
    }

    /** One form as written. */
    private record Form(String text) {}

    private List<Form> forms(Truth.View view) {
        List<Form> forms = new ArrayList<>();
        forms(forms, view, options.province(), "", key -> true, Truth.Key::office);
        for (Office office : offices) {
            forms(forms, view, office.code(), "", key -> key.office().equals(office.code()), Truth.Key::officer);
        }
        for (Officers.Officer officer : officers.all()) {
            forms(
                    forms,
                    view,
                    officer.office(),
                    officer.code(),
                    key -> key.officer().equals(officer.code()),
                    Truth.Key::officer);
        }
        return forms;
    }

    private void forms(
            List<Form> forms,
            Truth.View view,
            String office,
            String officer,
            Predicate<Truth.Key> whose,
            Function<Truth.Key, String> next) {
        for (boolean money : new boolean[] {false, true}) {
            for (boolean onRequest : new boolean[] {false, true}) {
                String form = "0" + (1 + (onRequest ? 1 : 0) + (money ? 2 : 0));
                add(
                        forms,
                        new Asked(view, office, officer, form, money),
                        whose.and(key -> key.onRequest() == onRequest),
                        Truth.Key::judgmentKind);
            }
            add(forms, new Asked(view, office, officer, money ? "07" : "06", money), whose, next);
        }
    }

    /** Which form. */
    private record Asked(Truth.View view, String office, String officer, String form, boolean money) {}

    private void add(List<Form> forms, Asked asked, Predicate<Truth.Key> whose, Function<Truth.Key, String> row) {
        Map<String, Figures> rows = new TreeMap<>();
        Figures total = new Figures();
        cellsOf(asked.view()).forEach((key, cell) -> {
            if (whose.test(key)) {
                Figures figures = asked.money() ? cell.money() : cell.cases();
                rows.computeIfAbsent(row.apply(key), name -> new Figures()).add(figures);
                total.add(figures);
            }
        });
        json.reset()
                .open()
                .field("knownAt", asked.view().knownAt())
                .field("months", asked.view().months())
                .field("form", asked.form())
                .field("office", asked.office())
                .field("officer", asked.officer());
        json.name("rows").openList();
        rows.forEach((name, figures) -> write(name, figures));
        write("TOTAL", total);
        forms.add(new Form(json.closeList().close().toString()));
    }

    private Map<Truth.Key, Truth.Cell> cellsOf(Truth.View view) {
        return byView.computeIfAbsent(view, asked -> {
            Map<Truth.Key, Truth.Cell> cells = new TreeMap<>();
            truth.cells().forEach((key, cell) -> {
                if (key.view().equals(asked)) {
                    cells.put(key, cell);
                }
            });
            return cells;
        });
    }

    private void write(String name, Figures figures) {
        if (!figures.isZero()) {
            json.open().field("key", name);
            figures.write(json);
            json.close();
        }
    }

    private void criteria(BufferedWriter file) throws IOException {
        String between = "";
        for (Truth.View view : truth.views()) {
            for (String indicator : RATIOS) {
                Truth.Ratio ofProvince = new Truth.Ratio();
                for (Office office : offices) {
                    Truth.Ratio ratio = truth.ratio(view, office.code(), indicator);
                    ofProvince.add(ratio.numerator(), ratio.denominator());
                    file.write(between);
                    file.write(line(view, office.code(), indicator, ratio));
                    between = ",\n";
                }
                if (!indicator.equals("officerDays")) {
                    file.write(between);
                    file.write(line(view, options.province(), indicator, ofProvince));
                }
            }
        }
    }

    private String line(Truth.View view, String office, String indicator, Truth.Ratio ratio) {
        return json.reset()
                .open()
                .field("knownAt", view.knownAt())
                .field("months", view.months())
                .field("office", office)
                .field("indicator", indicator)
                .field("numerator", ratio.numerator())
                .field("denominator", ratio.denominator())
                .close()
                .toString();
    }
}
