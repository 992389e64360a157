package vn.thads.complaints.rules;

/** The grounds of complaint-grounds.csv (căn cứ); which of them the law of a day knows, and for what, stands there. */
public enum ComplaintGround {
    /** vùng sâu, vùng xa. */
    REMOTE_AREA,
    /** vụ việc phức tạp. */
    COMPLEX,
    /** vụ việc đặc biệt phức tạp. */
    SPECIALLY_COMPLEX,
    /** xác minh ở từ hai nơi. */
    SEVERAL_PLACES,
    /** từ hai nội dung phải xác minh. */
    SEVERAL_CONTENTS,
    /** nhiều người khiếu nại. */
    MANY_COMPLAINANTS,
    /** có yếu tố nước ngoài. */
    FOREIGN_ELEMENT,
    /** liên quan nhiều cơ quan. */
    SEVERAL_AGENCIES,
    /** còn ý kiến khác nhau. */
    DIVERGING_OPINIONS,
    /** chứng cứ mâu thuẫn. */
    CONFLICTING_EVIDENCE,
    /** sự kiện bất khả kháng, trở ngại khách quan. */
    FORCE_MAJEURE,
    /** chờ kết quả của cơ quan khác. */
    WAITS_FOR_OTHER_BODY,
    /** Bộ trưởng xem xét lại. */
    MINISTER_EXAMINES,
    /** giữ nguyên quyết định, hành vi trái pháp luật. */
    UNLAWFUL_ACT_UPHELD,
    /** vi phạm nghiêm trọng về thủ tục. */
    SERIOUS_PROCEDURE_BREACH,
    /** tình tiết mới. */
    NEW_FACTS,
    /** yêu cầu của VKSND tối cao. */
    SUPREME_PROCURACY_REQUEST
}
