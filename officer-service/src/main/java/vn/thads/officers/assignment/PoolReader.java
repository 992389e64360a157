package vn.thads.officers.assignment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thads.officers.assignment.AdviceQuestion.NewCase;
import vn.thads.officers.assignment.AssignmentRules.Bar;
import vn.thads.officers.caseload.OfficerLoad;
import vn.thads.officers.caseload.OpenCase;
import vn.thads.officers.caseload.OpenCases;
import vn.thads.officers.caseload.WeightProfiles;
import vn.thads.officers.caseload.Workloads;

/** Reads who is at an office on a day, what he carries, and whether he may be assigned cases at all. */
@Singleton
class PoolReader {
    private final Workloads workloads;
    private final WeightProfiles profiles;
    private final OpenCases openCases;
    private final Barred barred;
    private final AssignmentRules rules;

    @Inject
    PoolReader(
            Workloads workloads, WeightProfiles profiles, OpenCases openCases, Barred barred, AssignmentRules rules) {
        this.workloads = workloads;
        this.profiles = profiles;
        this.openCases = openCases;
        this.barred = barred;
        this.rules = rules;
    }

    Pool read(AdviceQuestion question, LocalDate day) {
        String office = question.office();
        List<OfficerLoad> staff = workloads.ofStaff(day, office);
        Map<String, List<Bar>> bars = new HashMap<>();
        barred.of(office, day, staff).forEach((officer, keys) -> {
            List<Bar> his =
                    keys.stream().flatMap(key -> rules.bar(key, day).stream()).toList();
            if (!his.isEmpty()) {
                bars.put(officer, his);
            }
        });
        return new Pool(day, profiles.on(day), staff, bars, holders(question));
    }

    /** Who holds the related cases; those of another office are as if they were not there. */
    private Map<UUID, String> holders(AdviceQuestion question) {
        List<UUID> related = question.cases().stream()
                .map(NewCase::relatedCases)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return openCases.now(related).stream()
                .filter(held -> held.office().equals(question.office()))
                .collect(Collectors.toMap(OpenCase::caseId, OpenCase::officer));
    }
}
