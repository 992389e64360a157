package vn.thads.sampledata;

import java.nio.file.Path;

/**
 * What is asked for.
 *
 * @param out folder for the files, made if it is missing
 * @param scale 1 is the size of Tây Ninh, about 28,000 cases
 * @param seed the same seed gives the same bytes
 * @param province two digits
 */
record Options(Path out, double scale, long seed, String province) {
    static final String USAGE = """
            sample-data --out DIR [--size full|small] [--scale 1.0] [--seed 2017] [--province 72]
              --size small   about 600 cases with every kind of history in the same offices
              --scale N      N times the cases of Tay Ninh; 350 gives about ten million""";
    private static final double SMALL = 0.02;

    Options {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("--scale must be above zero");
        }
        if (!province.matches("\\d{2}")) {
            throw new IllegalArgumentException("--province takes two digits");
        }
    }

    /**
     * Reads the arguments of the command line.
     *
     * @throws IllegalArgumentException with one sentence if they make no sense
     */
    static Options parse(String... args) {
        Path out = Path.of("sample");
        double scale = 1;
        long seed = 2017;
        String province = "72";
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException("every option takes a value");
        }
        for (int i = 0; i < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--out" -> out = Path.of(value);
                case "--scale" -> scale = number(args[i], value);
                case "--seed" -> seed = (long) number(args[i], value);
                case "--province" -> province = value;
                case "--size" ->
                    scale = switch (value) {
                        case "small" -> SMALL;
                        case "full" -> 1;
                        default -> throw new IllegalArgumentException("--size is full or small, not " + value);
                    };
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        return new Options(out, scale, seed, province);
    }

    /** Rare things happen more often in a small sample, so that it holds each of them. */
    double rarity() {
        return scale < 0.2 ? 6 : 1;
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a number, not " + value, e);
        }
    }
}
