package vn.thads.reporting.quality;

/** A check of data quality (phép kiểm tra số liệu, law page §4.5). */
public enum QualityRule {
    /** năm trước chuyển sang ≠ chuyển kỳ sau: identity (7). */
    CARRIED_OVER(
            "năm trước chuyển sang khác chuyển kỳ sau của năm trước",
            "carried over differs from what last year carried forward"),
    /** luỹ kế giảm: a flow is less than in an earlier month of the year. */
    MONOTONY("luỹ kế giảm so với tháng trước", "a cumulative figure is less than in an earlier month"),
    /** 01 + 02 ≠ 06, 03 + 04 ≠ 07. */
    FORMS_DIFFER("các biểu không khớp nhau", "forms do not add up"),
    /** tỉnh ≠ tổng các đơn vị. */
    OFFICES_DIFFER("số của tỉnh khác tổng các đơn vị", "a province differs from the sum of its offices"),
    /** tử số > mẫu số of a share. */
    PART_ABOVE_WHOLE("tử số lớn hơn mẫu số", "a part is greater than its whole"),
    /** biểu đã gửi khác số liệu tính lại: facts became known after a form was sent. */
    LEDGER_DIFFERS("biểu đã gửi khác số liệu tính lại", "a form as sent differs from what is computed now");

    private final String labelVi;
    private final String labelEn;

    QualityRule(String labelVi, String labelEn) {
        this.labelVi = labelVi;
        this.labelEn = labelEn;
    }

    /** Its Vietnamese name. */
    public String labelVi() {
        return labelVi;
    }

    /** Its English name. */
    public String labelEn() {
        return labelEn;
    }
}
