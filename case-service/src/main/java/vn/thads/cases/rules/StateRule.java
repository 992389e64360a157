package vn.thads.cases.rules;

import vn.thads.events.CaseState;

/**
 * A state of a case (trạng thái) as the rules of a day see it.
 *
 * @param state the state
 * @param label what it is called
 * @param open whether a case in it is still being enforced
 * @param precedence a case with several obligations takes the state of the lowest precedence among them
 */
public record StateRule(CaseState state, Label label, boolean open, int precedence) {}
