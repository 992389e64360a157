package vn.thads.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; the {@code Link} header with {@code rel="next"} is added by a filter.
 *
 * @param <T> view of one item
 * @param items the items, in the list's stable order
 * @param next cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * From one row more than the page holds.
     *
     * @param rows up to {@code request.fetch()} rows in the list's order
     * @param request what was asked
     * @param position sort keys of a row, unique, as text; they come back as {@link PageRequest#after()}
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<String>> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, request.cursorAt(position.apply(items.getLast())));
    }

    /** The same page with other views of its items. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }
}
