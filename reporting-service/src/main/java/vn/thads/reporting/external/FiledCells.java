package vn.thads.reporting.external;

import java.util.EnumMap;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.posting.Account;

/** The accounts of a row that was filed. */
public final class FiledCells {
    private FiledCells() {}

    /** The accounts of a row; its derived columns are left to the identities. */
    public static Cells of(FiledRow row) {
        var amounts = new EnumMap<Account, Long>(Account.class);
        for (Account account : Account.values()) {
            amounts.put(account, row.cell(account.column()).longValueExact());
        }
        return Cells.of(amounts);
    }
}
