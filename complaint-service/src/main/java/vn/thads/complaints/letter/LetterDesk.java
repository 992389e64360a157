package vn.thads.complaints.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thads.complaints.book.Book;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.complaint.ComplaintProblem;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.FilingGround;
import vn.thads.complaints.rules.LetterRules;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.Access;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** What is done about letters, in the caller's transaction. */
@ApplicationScoped
class LetterDesk {
    private static final String GUIDED_BEFORE = "TT 13/2021 Art. 8.2-8.3";

    private final Letters letters;
    private final LetterSql sql;
    private final OpenedMatters opened;
    private final KeyedHash hash;
    private final Ids ids;
    private final ComplaintTerms terms;
    private final LetterRules rules;
    private final Checks checks;
    private final Book book;
    private final Access access;

    LetterDesk(
            Letters letters,
            LetterSql sql,
            OpenedMatters opened,
            KeyedHash hash,
            Ids ids,
            ComplaintTerms terms,
            LetterRules rules,
            Checks checks,
            Book book,
            Access access) {
        this.letters = letters;
        this.sql = sql;
        this.opened = opened;
        this.hash = hash;
        this.ids = ids;
        this.terms = terms;
        this.rules = rules;
        this.checks = checks;
        this.book = book;
        this.access = access;
    }

    LetterView register(NewLetter written) {
        access.mustReach(written.office());
        checks.mustNotBeFuture("/receivedOn", written.receivedOn());
        checks.mustBeOffice("/office", written.office(), written.receivedOn());
        mustNameNoMoreThanSigned(written.text(), written.signatories());
        UUID caseId = checks.caseOf("/caseReference", written.about());
        DueDay due = Checks.ruled(() -> terms.due(Letter.RULE, written.receivedOn()));
        int number = sql.nextNumber(written.office(), written.receivedOn().getYear());
        Letter letter = new Letter(ids.next(), number, written, caseId, due, hash);
        letters.persist(letter);
        return entered(letter, letter.registered(), "letter.registered");
    }

    LetterView ask(UUID id, Version expected, LocalDate on, List<MissingPart> missing) {
        Letter letter = letters.lock(id, expected);
        checks.mustNotBeFuture("/askedOn", on);
        ComplaintEvent event = letter.ask(on).orThrow(ComplaintProblem.LETTER_REFUSED);
        letters.flush();
        List<String> parts = missing.stream().map(MissingPart::name).toList();
        book.enter(letter, event, "letter.supplement-asked", Map.of("missing", parts));
        return view(letter);
    }

    LetterView supplement(UUID id, Version expected, LocalDate on, LetterText text, int signatories) {
        Letter letter = letters.lock(id, expected);
        checks.mustNotBeFuture("/receivedOn", on);
        mustNameNoMoreThanSigned(text, signatories);
        DueDay due = Checks.ruled(() -> terms.due(Letter.RULE, on));
        Ruling ruling = letter.supplement(on, text, signatories, due, hash);
        return entered(letter, ruling.orThrow(ComplaintProblem.LETTER_REFUSED), "letter.supplemented");
    }

    LetterView classify(UUID id, Version expected, LocalDate on, List<MatterOrder> orders) {
        Letter letter = letters.lock(id, expected);
        checks.mustNotBeFuture("/classifiedOn", on);
        for (int place = 0; place < orders.size(); place++) {
            mustBeWhole("/matters/" + place, orders.get(place));
        }
        boolean isPersonal = orders.stream().anyMatch(MatterOrder::isPersonal);
        Checks.ruled(() -> letter.whyNotClassified(on, isPersonal, rules))
                .ifPresent(refused -> refused.orThrow(ComplaintProblem.LETTER_REFUSED));
        List<LetterView.OpenedMatter> matters = new ArrayList<>();
        for (MatterOrder order : orders) {
            matters.add(new LetterView.OpenedMatter(order.kind(), opened.open(letter, order)));
        }
        sql.opened(id, matters);
        List<UUID> matterIds = matters.stream().map(LetterView.OpenedMatter::id).toList();
        return entered(letter, letter.classified(on, matterIds), "letter.classified");
    }

    LetterView end(UUID id, Version expected, LocalDate on, LetterEnd end) {
        Letter letter = letters.lock(id, expected);
        checks.mustNotBeFuture("/endedOn", on);
        if (!end.isWhole()) {
            throw ProblemException.invalid("/how", "ending", Message.of("rule.ending"));
        }
        UUID earlier = end.earlier();
        if (earlier != null) {
            mustPrecede(earlier, letter);
        }
        if (end.how() == LetterEnding.FORWARDED || end.how() == LetterEnding.GUIDED) {
            mustNotHaveBeenSentOn(letter);
        }
        FilingGround ground = end.ground();
        if (ground != null) {
            Checks.ruled(() -> rules.article(ground, on));
        }
        ComplaintEvent event = letter.end(on, end).orThrow(ComplaintProblem.LETTER_REFUSED);
        letters.flush();
        book.enter(letter, event, "letter.ended", Map.of("how", end.how().name()));
        return view(letter);
    }

    /** Earlier letters of the same senders that say the same, within reach. */
    List<SimilarLetter> similar(UUID id) {
        Letter letter = letters.reachable(id);
        int percent = Checks.ruled(() -> rules.repeatedFromPercent(letter.receivedOn()));
        return sql.before(letter.likeness(), access.scope(), percent);
    }

    private void mustNotHaveBeenSentOn(Letter letter) {
        if (similar(letter.id()).stream().anyMatch(SimilarLetter::wasSentOn)) {
            throw new ProblemException(ComplaintProblem.LETTER_REFUSED, Message.of("letter-refused.sent-on-before"))
                    .withArticle(GUIDED_BEFORE);
        }
    }

    private void mustPrecede(UUID earlier, Letter letter) {
        boolean isEarlier = letters.findByIdOptional(earlier)
                .filter(one -> access.mayReach(one.office()) && one.office().equals(letter.office()))
                .filter(one -> !one.id().equals(letter.id())
                        && !one.receivedOn().isAfter(letter.receivedOn())
                        && !one.isLinked())
                .isPresent();
        if (!isEarlier) {
            throw ProblemException.invalid("/earlier", "earlier-letter", Message.of("rule.earlier-letter"));
        }
    }

    private void mustBeWhole(String pointer, MatterOrder order) {
        if (!order.isOfALetter()) {
            throw ProblemException.invalid(pointer + "/kind", "kind", Message.of("rule.matter-kind"));
        }
        if (!order.hasStageOfItsKind()) {
            throw ProblemException.invalid(pointer + "/stage", "stage", Message.of("rule.stage"));
        }
        if (!order.hasProcuracyOfItsKind()) {
            throw ProblemException.invalid(pointer + "/procuracy", "procuracy", Message.of("rule.procuracy"));
        }
        checks.mustBeOfficer(pointer + "/officer", order.officer());
    }

    private static void mustNameNoMoreThanSigned(LetterText text, int signatories) {
        if (text.senders().size() > signatories) {
            throw ProblemException.invalid("/signatories", "signatories", Message.of("rule.signatories"));
        }
    }

    private LetterView entered(Letter letter, ComplaintEvent event, String action) {
        letters.flush();
        book.enter(letter, event, action);
        return view(letter);
    }

    private LetterView view(Letter letter) {
        return sql.find(access.scope(), letter.id()).orElseThrow(ProblemException::notFound);
    }
}
