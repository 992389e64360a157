package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;
import vn.thads.localstack.Api;
import vn.thads.localstack.RunningSuite;
import vn.thads.localstack.Service;
import vn.thads.localstack.StackFailure;
import vn.thads.localstack.Terminal;

/** Prints the answers of the sample year, each number with the URL that gives it. */
public final class Answers {
    private static final String RULE = "═".repeat(112);

    private final RunningSuite stack;
    private final Terminal terminal;

    public Answers(RunningSuite stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    /** Answers whether every question was answered. */
    public boolean print() {
        try (var api = new Api(stack.tokenEndpoint())) {
            var reports = new Reports(api, stack.url(Service.REPORTING), terminal);
            var reinforcement = new ReinforcementAnswer(api, stack.url(Service.OFFICER), terminal::line);
            var turns = new Turns(api, stack.url(Service.COMPLAINT));
            for (AsKnown asKnown : AsKnown.BOTH) {
                print(reports, asKnown, turns);
                if (!asKnown.isFinal()) {
                    reinforcement.print(asKnown.on());
                }
            }
            return true;
        } catch (StackFailure e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            terminal.line("  ! " + e.getMessage());
            return false;
        }
    }

    private static void print(Reports reports, AsKnown asKnown, Turns turns) {
        var nation = reports.read(asKnown.nation());
        var offices = reports.read(asKnown.offices());
        reports.line("");
        reports.line(RULE);
        reports.line("  " + origin(nation));
        reports.line("  " + asKnown.titleVi());
        reports.line("  " + asKnown.titleEn());
        reports.line(RULE);
        new NationAnswer(reports, asKnown).print(nation);
        new OfficesAnswer(reports, asKnown).print(offices);
        new FirstStepsAnswer(reports, asKnown, turns).print(offices);
    }

    /** Whose scoring it is and where the figures come from, before any of them. */
    private static String origin(JsonNode ranking) {
        var basis = ranking.path("basis").asText();
        var whose = "OURS".equals(basis)
                ? "Chấm điểm của dự án này, không phải của Bộ · the scoring is ours and not the ministry's (basis:"
                        + " OURS)"
                : "basis: " + basis;
        return whose + "; số liệu · figures: " + ranking.path("dataOrigin").asText();
    }
}
