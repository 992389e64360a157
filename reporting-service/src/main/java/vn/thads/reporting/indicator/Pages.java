package vn.thads.reporting.indicator;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** A page of a list that was computed as a whole: its length is that of one province's open cases at most. */
final class Pages {
    private Pages() {}

    /**
     * The page after the cursor.
     *
     * @param all the whole list in its order
     * @param request what was asked
     * @param position unique key of an item, by which its place is found again
     */
    static <T> Page<T> of(List<T> all, PageRequest request, Function<T, String> position) {
        Stream<T> rest = all.stream();
        if (!request.isFirst()) {
            String last = request.after().getFirst();
            rest = rest.dropWhile(it -> !position.apply(it).equals(last)).skip(1);
        }
        return Page.of(rest.limit(request.fetch()).toList(), request, it -> List.of(position.apply(it)))
                .counted(request, all::size);
    }
}
