package vn.thads.platform.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * So many values as are worth keeping: what was put in first goes first, and is made anew when it is asked for again.
 *
 * @param <K> key
 * @param <V> value
 */
public final class Recent<K, V> {
    private final int most;
    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final Deque<K> order = new ArrayDeque<>();

    /** Keeps that many at most. */
    public Recent(int most) {
        this.most = most;
    }

    /** The value of a key, if it is kept. */
    public @Nullable V find(K key) {
        return values.get(key);
    }

    /** The value of a key, made if it is not kept. */
    public V get(K key, Supplier<V> made) {
        V kept = values.get(key);
        return kept == null ? put(key, made.get()) : kept;
    }

    /** Keeps a value, unless one is kept already; the one that is kept. */
    public synchronized V put(K key, V value) {
        V before = values.putIfAbsent(key, value);
        if (before != null) {
            return before;
        }
        order.addLast(key);
        if (order.size() > most) {
            values.remove(order.removeFirst());
        }
        return value;
    }
}
