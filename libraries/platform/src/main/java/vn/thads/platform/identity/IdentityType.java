package vn.thads.platform.identity;

/** What a number identifies a person or an organisation by. */
public enum IdentityType {
    /** chứng minh nhân dân: nine digits, twelve in its last years. */
    CMND,
    /** căn cước công dân, căn cước: the personal identity number (số định danh cá nhân), twelve digits. */
    CCCD,
    /** hộ chiếu. */
    PASSPORT,
    /** mã số thuế, which is also the enterprise code (mã số doanh nghiệp). */
    TAX_CODE
}
