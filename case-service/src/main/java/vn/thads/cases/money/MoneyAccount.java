package vn.thads.cases.money;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the money of a case or an office is: {@code received = paidOut + remitted + deposited + held}, always.
 *
 * @param received đồng received
 * @param paidOut đồng paid out to creditors
 * @param remitted đồng remitted to the budget
 * @param deposited đồng deposited
 * @param held đồng still held by the office
 */
@Schema(
        name = "MoneyAccount",
        description = "received = paidOut + remitted + deposited + held (thu = chi + nộp + gửi + còn giữ)")
record MoneyAccount(long received, long paidOut, long remitted, long deposited, long held) {
    static MoneyAccount sum(List<MoneyAccount> parts) {
        MoneyAccount sum = new MoneyAccount(0, 0, 0, 0, 0);
        for (MoneyAccount part : parts) {
            sum = new MoneyAccount(
                    Math.addExact(sum.received, part.received),
                    Math.addExact(sum.paidOut, part.paidOut),
                    Math.addExact(sum.remitted, part.remitted),
                    Math.addExact(sum.deposited, part.deposited),
                    Math.addExact(sum.held, part.held));
        }
        return sum;
    }

    /**
     * The money of one case.
     *
     * @param total all of it
     * @param obligations by obligation
     */
    @Schema(name = "CaseMoney", description = "The money of one case (tiền của một việc)")
    record OfCase(MoneyAccount total, List<OfObligation> obligations) {
        OfCase {
            obligations = List.copyOf(obligations);
        }
    }

    /**
     * The money of one obligation.
     *
     * @param number its number
     * @param owed đồng to enforce
     * @param account where the money is
     */
    @Schema(name = "ObligationMoney", description = "The money of one obligation (tiền của một khoản)")
    record OfObligation(int number, long owed, MoneyAccount account) {}

    /**
     * The money of one office.
     *
     * @param office its code
     * @param cases cases that it holds
     * @param account where the money is
     */
    @Schema(name = "OfficeMoney", description = "The money of one office (tiền của một cơ quan)")
    record OfOffice(String office, long cases, MoneyAccount account) {}
}
