package vn.thads.cases.rules;

/**
 * Something that must hold before a decision, an act or a movement of money is taken into a case (điều kiện).
 *
 * <p>The wording and the article of each, by day, stand in guards.csv; a guard is also the code of the refusal when it does not hold.
 */
public enum Guard {
    /** Act, result and reason fit together. */
    ACT_FITS,
    /** Every obligation done, discontinued, reduced or entrusted and money paid out, remitted or deposited. */
    ALL_OBLIGATIONS_SETTLED,
    /** Debtor or assets are in another area. */
    ASSETS_ELSEWHERE,
    /** Back-dating needs permission. */
    BACK_DATING_PERMITTED,
    /** Complaint or settlement pending and pause asked. */
    COMPLAINT_PENDING,
    /** Decision date is not before the ground date. */
    DATE_NOT_BEFORE_GROUND,
    /** The entrustment comes first. */
    ENTRUSTMENT_FIRST,
    /** Error does not change the content. */
    ERROR_NOT_CHANGING_CONTENT,
    /** The state does not allow this decision. */
    FROM_STATE,
    /** A ground of discontinuation-grounds.csv. */
    GROUND_DISCONTINUATION,
    /** The ground ended or the term expired. */
    GROUND_ENDED,
    /** A ground of not-enforceable-grounds.csv. */
    GROUND_NOT_ENFORCEABLE,
    /** A ground of postponement-grounds.csv. */
    GROUND_POSTPONEMENT,
    /** A ground of refusal-grounds.csv. */
    GROUND_REFUSAL,
    /** A ground of suspension-grounds.csv. */
    GROUND_SUSPENSION,
    /** Title is registered or a request was received. */
    JUDGMENT_RECEIVED,
    /** The key is in force on that day. */
    KNOWN_KEY,
    /** A later fact would lose what it stands on. */
    LATER_FACTS_STAND,
    /** Verification minutes show means. */
    MEANS_VERIFIED,
    /** Received = paid out + remitted + deposited + held; never negative, never above what is owed. */
    MONEY_BALANCE,
    /** New information on means received. */
    NEW_INFORMATION,
    /** Decision validly notified. */
    NOTICE_VALID,
    /** Not before the enforcement decision. */
    NOT_BEFORE_REGISTRATION,
    /** Not after the day on which it is recorded. */
    NOT_IN_FUTURE,
    /** Assigned officer is not related to a party. */
    NO_CONFLICT_OF_INTEREST,
    /** Number unique per office, book and statistical year. */
    NUMBER_UNIQUE,
    /** The obligations fit the case. */
    OBLIGATIONS,
    /** On request only. */
    ON_REQUEST_ONLY,
    /** The origin fits the case before. */
    ORIGIN,
    /** The case goes to another officer. */
    OTHER_OFFICER,
    /** Entrustment only between provinces. */
    OTHER_PROVINCE,
    /** Postponement at the request of the protest authority: once, at most three months. */
    POSTPONEMENT_ONCE_MAX_3_MONTHS,
    /** Province takes the judgment up. */
    PROVINCE_TAKES_UP,
    /** The decision named can be recalled or annulled. */
    RECALLABLE,
    /** The decision recalled or annulled is the enforcement decision itself. */
    RECALLS_ENFORCEMENT_DECISION,
    /** The decision recalled or annulled is another one than the enforcement decision. */
    RECALLS_OTHER_DECISION,
    /** Wrong competence, error changing content, ground gone, entrustment. */
    RECALL_GROUND,
    /** The discontinuation decision itself is recalled. */
    RECALL_OF_TERMINATING_DECISION,
    /** A reduction leaves a part; a full exemption is a discontinuation. */
    RELIEF_IS_A_PART,
    /** Two years, on request only. */
    RETURN_2_YEARS_ON_REQUEST,
    /** Review judgment received. */
    REVIEW_JUDGMENT_RECEIVED,
    /** One year (two if at least two years of prison left or address unknown), two verifications, no new information. */
    SEPARATE_BOOK_1_YEAR,
    /** Two years, ex officio only. */
    SEPARATE_BOOK_2_YEARS_EX_OFFICIO,
    /** Signer held the authority on the decision date. */
    SIGNER_AUTHORISED,
    /** The case has ended. */
    TERMINAL_STATE,
    /** Voluntary term over, or provisional measure, or dissipation risk recorded. */
    VOLUNTARY_TERM_OVER_OR_URGENT,
    /** For whole cases only. */
    WHOLE_CASE_ONLY,
    /** Request within five years, or late request accepted by the head. */
    WITHIN_LIMITATION
}
