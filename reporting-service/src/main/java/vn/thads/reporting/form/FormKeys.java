package vn.thads.reporting.form;

/** Keys of forms that other rooms name. */
public final class FormKeys {
    /** 06/TK-THA: cases by office and officer. */
    public static final String CASES_BY_HOLDER = "06";

    /** 07/TK-THA: đồng by office and officer. */
    public static final String MONEY_BY_HOLDER = "07";

    private FormKeys() {}
}
