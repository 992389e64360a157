package vn.thads.cases.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.rules.Label;
import vn.thads.cases.rules.Source;

/**
 * A row of a rule table as the law of a day has it.
 *
 * @param key its key
 * @param nameVi what it is called in Vietnamese
 * @param nameEn what it is called in English
 * @param values what it says, by name
 * @param article article that it comes from
 * @param regime law regimes for which it holds, or ALL
 * @param validFrom first day
 * @param validTo last day, absent while it is open
 * @param evidence S (read in a source), GK (general knowledge) or D (derived)
 */
@Schema(name = "Rule", description = "A row of a rule table, with its article (quy định)")
public record RuleView(
        String key,
        String nameVi,
        String nameEn,
        Map<String, List<String>> values,
        String article,
        String regime,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String evidence) {
    public RuleView {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static RuleView of(String key, Label label, Map<String, List<String>> values, Source source) {
        return new RuleView(
                key,
                label.vi(),
                label.en(),
                values,
                source.article(),
                source.regime(),
                source.from(),
                source.to(),
                source.evidence());
    }
}
