package vn.thads.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** Runs the simulation from the first case to the last file. */
final class Simulation {
    private Simulation() {}

    static void run(Options options, Consumer<String> progress) throws IOException {
        Files.createDirectories(options.out());
        List<Office> offices = Office.of(options.province());
        Officers officers = new Officers(offices, options.seed());
        List<String> others = Provinces.codesWithout(options.province());
        Plan plan = new Plan(options);
        Complaints complaints = new Complaints(options);
        Truth truth = new Truth();
        StoryLine line = new StoryLine();
        write(options, "officers.ndjson", progress, file -> {
            OfficerFile lines = new OfficerFile();
            officers.all().forEach(officer -> file.line(lines.of(officer)));
        });
        write(options, "cases.ndjson", progress, file -> {
            for (Office office : offices) {
                Teller teller = new Teller(office, options, officers.desk(office.code()), others);
                plan.tell(office, teller, story -> {
                    file.line(line.of(story));
                    complaints.see(story);
                    truth.count(story);
                });
            }
        });
        write(options, "complaints.ndjson", progress, file -> {
            ComplaintFile lines = new ComplaintFile();
            complaints.tell(offices, complaint -> {
                file.line(lines.of(complaint));
                truth.count(complaint);
            });
        });
        write(options, "receptions.ndjson", progress, file -> {
            Receptions receptions = new Receptions(options);
            receptions.tell(offices, reception -> {
                file.line(receptions.line(reception));
                truth.count(reception);
            });
        });
        OwnFilings own = new OwnFilings(options);
        List<OwnFilings.Filing> filings = own.of(offices);
        OwnFilings.count(truth, offices, filings);
        officers.count(truth, offices);
        write(options, "filings-own.ndjson", progress, file -> own.write(filings, file::line));
        write(
                options,
                "external-filings.ndjson",
                progress,
                file -> new Abroad(options, truth, offices).write(file::line));
        write(options, "targets.ndjson", progress, file -> Ministry.targets().forEach(file::line));
        write(
                options,
                "conduct-events.ndjson",
                progress,
                file -> Ministry.conduct(offices).forEach(file::line));
        new TruthFile(options, truth, offices, officers).write();
        progress.accept("truth.json");
    }

    private static void write(Options options, String name, Consumer<String> progress, Consumer<LineFile> content)
            throws IOException {
        try (LineFile file = new LineFile(options.out().resolve(name))) {
            content.accept(file);
            progress.accept("%-24s %,d lines".formatted(name, file.lines()));
        }
    }
}
