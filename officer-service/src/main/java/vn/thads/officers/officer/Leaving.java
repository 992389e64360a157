package vn.thads.officers.officer;

import java.time.LocalDate;

/** What must be done before somebody leaves an office; the room that knows his cases answers, and this one knows nothing of it. */
public interface Leaving {
    /** Refuses while a case of the office is his (bàn giao việc chưa xong). */
    void mustBeDone(String officer, String office, LocalDate today);
}
