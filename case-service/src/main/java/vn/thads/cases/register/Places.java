package vn.thads.cases.register;

import java.util.List;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** Pages of a short list that is computed as a whole: the cursor is a place in it. */
public final class Places {
    private Places() {}

    /** The page that was asked for. */
    public static <T> Page<T> page(List<T> all, PageRequest page) {
        return Page.within(all, page);
    }
}
