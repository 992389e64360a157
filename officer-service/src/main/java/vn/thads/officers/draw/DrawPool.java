package vn.thads.officers.draw;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.assignment.AdviceQuestion.CaseParty;
import vn.thads.officers.assignment.Barred;
import vn.thads.officers.caseload.OfficerLoad;
import vn.thads.officers.caseload.Workloads;
import vn.thads.officers.draw.DrawingRequest.ReceivedCase;
import vn.thads.officers.office.Offices;
import vn.thads.officers.relative.Relatives;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Who takes part in the draws of an office, and who may not have what is drawn. */
@Singleton
class DrawPool {
    private final Workloads workloads;
    private final Barred barred;
    private final Relatives relatives;
    private final Offices offices;
    private final DrawRules rules;

    @Inject
    DrawPool(Workloads workloads, Barred barred, Relatives relatives, Offices offices, DrawRules rules) {
        this.workloads = workloads;
        this.barred = barred;
        this.relatives = relatives;
        this.offices = offices;
        this.rules = rules;
    }

    /** The exclusions of the head in order, each of somebody of the office and on a ground of the day. */
    List<Exclusion> exclusions(String office, LocalDate day, List<Exclusion> asked) {
        if (!offices.exists(office, day)) {
            throw ProblemException.invalid("/office", "office", Message.of("rule.office", office, day));
        }
        Set<String> staff = workloads.ofStaff(day, office).stream()
                .map(OfficerLoad::officer)
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            Exclusion one = asked.get(i);
            String pointer = "/exclusions/" + i;
            if (rules.exclusion(one.ground(), day).isEmpty()) {
                throw ProblemException.invalid(
                        pointer + "/ground", "draw-exclusion", Message.of("rule.draw-exclusion", one.ground(), day));
            }
            if (!staff.contains(one.officer()) || !named.add(one.officer())) {
                throw ProblemException.invalid(
                        pointer + "/officer",
                        "officer-of-office",
                        Message.of("rule.officer-of-office", one.officer(), day));
            }
        }
        return asked.stream().sorted(Comparator.comparing(Exclusion::officer)).toList();
    }

    /** Whoever may be assigned cases, by staff code, with as many tickets as he has capacity. */
    List<Share> shares(String office, LocalDate day, List<Exclusion> exclusions) {
        List<OfficerLoad> staff = workloads.ofStaff(day, office);
        Set<String> out = new HashSet<>(barred.of(office, day, staff).keySet());
        exclusions.forEach(one -> out.add(one.officer()));
        List<Share> shares = staff.stream()
                .filter(load -> load.capacity() > 0 && !out.contains(load.officer()))
                .map(load -> new Share(load.officer(), load.capacity()))
                .sorted(Comparator.comparing(Share::officer))
                .toList();
        if (shares.isEmpty()) {
            throw new ProblemException(
                    OfficerProblem.DRAW_WITHOUT_OFFICERS, Message.of("draw-without-officers.detail", office, day));
        }
        return shares;
    }

    /** Who takes part and may not be assigned any case any more: he has left, is leaving or has lost his grade since. */
    Set<String> barredSince(Draw draw) {
        List<OfficerLoad> staff = workloads.ofStaff(draw.on(), draw.office());
        Set<String> gone =
                new HashSet<>(barred.of(draw.office(), draw.on(), staff).keySet());
        Set<String> here = staff.stream().map(OfficerLoad::officer).collect(Collectors.toSet());
        draw.shares().stream()
                .map(Share::officer)
                .filter(officer -> !here.contains(officer))
                .forEach(gone::add);
        return gone;
    }

    /** Who of them is a party of a case or a relative of one, by the case's reference. */
    Map<String, Set<String>> kin(Draw draw, List<ReceivedCase> cases) {
        Set<String> officers = draw.shares().stream().map(Share::officer).collect(Collectors.toSet());
        Set<IdentityNumber> persons = cases.stream()
                .map(ReceivedCase::parties)
                .flatMap(List::stream)
                .map(CaseParty::identity)
                .collect(Collectors.toSet());
        Map<String, Set<String>> related = relatives.related(officers, persons);
        Map<String, Set<String>> kin = new HashMap<>();
        cases.forEach(one -> kin.put(
                one.reference(),
                one.parties().stream()
                        .map(party -> related.getOrDefault(party.identity().number(), Set.of()))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet())));
        return kin;
    }

    /** Refuses a wrong identity number of a party. */
    void checkParties(List<ReceivedCase> cases) {
        for (int i = 0; i < cases.size(); i++) {
            List<CaseParty> parties = cases.get(i).parties();
            for (int j = 0; j < parties.size(); j++) {
                String pointer = "/cases/" + i + "/parties/" + j + "/identityNumber";
                parties.get(j).identity().fault().ifPresent(message -> {
                    throw ProblemException.invalid(pointer, "identity-number", message);
                });
            }
        }
    }
}
