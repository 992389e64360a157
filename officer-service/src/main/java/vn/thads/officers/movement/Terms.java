package vn.thads.officers.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.movement.MovementRules.PositionTerm;
import vn.thads.officers.storage.Database;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;

/** Terms that end (thời hạn biệt phái, kỳ chuyển đổi vị trí) of postings that hold on a day, with their reminders. */
@ApplicationScoped
class Terms {
    private static final String HELD = """
            select p.id, o.code, p.office, p.role, p.kind, p.from_day, p.to_day
            from posting p join officer o on o.id = p.officer_id
            where p.from_day <= ? and (p.to_day is null or p.to_day >= ?)
              and (?::text[] is null or p.office = any(?)) and (?::text is null or o.code = ?)
            """;

    private final Database database;
    private final MovementRules rules;
    private final Access access;

    @Inject
    Terms(Database database, MovementRules rules, Access access) {
        this.database = database;
        this.rules = rules;
        this.access = access;
    }

    private record Held(
            UUID id,
            String officer,
            String office,
            String role,
            String kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Those that end until a day, of what holds on another, in order of time; a position whose term is over stays listed. */
    List<TermEnd> until(LocalDate last, LocalDate today) {
        String[] offices = null;
        String own = null;
        switch (access.scope()) {
            case AccessScope.Nation all -> {}
            case AccessScope.Offices(var codes) -> offices = codes.toArray(String[]::new);
            case AccessScope.Own mine -> own = mine.officerCode();
            case AccessScope.Party party -> offices = new String[0];
            case AccessScope.Court court -> offices = new String[0];
        }
        return database.list(HELD, Terms::read, today, today, offices, offices, own, own).stream()
                .flatMap(this::term)
                .filter(term -> !term.endsOn().isAfter(last))
                .sorted(Comparator.comparing(TermEnd::endsOn).thenComparing(TermEnd::posting))
                .toList();
    }

    private Stream<TermEnd> term(Held held) {
        if (held.kind().equals("SECONDMENT")) {
            LocalDate last = held.to();
            return last == null
                    ? Stream.empty()
                    : rules.kind("SECONDMENT", held.from()).stream()
                            .map(kind -> new TermEnd(
                                    held.id(),
                                    held.officer(),
                                    held.office(),
                                    TermEnd.Kind.SECONDMENT,
                                    last,
                                    last.minusDays(kind.reminderDays()),
                                    kind.article()));
        }
        return rules.positionTerm(held.role(), held.from()).stream().map(term -> position(held, term));
    }

    private static TermEnd position(Held held, PositionTerm term) {
        LocalDate last = term.lastDay(held.from());
        return new TermEnd(
                held.id(),
                held.officer(),
                held.office(),
                TermEnd.Kind.POSITION,
                last,
                term.remindFrom(last),
                term.article());
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }
}
