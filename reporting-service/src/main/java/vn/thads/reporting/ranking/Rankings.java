package vn.thads.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Measurements;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.ranking.RankingRun.Reason;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Criterion;
import vn.thads.reporting.scoring.Criterion.TargetRule;
import vn.thads.reporting.scoring.Profile;
import vn.thads.reporting.scoring.Profile.Level;
import vn.thads.reporting.scoring.Profiles;
import vn.thads.reporting.scoring.Scorer;
import vn.thads.reporting.target.Targets;

/** Ranks the population that is asked for, from one snapshot read by a fixed number of queries. Nothing is stored. */
@ApplicationScoped
class Rankings {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PROVINCE = "PROVINCE";

    private final OfficeTree tree;
    private final Measurements measurements;
    private final Targets targets;
    private final SentForms sentForms;
    private final Profiles profiles = Profiles.shipped();

    Rankings(OfficeTree tree, Measurements measurements, Targets targets, SentForms sentForms) {
        this.tree = tree;
        this.measurements = measurements;
        this.targets = targets;
        this.sentForms = sentForms;
    }

    Profiles profiles() {
        return profiles;
    }

    /** The ranking; refuses an unknown profile, a province that does not exist, and a period without a profile. */
    RankingRun run(RankingQuestion question) {
        Period period = question.period();
        LocalDate on = period.lastDay();
        Profile profile = profile(question);
        SequencedMap<String, Office> offices = population(question);
        Map<String, Figures> figures =
                measurements.of(offices.keySet(), period, question.knownAt(), profile.disciplineWeights());
        Map<Indicator, Map<String, Targets.Target>> set = targets(profile, offices.keySet(), question);
        List<Candidate> candidates = offices.keySet().stream()
                .map(code -> new Candidate(code, figures.getOrDefault(code, Figures.NONE), targetsOf(code, set)))
                .toList();
        var ranking = Ranking.of(new Scorer(profile, period, question.level()), candidates);

        int filed = sentForms.filed(offices.keySet(), figures, period, question.knownAt());
        var reasons = new ArrayList<Reason>();
        if (!dayOf(question.knownAt()).isAfter(on)) {
            reasons.add(Reason.PERIOD_OPEN);
        }
        if (filed < offices.size()) {
            reasons.add(Reason.UNFILED);
        }
        if (ranking.usesDefaultTarget()) {
            reasons.add(Reason.DEFAULT_TARGET);
        }
        if (!profile.isInForceOn(on)) {
            reasons.add(Reason.PROFILE_NOT_IN_FORCE);
        }
        return new RankingRun(question, profile, ranking, offices, filed, reasons, hash(profile, period, candidates));
    }

    private Profile profile(RankingQuestion question) {
        String key = question.profile();
        LocalDate on = question.period().lastDay();
        if (key == null) {
            return profiles.inForceOn(on, question.level())
                    .orElseThrow(() -> new ProblemException(
                            PlatformProblem.NO_RULE_IN_FORCE,
                            Message.of("no-rule-in-force.detail", "scoring profile " + question.level(), on)));
        }
        return profiles.find(key)
                .filter(it -> it.levels().contains(question.level()))
                .orElseThrow(() -> ProblemException.invalid(
                        "profile", "unknown-profile", Message.of("rule.unknown-profile", FieldName.repeatable(key))));
    }

    private SequencedMap<String, Office> population(RankingQuestion question) {
        LocalDate on = question.period().lastDay();
        String within = question.within();
        var offices = new LinkedHashMap<String, Office>();
        switch (question.level()) {
            case PROVINCE ->
                tree.all(on).stream()
                        .filter(it -> it.type().equals(PROVINCE))
                        .forEach(it -> offices.put(it.code(), it));
            case OFFICE -> {
                if (within == null) {
                    throw ProblemException.invalid("within", "required", Message.of("rule.within-required"));
                }
                tree.children(within, on).forEach(it -> offices.put(it.code(), it));
            }
        }
        if (question.level() == Level.OFFICE && offices.isEmpty()) {
            throw ProblemException.notFound();
        }
        return offices;
    }

    /** Whether there is anybody to rank. */
    boolean hasOffices(RankingQuestion question) {
        LocalDate on = question.period().lastDay();
        String within = question.within();
        return within == null || !tree.children(within, on).isEmpty();
    }

    /** The targets that somebody set, by indicator and office. */
    private Map<Indicator, Map<String, Targets.Target>> targets(
            Profile profile, Collection<String> offices, RankingQuestion question) {
        var set = new EnumMap<Indicator, Map<String, Targets.Target>>(Indicator.class);
        for (Criterion criterion : profile.criteria()) {
            TargetRule rule = criterion.target();
            if (rule != null) {
                Indicator indicator = criterion.indicator();
                set.put(indicator, targets.of(offices, question.period().year(), indicator.key(), question.knownAt()));
            }
        }
        return set;
    }

    private static Map<Indicator, Target> targetsOf(String office, Map<Indicator, Map<String, Targets.Target>> set) {
        var own = new EnumMap<Indicator, Target>(Indicator.class);
        set.forEach((indicator, byOffice) -> {
            Targets.Target target = byOffice.get(office);
            if (target != null) {
                String source = "%s (%s, %s)".formatted(target.source(), target.setFor(), target.decidedOn());
                own.put(indicator, new Target(Fraction.of(target.value()), source, false));
            }
        });
        return own;
    }

    /** Inputs, profile and targets in a fixed order. */
    private static String hash(Profile profile, Period period, List<Candidate> candidates) {
        var text = new StringBuilder();
        text.append(profile.key())
                .append('@')
                .append(profile.version())
                .append(' ')
                .append(period)
                .append('\n');
        candidates.stream().sorted(Comparator.comparing(Candidate::office)).forEach(it -> {
            text.append(it.office()).append('\n').append(it.figures().canonical());
            for (Indicator indicator : Indicator.values()) {
                Target target = it.targets().get(indicator);
                if (target != null) {
                    text.append(indicator).append('=').append(target.yearly()).append('\n');
                }
            }
        });
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The day in Việt Nam of an instant. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, VIETNAM);
    }
}
