package vn.thads.reporting.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.ranking.ChangeView.Other;
import vn.thads.reporting.ranking.ChangeView.Stand;

/** How a place changed (thay đổi thứ hạng): against the version published before, and against last year. */
@ApplicationScoped
class RankingChanges {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Rankings rankings;
    private final PublicationSql publications;
    private final DataOrigin origin;

    RankingChanges(Rankings rankings, PublicationSql publications, DataOrigin origin) {
        this.rankings = rankings;
        this.publications = publications;
        this.origin = origin;
    }

    /**
     * Both changes of a place.
     *
     * @param since compare with the figures as known then instead of with what was published; null for what was published
     */
    ExplanationView.Changes of(RankingRun run, Place place, @Nullable OffsetDateTime since) {
        Stand now = Stand.of(RankingView.item(place, run, origin));
        return new ExplanationView.Changes(
                (since == null ? published(run, place, now) : known(run, place, now, since)).orElse(null),
                lastYear(run, place, now).orElse(null));
    }

    /** The version as which this very ranking was published. */
    @Nullable
    Integer publishedVersion(RankingRun run) {
        return publications.ofSame(run, run.question().knownAt()).stream()
                .map(PublicationSql.Kept::publication)
                .filter(it -> it.hash().equals(run.hash()) && it.publishedAs() == run.state())
                .map(Publication::version)
                .findFirst()
                .orElse(null);
    }

    /** The latest version published by then that says something else. */
    private Optional<ChangeView> published(RankingRun run, Place place, Stand now) {
        List<PublicationSql.Kept> versions =
                publications.ofSame(run, run.question().knownAt());
        return versions.stream()
                .dropWhile(it -> it.publication().hash().equals(run.hash()))
                .findFirst()
                .flatMap(before -> {
                    JsonNode ranking = read(before.ranking());
                    return item(ranking, place.office())
                            .map(item -> ChangeView.of(
                                    new Other(
                                            new Texts(
                                                    "lần công bố "
                                                            + before.publication()
                                                                    .version(),
                                                    "published version "
                                                            + before.publication()
                                                                    .version()),
                                            before.publication().version(),
                                            before.publication().knownAt().toString(),
                                            ranking.path("ranked").intValue()),
                                    stand(item),
                                    now));
                });
    }

    private static JsonNode read(String ranking) {
        try {
            return JSON.readTree(ranking);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published ranking cannot be read", e);
        }
    }

    private static Optional<JsonNode> item(JsonNode ranking, String office) {
        return StreamSupport.stream(ranking.path("items").spliterator(), false)
                .filter(it -> it.at("/office/code").asText().equals(office))
                .findFirst();
    }

    private static Stand stand(JsonNode item) {
        JsonNode rank = item.path("rank");
        JsonNode grade = item.path("grade");
        return new Stand(
                rank.isNumber() ? rank.intValue() : null,
                decimal(item.path("score")),
                grade.isTextual() ? grade.asText() : null,
                decimal(item.at("/rates/cases")),
                decimal(item.at("/rates/money")));
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    private Optional<ChangeView> known(RankingRun run, Place place, Stand now, OffsetDateTime since) {
        RankingQuestion asked = run.question();
        var before = new RankingQuestion(
                asked.level(), asked.within(), asked.period(), run.profile().key(), since.toInstant());
        return against(before, new Texts("số liệu biết trước đó", "as known before"), place, now);
    }

    private Optional<ChangeView> lastYear(RankingRun run, Place place, Stand now) {
        RankingQuestion asked = run.question();
        var before = new RankingQuestion(
                asked.level(),
                asked.within(),
                asked.period().yearsBefore(1),
                run.profile().key(),
                asked.knownAt());
        return against(before, new Texts("cùng kỳ năm trước", "the same months of last year"), place, now);
    }

    private Optional<ChangeView> against(RankingQuestion question, Texts name, Place place, Stand now) {
        if (!rankings.hasOffices(question)) {
            return Optional.empty();
        }
        RankingRun other = rankings.run(question);
        return other.ranking()
                .place(place.office())
                .map(then -> ChangeView.of(
                        new Other(
                                name,
                                null,
                                question.knownAt().toString(),
                                other.ranking().ranked()),
                        Stand.of(RankingView.item(then, other, origin)),
                        now));
    }
}
