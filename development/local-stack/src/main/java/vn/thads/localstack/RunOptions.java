package vn.thads.localstack;

import java.util.List;
import java.util.Map;

/**
 * What the person at the terminal asked for.
 *
 * @param once  stop after the answers
 * @param sample  which sample year to load
 * @param ports  where everybody listens
 */
record RunOptions(boolean once, Sample sample, StackPorts ports) {
    /** Which sample year is loaded. */
    enum Sample {
        NONE,
        SMALL,
        FULL
    }

    static RunOptions parse(List<String> arguments, Map<String, String> environment) {
        var options = new RunOptions(false, Sample.FULL, StackPorts.usual().with(environment));
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            options = switch (argument) {
                case "--once" -> new RunOptions(true, options.sample, options.ports);
                // The script has emptied the folder: PostgreSQL must not run while that happens.
                case "--fresh" -> options;
                case "--no-sample" -> new RunOptions(options.once, Sample.NONE, options.ports);
                case "--sample" ->
                    new RunOptions(options.once, sample(rest.hasNext() ? rest.next() : ""), options.ports);
                case "--port" ->
                    new RunOptions(
                            options.once, options.sample, port(options.ports, rest.hasNext() ? rest.next() : ""));
                default -> throw unknown(argument);
            };
        }
        return options;
    }

    private static Sample sample(String name) {
        return switch (name) {
            case "small" -> Sample.SMALL;
            case "full" -> Sample.FULL;
            default -> throw unknown("--sample " + name);
        };
    }

    private static StackPorts port(StackPorts ports, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw unknown("--port " + text);
        }
        return ports.with(text.substring(0, equals), text.substring(equals + 1));
    }

    private static StackFailure unknown(String argument) {
        return new StackFailure(
                "Không hiểu \"" + argument.strip() + "\"; xem ./run --help / not understood; see ./run --help.");
    }
}
