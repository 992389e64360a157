package vn.thads.platform.http;

import java.util.LinkedHashSet;
import vn.thads.platform.problem.RepeatedElement;

/**
 * A set as JSON lists it: what stands there twice is refused, as the document of the service says ({@code uniqueItems}).
 *
 * @param <E> what it holds
 */
final class OnceSet<E> extends LinkedHashSet<E> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean add(E element) {
        if (!super.add(element)) {
            throw new RepeatedElement();
        }
        return true;
    }
}
