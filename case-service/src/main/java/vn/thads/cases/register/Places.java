package vn.thads.cases.register;

import java.util.List;
import java.util.stream.IntStream;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** Pages of a short list that is computed as a whole: the cursor is a place in it. */
public final class Places {
    private Places() {}

    private record Placed<T>(int place, T item) {}

    /** The page that was asked for. */
    public static <T> Page<T> page(List<T> all, PageRequest page) {
        int from = page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
        List<Placed<T>> rows = IntStream.range(Math.min(from, all.size()), Math.min(all.size(), from + page.fetch()))
                .mapToObj(place -> new Placed<>(place + 1, all.get(place)))
                .toList();
        return Page.of(rows, page, row -> List.of(Integer.toString(row.place())))
                .map(Placed::item);
    }
}
