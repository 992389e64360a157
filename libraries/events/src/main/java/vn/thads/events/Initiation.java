package vn.thads.events;

/** How a case began; the two have different clocks, different ends and different forms. */
public enum Initiation {
    /** chủ động: the State acts by itself. */
    EX_OFFICIO,
    /** theo yêu cầu: a party asked. */
    ON_REQUEST
}
