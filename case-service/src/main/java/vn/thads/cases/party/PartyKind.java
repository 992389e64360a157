package vn.thads.cases.party;

/** What kind of party. */
public enum PartyKind {
    /** cá nhân. */
    PERSON,
    /** tổ chức. */
    ORGANISATION,
    /** Nhà nước: the State budget as creditor of ex officio cases. */
    STATE
}
