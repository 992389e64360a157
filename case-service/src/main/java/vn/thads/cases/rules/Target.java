package vn.thads.cases.rules;

import vn.thads.events.CaseState;

/** Where a transition leads. */
public sealed interface Target {
    /** To a state. */
    record To(CaseState state) implements Target {}

    /** Nowhere: the case stays as it is. */
    record Same() implements Target {}

    /** To the state that the fold gives without the decision recalled. */
    record Fold() implements Target {}

    /** Back to the state before the pause. */
    record Previous() implements Target {}

    /** A request is refused: there is no case. */
    record NoCase() implements Target {}

    /** The key of the rule file: a state, SAME, FOLD, PREVIOUS or REFUSED. */
    default String key() {
        return switch (this) {
            case To(CaseState state) -> state.name();
            case Same _ -> "SAME";
            case Fold _ -> "FOLD";
            case Previous _ -> "PREVIOUS";
            case NoCase _ -> "REFUSED";
        };
    }
}
