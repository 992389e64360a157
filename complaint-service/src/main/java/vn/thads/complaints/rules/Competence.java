package vn.thads.complaints.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.legaltime.RuleTable;

/** Who is competent to settle a complaint (thẩm quyền giải quyết): competence.csv, by law, tier, person and instance. */
@ApplicationScoped
public class Competence {
    private static final RuleTable TABLE = RuleTable.load(
            Competence.class,
            "competence.csv",
            RuleTable.Shape.of(
                    "key",
                    "id",
                    "tier",
                    "respondent",
                    "instance",
                    "authority",
                    "label_vi",
                    "label_en",
                    "article",
                    "evidence",
                    "note"));

    /** Whose decision or act is complained of. */
    public enum Respondent {
        /** Chấp hành viên, cấp phó. */
        OFFICER,
        /** thủ trưởng cơ quan. */
        HEAD
    }

    /** Of which tier his office is. */
    public enum Tier {
        /** cơ quan dưới tỉnh. */
        DISTRICT,
        /** cơ quan cấp tỉnh. */
        PROVINCE
    }

    /** Who settles it. */
    public enum Authority {
        /** thủ trưởng cơ quan. */
        OFFICE_HEAD,
        /** Trưởng cơ quan THADS tỉnh. */
        PROVINCE_HEAD,
        /** Cục trưởng Cục Quản lý THADS. */
        CENTRAL_HEAD,
        /** Bộ trưởng Bộ Tư pháp. */
        MINISTER
    }

    /**
     * Who is competent, and why.
     *
     * @param authority who
     * @param labelVi his title in Vietnamese
     * @param labelEn his title in English
     * @param article article of the law
     */
    public record Competent(Authority authority, String labelVi, String labelEn, String article) {}

    /** Who is competent on a day; empty before the first law. */
    public Optional<Competent> competent(Tier tier, Respondent respondent, int instance, LocalDate on) {
        return TABLE.find(tier + "/" + respondent + "/" + instance, on)
                .map(row -> new Competent(
                        Authority.valueOf(row.text("authority")),
                        row.text("label_vi"),
                        row.text("label_en"),
                        row.article()));
    }
}
