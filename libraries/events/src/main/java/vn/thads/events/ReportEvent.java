package vn.thads.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reporting-service tells: topic {@code thads.reports.v1}, key the filing, target, conduct record or published ranking. */
public sealed interface ReportEvent extends ThadsEvent {

    /**
     * A form was sent: by an office that runs the suite (computed and frozen) or by one that files from outside.
     *
     * @param filingId the filing
     * @param office code of the office
     * @param year statistical year
     * @param months months from 1 October, 1 to 12
     * @param form form key, such as {@code 06}, or {@code INDICATORS}
     * @param version version of the filing, from 1
     * @param external whether the office does not run the suite
     * @param sentOn day of sending
     */
    record FormFiled(
            UUID filingId,
            String office,
            int year,
            int months,
            String form,
            int version,
            boolean external,
            LocalDate sentOn)
            implements ReportEvent {
        @Override
        public String subject() {
            return filingId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return sentOn;
        }
    }

    /**
     * A target (chỉ tiêu) was set.
     *
     * @param targetId the target
     * @param office code of the office, or {@code VN} for the nation
     * @param year statistical year
     * @param indicator key of the indicator
     * @param value percent
     * @param decidedOn day of the decision
     */
    record TargetSet(UUID targetId, String office, int year, String indicator, BigDecimal value, LocalDate decidedOn)
            implements ReportEvent {
        @Override
        public String subject() {
            return targetId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return decidedOn;
        }
    }

    /**
     * Conduct that costs points was recorded where no other service tells it.
     *
     * @param conductId the record
     * @param office code of the office
     * @param kind ACT_ANNULLED (X2) or FALSE_DATA (X3)
     * @param happenedOn day
     */
    record ConductRecorded(UUID conductId, String office, String kind, LocalDate happenedOn) implements ReportEvent {
        @Override
        public String subject() {
            return conductId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return happenedOn;
        }
    }

    /**
     * A ranking was published (công bố xếp hạng): its figures never change, a later version supersedes it.
     *
     * @param publicationId the publication
     * @param level PROVINCE or OFFICE
     * @param within province whose offices are ranked; null for the nation
     * @param year statistical year
     * @param months months from 1 October, 1 to 12
     * @param profile key of the scoring profile
     * @param version version of this ranking, from 1
     * @param knownAt the figures are those known at this instant
     * @param publishedOn day of the publication
     */
    record RankingPublished(
            UUID publicationId,
            String level,
            @Nullable String within,
            int year,
            int months,
            String profile,
            int version,
            Instant knownAt,
            LocalDate publishedOn)
            implements ReportEvent {
        @Override
        public String subject() {
            return publicationId.toString();
        }

        @Override
        public LocalDate legalDate() {
            return publishedOn;
        }
    }
}
