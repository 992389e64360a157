package vn.thads.events;

import java.time.LocalDate;

/** Something that happened in one of the services and that others may know. */
public sealed interface ThadsEvent permits CaseEvent, OfficerEvent, ComplaintEvent, ReportEvent {
    /** The aggregate: CloudEvents {@code subject}, Kafka key. */
    String subject();

    /** The day (Asia/Ho_Chi_Minh) on which it happened in law. */
    LocalDate legalDate();
}
