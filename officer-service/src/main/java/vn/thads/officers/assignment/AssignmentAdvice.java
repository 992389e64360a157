package vn.thads.officers.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to assign the cases, as it is served; it changes nothing and binds nobody: the head assigns.
 *
 * @param office code of the office
 * @param on day of the assignment
 * @param policy a key of assignment-policies
 * @param policyName what it is called
 * @param article where it stands
 * @param cases the cases, in the order in which they were asked for
 * @param loads what everybody carries before and after, by staff code
 * @param highestBefore highest load of a full officer before, or null if nobody may be assigned a case
 * @param highestAfter the same after
 */
@Schema(
        name = "AssignmentAdvice",
        description = "Gợi ý phân công chấp hành viên, lý do và người không được phân công; whom to assign, and why")
record AssignmentAdvice(
        String office,
        LocalDate on,
        String policy,
        String policyName,
        String article,
        List<CaseAdvice> cases,
        List<AdvisedLoad> loads,
        @Nullable BigDecimal highestBefore,
        @Nullable BigDecimal highestAfter) {
    static final String EXAMPLE = """
            {"office": "709", "on": "2017-02-16", "policy": "LOWEST_LOAD",
             "policyName": "theo khối lượng công việc quy đổi thấp nhất",
             "article": "L2008 Art. 36; NĐ 152 Art. 8-12: the head assigns, no criteria (law page §6.6)",
             "cases": [{"reference": "A-1", "turn": 1, "weight": 2.05, "advised": "709-2",
                        "ranked": [{"rank": 1, "officer": "709-2", "grade": "CHV_TRUNG_CAP", "role": "OFFICER",
                                    "seconded": false, "capacity": 115, "cases": 80, "sameJudgment": 0,
                                    "load": 69.57, "loadAfter": 71.35,
                                    "reasons": [{"key": "GRADE", "text": "Ngạch: Chấp hành viên trung cấp."},
                                                {"key": "TERRITORY", "text": "Phụ trách địa bàn của việc."}]}],
                        "barred": [{"officer": "709-3",
                                    "bars": [{"key": "RELATIVE", "article": "L2008 Art. 21",
                                              "text": "là đương sự hoặc có người thân thích là đương sự"}]}]}],
             "loads": [{"officer": "709-2", "capacity": 115, "given": 1, "before": 69.57, "after": 71.35}],
             "highestBefore": 69.57, "highestAfter": 71.35}
            """;

    AssignmentAdvice {
        cases = List.copyOf(cases);
        loads = List.copyOf(loads);
    }

    /**
     * One case.
     *
     * @param reference how the caller calls it
     * @param turn when its turn was, from 1: the heaviest first
     * @param weight what it will weigh, in plain cases
     * @param advised staff code of the first of the ranking, or null if nobody may be assigned it
     * @param ranked who may be assigned it, the best first
     * @param barred who may not, and why, by staff code
     */
    @Schema(name = "CaseAdvice", description = "Gợi ý cho một việc; the advice on one case")
    record CaseAdvice(
            String reference,
            int turn,
            BigDecimal weight,
            @Nullable String advised,
            List<AdvisedOfficer> ranked,
            List<BarredOfficer> barred) {
        CaseAdvice {
            ranked = List.copyOf(ranked);
            barred = List.copyOf(barred);
        }
    }

    /**
     * Somebody who may be assigned the case.
     *
     * @param rank from 1
     * @param officer staff code
     * @param grade his grade
     * @param role what he is at the office
     * @param seconded whether he belongs elsewhere
     * @param capacity how much he can carry, in hundredths of a full junior officer
     * @param cases cases that he holds when its turn comes
     * @param sameJudgment how many of them are of the same judgment
     * @param load weight for each full officer when its turn comes
     * @param loadAfter the same with the case
     * @param reasons what speaks for him and against him, in words; what decides under the policy stands first
     */
    @Schema(
            name = "AdvisedOfficer",
            description = "Người có thể được phân công và lý do; who may be assigned the case, and why")
    record AdvisedOfficer(
            int rank,
            String officer,
            String grade,
            String role,
            boolean seconded,
            int capacity,
            long cases,
            int sameJudgment,
            BigDecimal load,
            BigDecimal loadAfter,
            List<Reason> reasons) {
        AdvisedOfficer {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What speaks for somebody or against him.
     *
     * @param key SAME_JUDGMENT, GRADE, TERRITORY, NUMBER, CHOICE, LOAD, ROLE, SECONDED or RELATIVE
     * @param text in words
     */
    @Schema(name = "AssignmentReason", description = "Lý do; what speaks for somebody or against him")
    record Reason(String key, String text) {}

    /**
     * Somebody who may not be assigned the case.
     *
     * @param officer staff code
     * @param bars why not
     */
    @Schema(
            name = "BarredOfficer",
            description = "Người không được phân công và căn cứ; who may not be assigned the case, and why")
    record BarredOfficer(String officer, List<BarView> bars) {
        BarredOfficer {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Why not.
     *
     * @param key a key of assignment-bars
     * @param text in words; never who is whose relative
     * @param article where it stands
     */
    @Schema(name = "AssignmentBar", description = "Lý do không được phân công và điều luật; why not, and the article")
    record BarView(String key, String text, String article) {}

    /**
     * What somebody carries before and after everything that he is advised for.
     *
     * @param officer staff code
     * @param capacity how much he can carry, in hundredths of a full junior officer
     * @param given how many of the cases
     * @param before weight for each full officer before
     * @param after the same after
     */
    @Schema(name = "AdvisedLoad", description = "Khối lượng trước và sau khi phân công; a load before and after")
    record AdvisedLoad(String officer, int capacity, long given, BigDecimal before, BigDecimal after) {}
}
