package vn.thads.officers.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.Change;
import vn.thads.events.EventTypes;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.officers.storage.Database;
import vn.thads.officers.storage.Database.Column;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/** Keeps who held which case (việc thi hành án) on each day, as case-service tells it: three statements for a whole batch. */
@ApplicationScoped
class CaseReplica implements EventConsumer {
    private static final String REGISTER = """
            insert into held_case (case_id, office, book, year, number, judgment_kind, flags, decided_on)
            select case_id, office, book, year, number, judgment_kind, string_to_array(flags, ','), decided_on
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::date[])
                as told (case_id, office, book, year, number, judgment_kind, flags, decided_on)
            on conflict (case_id) do nothing
            """;

    /** What a change replaces goes; the spell before it ends on the eve of the first that is told anew. */
    private static final String CUT = """
            with told as (
                select * from unnest(?::uuid[], ?::date[], ?::date[]) as told (case_id, from_day, first_day)),
            gone as (
                delete from case_spell s using told t where s.case_id = t.case_id and s.from_day >= t.from_day)
            update case_spell s set to_day = t.first_day - 1
            from told t
            where s.case_id = t.case_id and s.from_day = (
                select max(p.from_day) from case_spell p where p.case_id = t.case_id and p.from_day < t.from_day)
            """;

    private static final String STAND = """
            insert into case_spell (case_id, from_day, to_day, state, office, officer, obligations, rest)
            select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
            """;

    /** The last day of a spell that has not ended. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final List<Column<CaseRegistered>> REGISTERED = List.of(
            new Column<>("uuid", CaseRegistered::caseId),
            new Column<>("text", told -> told.reference().office()),
            new Column<>("text", told -> told.reference().book()),
            new Column<>("int", told -> told.reference().year()),
            new Column<>("int", told -> told.reference().number()),
            new Column<>("text", CaseRegistered::judgmentKind),
            new Column<>(
                    "text",
                    told -> String.join(",", told.flags().stream().sorted().toList())),
            new Column<>("date", CaseRegistered::decidedOn));

    private static final List<Column<Retold>> CUTS = List.of(
            new Column<>("uuid", Retold::caseId),
            new Column<>("date", Retold::from),
            new Column<>("date", told -> told.byDay().firstKey()));

    private static final List<Column<Spell>> SPELLS = List.of(
            new Column<>("uuid", Spell::caseId),
            new Column<>("date", spell -> spell.standing().on()),
            new Column<>("date", Spell::to),
            new Column<>("text", spell -> spell.standing().state().name()),
            new Column<>("text", spell -> spell.standing().office()),
            new Column<>("text", spell -> spell.standing().officer()),
            new Column<>("int", spell -> spell.standing().obligations().size()),
            new Column<>(
                    "bigint",
                    spell -> spell.standing().obligations().stream()
                            .mapToLong(ObligationStanding::rest)
                            .sum()));

    /** What a batch tells anew of one case: from a day on, the last standing of each day. */
    private record Retold(UUID caseId, LocalDate from, TreeMap<LocalDate, Standing> byDay) {
        Retold with(Change change) {
            byDay.tailMap(change.from(), true).clear();
            change.standings().forEach(standing -> byDay.put(standing.on(), standing));
            return change.from().isBefore(from) ? new Retold(caseId, change.from(), byDay) : this;
        }
    }

    private record Spell(UUID caseId, Standing standing, LocalDate to) {}

    private final Database database;

    @Inject
    CaseReplica(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "case-replica";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.CASES);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<CaseRegistered> registered = new ArrayList<>();
        Map<UUID, Retold> retold = new LinkedHashMap<>();
        for (ReceivedEvent received : events) {
            switch (received.event()) {
                case CaseRegistered told -> {
                    registered.add(told);
                    tell(told, retold);
                }
                case CaseImported told -> {
                    registered.add(told.registered());
                    tell(told.registered(), retold);
                    told.facts().stream().map(RecordedFact::fact).forEach(fact -> tell(fact, retold));
                }
                case CaseEvent told -> tell(told, retold);
                default -> {}
            }
        }
        database.set(REGISTER, registered, REGISTERED);
        List<Retold> all = List.copyOf(retold.values());
        database.set(CUT, all, CUTS);
        database.set(STAND, all.stream().flatMap(told -> spells(told).stream()).toList(), SPELLS);
    }

    private static void tell(CaseEvent told, Map<UUID, Retold> retold) {
        Change change = told.change();
        if (change.movesSomething()) {
            retold.computeIfAbsent(told.caseId(), id -> new Retold(id, change.from(), new TreeMap<>()));
            retold.computeIfPresent(told.caseId(), (id, known) -> known.with(change));
        }
    }

    private static List<Spell> spells(Retold told) {
        List<Spell> spells = new ArrayList<>();
        for (Standing standing : told.byDay().values()) {
            @Nullable LocalDate next = told.byDay().higherKey(standing.on());
            spells.add(new Spell(told.caseId(), standing, next == null ? OPEN : next.minusDays(1)));
        }
        return spells;
    }
}
