package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.Map;

/** Writes a case as one line of the import file. */
final class StoryLine {
    private final Json json = new Json();

    String of(Story story) {
        Story.Head head = story.head();
        json.reset().open();
        json.field("externalId", "%s/%d/%s/%d".formatted(head.office(), head.year(), head.book(), head.number()));
        json.field("office", head.office());
        title(story);
        head(head);
        parties(story);
        obligations(story);
        facts(story);
        return json.close().toString();
    }

    private void title(Story story) {
        Story.Title title = story.title();
        json.name("title")
                .open()
                .field("number", title.number())
                .field("issuedOn", title.issuedOn())
                .field("effectiveOn", title.effectiveOn())
                .field("court", title.court())
                .field("judgmentKind", story.head().judgmentKind())
                .field("receivedOn", story.head().receivedOn())
                .close();
    }

    private void head(Story.Head head) {
        json.name("case").open().field("initiation", head.book());
        if (head.onRequest()) {
            json.field("requestedOn", head.receivedOn());
        }
        json.field("number", head.number())
                .field("decidedOn", head.decidedOn())
                .field("officer", head.officer())
                .strings("flags", head.flags())
                .field("origin", head.origin())
                .field("recordedAt", head.recordedAt())
                .close();
    }

    private void parties(Story story) {
        json.name("parties").openList();
        for (Story.Party party : story.parties()) {
            json.open()
                    .field("ref", party.ref())
                    .strings("roles", party.roles())
                    .field("kind", party.kind())
                    .field("name", party.name())
                    .field("identityType", party.identityType())
                    .field("identityNumber", party.identityNumber());
            day("birthDate", party.birthDate());
            json.field("address", party.address()).close();
        }
        json.closeList();
    }

    private void obligations(Story story) {
        json.name("obligations").openList();
        for (Story.Obligation obligation : story.obligations()) {
            json.open().field("number", obligation.number()).field("kind", obligation.kind());
            json.field("amount", obligation.amount())
                    .strings("debtors", obligation.debtors())
                    .strings("creditors", obligation.creditors())
                    .close();
        }
        json.closeList();
    }

    private void facts(Story story) {
        json.name("decisions").openList();
        for (Fact fact : story.facts()) {
            if (fact instanceof Fact.Decision decision) {
                decision(decision);
            }
        }
        json.closeList().name("acts").openList();
        for (Fact fact : story.facts()) {
            if (fact instanceof Fact.Act act) {
                json.open()
                        .field("ref", act.ref())
                        .field("kind", act.kind())
                        .field("on", act.on())
                        .field("result", act.result())
                        .field("withdraws", act.withdraws())
                        .field("reason", act.reason())
                        .field("recordedAt", act.recordedAt())
                        .close();
            }
        }
        json.closeList().name("money").openList();
        for (Fact fact : story.facts()) {
            if (fact instanceof Fact.Money money) {
                json.open()
                        .field("ref", money.ref())
                        .field("kind", money.kind())
                        .field("obligation", money.obligation())
                        .field("amount", money.amount())
                        .field("on", money.on())
                        .field("reverses", money.reverses())
                        .field("recordedAt", money.recordedAt())
                        .close();
            }
        }
        json.closeList();
    }

    private void decision(Fact.Decision decision) {
        json.open().field("ref", decision.ref()).field("kind", decision.kind()).field("decidedOn", decision.on());
        json.field("ground", decision.ground());
        day("groundOn", decision.groundOn());
        if (!decision.obligations().isEmpty()) {
            json.numbers("obligations", decision.obligations());
        }
        json.field("recalls", decision.recalls())
                .field("toOffice", decision.toOffice())
                .field("newOfficer", decision.newOfficer());
        if (!decision.amounts().isEmpty()) {
            json.name("amounts").openList();
            decision.amounts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> json.open()
                            .field("obligation", entry.getKey())
                            .field("amount", entry.getValue())
                            .close());
            json.closeList();
        }
        day("until", decision.until());
        json.field("recordedAt", decision.recordedAt()).close();
    }

    private void day(String name, @org.jspecify.annotations.Nullable LocalDate day) {
        if (day != null) {
            json.field(name, day);
        }
    }
}
