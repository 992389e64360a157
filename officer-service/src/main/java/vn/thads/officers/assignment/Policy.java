package vn.thads.officers.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.platform.problem.Language;

/**
 * How a head assigns (cách phân công): what comes first, as a row of assignment-policies says.
 *
 * @param key key of the row
 * @param label what it is called
 * @param criteria what decides, the first before the second
 * @param onlyFlag mark that a case must have for it, or null
 * @param article where it stands
 */
record Policy(
        String key,
        Label label,
        List<Criterion> criteria,
        @Nullable String onlyFlag,
        String article) {
    Policy {
        criteria = List.copyOf(criteria);
    }

    /**
     * What something is called in both languages.
     *
     * @param vi Vietnamese
     * @param en English
     */
    record Label(String vi, String en) {
        static Label of(Line line) {
            return new Label(line.text("label_vi"), line.text("label_en"));
        }

        String in(Language language) {
            return language == Language.VI ? vi : en;
        }
    }

    /** What may put one officer before another. */
    enum Criterion {
        /** giữ việc khác của cùng bản án. */
        SAME_JUDGMENT,
        /** đủ ngạch đề nghị. */
        GRADE,
        /** phụ trách địa bàn. */
        TERRITORY,
        /** đến lượt theo số bản án. */
        NUMBER,
        /** được tổ chức tín dụng chọn. */
        CHOICE,
        /** khối lượng quy đổi thấp nhất sau khi nhận việc. */
        LOAD;

        private Comparator<Ranked> order() {
            return switch (this) {
                case SAME_JUDGMENT -> Comparator.comparingInt(ranked -> -ranked.sameJudgment());
                case GRADE -> Comparator.comparing(ranked -> !ranked.hasGrade());
                case TERRITORY -> Comparator.comparing(ranked -> !ranked.hasTerritory());
                case NUMBER -> Comparator.comparingInt(Ranked::numberPlace);
                case CHOICE -> Comparator.comparing(ranked -> !ranked.isChosen());
                case LOAD -> Ranked::compareLoad;
            };
        }
    }

    static Policy of(Line line) {
        String flag = line.text("only_flag");
        return new Policy(
                line.text("key"),
                Label.of(line),
                Arrays.stream(line.text("criteria").split(";", -1))
                        .map(Criterion::valueOf)
                        .toList(),
                flag.isEmpty() ? null : flag,
                line.text("article"));
    }

    boolean decidesBy(Criterion criterion) {
        return criteria.contains(criterion);
    }

    /** The best first; who is equal in everything stands by his staff code. */
    Comparator<Ranked> order() {
        return criteria.stream()
                .map(Criterion::order)
                .reduce((one, other) -> one.thenComparing(other))
                .orElseThrow()
                .thenComparing(ranked -> ranked.candidate().officer());
    }
}
