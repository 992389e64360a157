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
                           where code = ? and office = ? and from_day <= ? and (to_day is null or to_day >= ?))
            """;
    private static final String RELATED = """
            select exists (select 1 from officer_relative_replica where code = ? and token = any(?))
            """;

    private final Database database;

    Officers(Database database) {
        this.database = database;
    }

    private record Standing(boolean isKnown, boolean hasGrade, boolean isPosted) {}

    /**
     * Refuses an officer who may not be assigned a case of the office on the day.
     *
     * @param code his staff code
     * @param office office that holds the case
     * @param on day of the assignment
     * @param article article that the refusal cites
     * @throws ProblemException 409 {@code officer-not-assignable}
     */
    public void mustBeAssignable(String code, String office, LocalDate on, String article) {
        Standing standing = database.one(
                        STANDING,
                        row -> new Standing(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)),
                        code,
                        code,
                        on,
                        code,
                        office,
                        on,
                        on)
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
    }

    /**
     * Refuses an officer who declared a relative among the parties.
     *
     * @param code his staff code
     * @param tokens tokens of the parties' identity numbers
     * @param article article that the refusal cites
     * @throws ProblemException 409 {@code conflict-of-interest}; it never says who is whose relative
     */
    public void mustNotBeRelated(String code, List<String> tokens, String article) {
        if (tokens.isEmpty()) {
            return;
        }
        boolean related = database.one(RELATED, row -> row.getBoolean(1), code, tokens.toArray(String[]::new))
                .orElse(false);
        if (related) {
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
