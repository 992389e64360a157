package vn.thads.cases.docket;

import vn.thads.events.CaseState;

/**
 * The money of one obligation on a day: received = paid out + remitted + deposited + held.
 *
 * @param number number of the obligation
 * @param state its state
 * @param owed đồng to enforce
 * @param reduced đồng exempted or reduced
 * @param received đồng received from the debtor
 * @param paidOut đồng paid to the creditor
 * @param remitted đồng paid to the State budget
 * @param deposited đồng put into a deposit
 */
public record ObligationMoney(
        int number,
        CaseState state,
        long owed,
        long reduced,
        long received,
        long paidOut,
        long remitted,
        long deposited) {
    /** đồng that left the office for good: what counts as done. */
    public long settled() {
        return paidOut + remitted + deposited;
    }

    /** đồng still held by the office. */
    public long held() {
        return received - settled();
    }
}
