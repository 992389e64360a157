package vn.thads.sampledata;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Tells the stories of a sample without writing files. */
final class Stories {
    private Stories() {}

    static Options options(double scale, long seed) {
        return new Options(Path.of("unused"), scale, seed, "72");
    }

    static void tell(Options options, Consumer<Story> reader) {
        List<Office> offices = Office.of(options.province());
        Officers officers = new Officers(offices, options.seed());
        List<String> others = Provinces.codesWithout(options.province());
        for (Office office : offices) {
            new Plan(options).tell(office, new Teller(office, options, officers.desk(office.code()), others), reader);
        }
    }

    static Truth truth(Options options) {
        Truth truth = new Truth();
        tell(options, truth::count);
        return truth;
    }
}
