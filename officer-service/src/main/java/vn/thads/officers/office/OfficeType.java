package vn.thads.officers.office;

/** What an office is. */
enum OfficeType {
    /** Tổng cục, from 2025 Cục Quản lý thi hành án dân sự. */
    CENTRAL,
    /** A province as a whole: the sum of its offices. */
    PROVINCE,
    /** Cục Thi hành án dân sự: the provincial department's own docket. */
    PROVINCE_DOCKET,
    /** Chi cục Thi hành án dân sự. */
    DISTRICT,
    /** Phòng Thi hành án dân sự khu vực. */
    REGION_ROOM,
    /** Phòng Nghiệp vụ và tổ chức thi hành án dân sự. */
    SUPPORT_ROOM,
    /** Thi hành án trong quân đội. */
    MILITARY,
    /** Văn phòng thi hành án dân sự. */
    PRIVATE_OFFICE
}
