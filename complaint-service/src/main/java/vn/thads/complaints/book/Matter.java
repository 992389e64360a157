package vn.thads.complaints.book;

import java.util.Optional;
import java.util.UUID;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.rules.ComplaintTerms;

/** Something that an office has to deal with (vụ việc). Its version counts its events. */
public interface Matter {
    /** What the audit trail calls it. */
    String type();

    /** Which one. */
    UUID id();

    /** Office whose duty it is. */
    String office();

    /** Its version. */
    long version();

    /** The clock that runs on it, while something is to be done. */
    Optional<Running> running(ComplaintTerms terms);
}
