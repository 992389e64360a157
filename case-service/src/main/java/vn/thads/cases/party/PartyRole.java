package vn.thads.cases.party;

/** What a party is in a case. */
public enum PartyRole {
    /** người phải thi hành án. */
    DEBTOR,
    /** người được thi hành án. */
    CREDITOR,
    /** người có quyền lợi, nghĩa vụ liên quan. */
    INTERESTED
}
