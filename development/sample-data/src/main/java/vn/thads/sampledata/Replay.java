package vn.thads.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a case stood day by day, as known at an instant: the oracle's own fold over a story. It believes every fact and checks none.
 */
final class Replay {
    private final Story story;
    private final List<Fact> known = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final Set<String> undone = new HashSet<>();
    private String officer;
    private Line[] lines;
    private Where[] beforePause;

    private Replay(Story story) {
        this.story = story;
        this.officer = story.head().officer();
        this.lines = new Line[0];
        this.beforePause = new Where[0];
    }

    /** Where a case or an obligation stands; the first four states of the law count alike and are one here. */
    enum Where {
        ENFORCING,
        POSTPONED,
        SUSPENDED,
        PAUSED,
        NOT_ENFORCEABLE,
        SEPARATE_BOOK,
        DONE,
        DISCONTINUED,
        ENTRUSTED,
        TAKEN_UP,
        RECALLED;

        boolean isOpen() {
            return switch (this) {
                case ENFORCING, POSTPONED, SUSPENDED, PAUSED, NOT_ENFORCEABLE, SEPARATE_BOOK -> true;
                case DONE, DISCONTINUED, ENTRUSTED, TAKEN_UP, RECALLED -> false;
            };
        }
    }

    /** One obligation. */
    record Line(Where where, long owed, long settled, long reduced) {
        long rest() {
            return owed - settled - reduced;
        }

        Line at(Where to) {
            return new Line(to, owed, settled, reduced);
        }
    }

    /** The case from a day on. */
    record Standing(LocalDate on, Where where, String officer, List<Line> lines) {}

    /** The standings of a case in the order of their days; empty where it was not yet known. */
    static List<Standing> of(Story story, Instant knownAt) {
        if (story.head().recordedAt().isAfter(knownAt)) {
            return List.of();
        }
        Replay replay = new Replay(story);
        replay.begin();
        replay.stand(story.head().decidedOn());
        for (Fact fact : story.facts()) {
            if (!fact.recordedAt().isAfter(knownAt)) {
                replay.take(fact);
            }
        }
        return replay.standings;
    }

    private void begin() {
        officer = story.head().officer();
        lines = story.obligations().stream()
                .map(obligation -> new Line(Where.ENFORCING, obligation.amount(), 0, 0))
                .toArray(Line[]::new);
        beforePause = new Where[lines.length];
        Arrays.fill(beforePause, Where.ENFORCING);
    }

    private void take(Fact fact) {
        known.add(fact);
        String undoes = undoes(fact);
        if (undoes.isEmpty()) {
            apply(fact);
        } else if (undoes.equals("d0")) {
            all(Where.RECALLED);
        } else {
            undone.add(undoes);
            undone.add(fact.ref());
            begin();
            for (Fact earlier : known) {
                if (!undone.contains(earlier.ref())) {
                    apply(earlier);
                }
            }
        }
        stand(fact.on());
    }

    private static String undoes(Fact fact) {
        return switch (fact) {
            case Fact.Decision decision -> decision.kind().equals("RECALL") ? decision.recalls() : "";
            case Fact.Act act -> act.withdraws();
            case Fact.Money money -> "";
        };
    }

    private void stand(LocalDate on) {
        standings.add(new Standing(on, whole(), officer, List.of(lines.clone())));
    }

    /** The first state present of the open ones, then of the ended ones. */
    private Where whole() {
        for (Where where : List.of(
                Where.ENFORCING,
                Where.POSTPONED,
                Where.SUSPENDED,
                Where.PAUSED,
                Where.NOT_ENFORCEABLE,
                Where.SEPARATE_BOOK,
                Where.DONE,
                Where.DISCONTINUED,
                Where.ENTRUSTED,
                Where.TAKEN_UP)) {
            for (Line line : lines) {
                if (line.where() == where) {
                    return where;
                }
            }
        }
        return Where.RECALLED;
    }

    private void apply(Fact fact) {
        switch (fact) {
            case Fact.Decision decision -> decide(decision);
            case Fact.Act act -> {
                if (act.kind().equals("COMPLETION")) {
                    all(Where.DONE);
                }
            }
            case Fact.Money money -> {
                if (!money.kind().equals("RECEIVED")) {
                    long amount = money.reverses().isEmpty() ? money.amount() : -money.amount();
                    int i = money.obligation() - 1;
                    Line line = lines[i];
                    lines[i] = new Line(line.where(), line.owed(), line.settled() + amount, line.reduced());
                }
            }
        }
    }

    private void decide(Fact.Decision decision) {
        switch (decision.kind()) {
            case "NOT_YET_ENFORCEABLE" -> move(decision, Where.NOT_ENFORCEABLE);
            case "POSTPONEMENT" -> move(decision, Where.POSTPONED);
            case "SUSPENSION", "SUSPENSION_NOTICE" -> move(decision, Where.SUSPENDED);
            case "DISCONTINUATION" -> move(decision, Where.DISCONTINUED);
            case "ENTRUSTMENT" -> move(decision, Where.ENTRUSTED);
            case "TRANSFER_TO_SEPARATE_BOOK" -> move(decision, Where.SEPARATE_BOOK);
            case "TAKING_UP" -> move(decision, Where.TAKEN_UP);
            case "PAUSE_FOR_COMPLAINT" -> {
                for (int i = 0; i < lines.length; i++) {
                    beforePause[i] = lines[i].where();
                }
                move(decision, Where.PAUSED);
            }
            case "RESUMPTION" -> resume(decision);
            case "REASSIGNMENT" -> officer = decision.newOfficer();
            case "AMENDMENT" ->
                decision.amounts().forEach((number, owed) -> {
                    Line line = lines[number - 1];
                    lines[number - 1] = new Line(line.where(), owed, line.settled(), line.reduced());
                });
            case "DUTY_RELIEF" ->
                decision.amounts().forEach((number, relief) -> {
                    Line line = lines[number - 1];
                    lines[number - 1] = new Line(line.where(), line.owed(), line.settled(), line.reduced() + relief);
                });
            case "COERCION_DEDUCT_INCOME", "COERCION_SEIZE_AND_SELL", "ASSET_ENTRUSTMENT" -> {
                // Nothing moves.
            }
            default -> throw new IllegalStateException("the oracle does not know " + decision.kind());
        }
    }

    private void move(Fact.Decision decision, Where to) {
        for (int i = 0; i < lines.length; i++) {
            if (concerns(decision, i) && lines[i].where().isOpen()) {
                lines[i] = lines[i].at(to);
            }
        }
    }

    private void resume(Fact.Decision decision) {
        for (int i = 0; i < lines.length; i++) {
            if (concerns(decision, i) && lines[i].where().isOpen()) {
                lines[i] = lines[i].at(lines[i].where() == Where.PAUSED ? beforePause[i] : Where.ENFORCING);
            }
        }
    }

    private static boolean concerns(Fact.Decision decision, int index) {
        return decision.obligations().isEmpty() || decision.obligations().contains(index + 1);
    }

    private void all(Where to) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].where().isOpen()) {
                lines[i] = lines[i].at(to);
            }
        }
    }
}
