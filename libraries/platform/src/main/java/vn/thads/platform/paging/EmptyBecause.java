package vn.thads.platform.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a page is empty; says the same whether or not something lies beyond the caller's reach. */
@Schema(name = "EmptyBecause", description = EmptyBecause.DESCRIPTION)
public enum EmptyBecause {
    /** Nothing within reach answers the filter (không có dữ liệu). */
    NO_DATA,
    /** The filter names an office or an officer beyond the caller's reach (ngoài phạm vi được xem). */
    OUTSIDE_YOUR_REACH;

    /** What the contract says of it. */
    public static final String DESCRIPTION =
            "Why the page is empty (lý do không có kết quả). NO_DATA: nothing within your reach answers the filter. "
                    + "OUTSIDE_YOUR_REACH: the filter names an office or an officer that you do not reach, whether or not "
                    + "there is anything.";
}
