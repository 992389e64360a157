package vn.thads.cases.register;

import vn.thads.events.CaseReference;

/** The number of an enforcement decision as we write it: {@code 709/2017/EX_OFFICIO/102}. */
final class CaseNumber {
    private CaseNumber() {}

    static String of(CaseReference reference) {
        return reference.office() + "/" + reference.year() + "/" + reference.book() + "/" + reference.number();
    }
}
