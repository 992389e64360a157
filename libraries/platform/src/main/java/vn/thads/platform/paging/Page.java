package vn.thads.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; the {@code Link} header with {@code rel="next"} is added by a filter.
 *
 * @param <T> view of one item
 * @param items the items, in the list's stable order
 * @param next cursor of the next page, or null on the last
 * @param total how many items the whole list has, or null if nobody asked ({@code ?total=true})
 * @param emptyBecause why there is no item, or null if there is one
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = TOTAL) @Nullable
        Long total,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EmptyBecause emptyBecause) {
    /** What the contract says of {@code total}. */
    public static final String TOTAL =
            "How many items the whole list has, within your reach and under the filter (tổng số); only with total=true";

    public Page {
        items = List.copyOf(items);
    }

    /** A page that nobody counted; an empty one has no data. */
    public Page(List<T> items, @Nullable String next) {
        this(items, next, null, items.isEmpty() ? EmptyBecause.NO_DATA : null);
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

    /** From a short list that is computed as a whole: the cursor is a place in it. */
    public static <T> Page<T> within(List<T> all, PageRequest request) {
        int from = request.isFirst() ? 0 : Integer.parseInt(request.after().getFirst());
        List<Integer> places = IntStream.range(Math.min(from, all.size()), Math.min(all.size(), from + request.fetch()))
                .boxed()
                .toList();
        return of(places, request, place -> List.of(Integer.toString(place + 1)))
                .<T>map(all::get)
                .counted(request, all::size);
    }

    /** The same page, with the number of all items if it was asked for; only then they are counted. */
    public Page<T> counted(PageRequest request, LongSupplier count) {
        return request.withTotal() ? new Page<>(items, next, count.getAsLong(), emptyBecause) : this;
    }

    /** The same page, with the reason should it be empty; see {@code Access.whyEmpty}. */
    public Page<T> ifEmpty(EmptyBecause why) {
        return items.isEmpty() ? new Page<>(items, next, total, why) : this;
    }

    /** The same page with other views of its items. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next, total, emptyBecause);
    }
}
