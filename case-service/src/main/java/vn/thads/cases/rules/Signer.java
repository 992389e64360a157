package vn.thads.cases.rules;

import java.util.Set;

/**
 * An authority that signs decisions (thẩm quyền ký).
 *
 * @param key key, such as {@code HEAD}
 * @param signedBy roles of the people who may sign for it
 * @param label what it is called
 * @param source article and validity
 */
public record Signer(String key, Set<String> signedBy, Label label, Source source) {
    public Signer {
        signedBy = Set.copyOf(signedBy);
    }
}
