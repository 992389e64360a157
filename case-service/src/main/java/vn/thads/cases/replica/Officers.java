package vn.thads.cases.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.thads.cases.CaseProblem;
import vn.thads.cases.storage.Database;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Who may be assigned a case (phân công chấp hành viên), as far as officer-service has told. */
@ApplicationScoped
public class Officers {
    private static final String STANDING = """
            select exists (select 1 from officer_replica where code = ?),
                   coalesce((select may_be_assigned from officer_grade_replica
                             where code = ? and from_day <= ? order by from_day desc limit 1), false),
                   exists (select 1 from officer_posting_replica
                           where code = ? and office = ? and from_day <= ? and (to_day is null or to_day >= ?)),
                   exists (select 1 from officer_relative_replica where code = ? and token = any(?))
            """;

    private final Database database;

    Officers(Database database) {
        this.database = database;
    }

    private record Standing(boolean isKnown, boolean hasGrade, boolean isPosted, boolean isRelated) {}

    /**
     * An assignment (phân công).
     *
     * @param code staff code of the officer
     * @param office office that holds the case
     * @param on day of the assignment
     * @param article article that a refusal cites
     */
    public record Assignment(String code, String office, LocalDate on, String article) {}

    /**
     * Refuses an officer who may not be assigned a case of the office on the day, or who declared a relative among the parties.
     *
     * @param assignment who is to get the case
     * @param tokens tokens of the parties' identity numbers
     * @throws ProblemException 409 {@code officer-not-assignable}, or {@code conflict-of-interest}, which never says who is whose
     *     relative
     */
    public void mustBeAssignable(Assignment assignment, List<String> tokens) {
        String code = assignment.code();
        String office = assignment.office();
        LocalDate on = assignment.on();
        String article = assignment.article();
        Standing standing = database.one(
                        STANDING,
                        row -> new Standing(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)),
                        code,
                        code,
                        on,
                        code,
                        office,
                        on,
                        on,
                        code,
                        tokens.toArray(String[]::new))
                .orElseThrow(() -> new IllegalStateException("a select without a table answers one row"));
        if (!standing.isKnown()) {
            throw refused("officer-not-assignable.unknown", code, office, on, article);
        }
        if (!standing.hasGrade()) {
            throw refused("officer-not-assignable.grade", code, office, on, article);
        }
        if (!standing.isPosted()) {
            throw refused("officer-not-assignable.posting", code, office, on, article);
        }
        if (standing.isRelated()) {
            throw new ProblemException(
                            CaseProblem.CONFLICT_OF_INTEREST, Message.of("conflict-of-interest.detail", code, article))
                    .withArticle(article)
                    .with("officer", code);
        }
    }

    private static ProblemException refused(String message, String code, String office, LocalDate on, String article) {
        return new ProblemException(CaseProblem.OFFICER_NOT_ASSIGNABLE, Message.of(message, code, office, on))
                .withArticle(article)
                .with("officer", code)
                .with("office", office);
    }
}
