package vn.thads.reporting.form;

import vn.thads.platform.access.Office;
import vn.thads.platform.problem.Language;

/**
 * What a row is called.
 *
 * @param key its key
 * @param vi in Vietnamese
 * @param en in English
 */
public record Label(String key, String vi, String en) {
    /** The row that sums all others. */
    static final Label TOTAL = new Label("TOTAL", "Tổng số", "Total");

    static Label of(Office office) {
        return new Label(office.code(), office.nameVi(), office.nameEn());
    }

    /** Something whose code is its only name here, such as an officer. */
    static Label ofCode(String code) {
        return new Label(code, code, code);
    }

    String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
