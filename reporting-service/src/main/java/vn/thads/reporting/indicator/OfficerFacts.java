package vn.thads.reporting.indicator;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thads.events.OfficerEvent;
import vn.thads.events.OfficerEvent.OfficeDescribed;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.OfficerDisciplined;
import vn.thads.events.OfficerEvent.RelativesDeclared;
import vn.thads.platform.event.ReceivedEvent;

/** Writes where officers serve and how they were disciplined, in batches. */
final class OfficerFacts implements AutoCloseable {
    /** A picture with its spells; one that is known already brings none. */
    private static final String PICTURE = """
            with picture as (
                insert into officer_picture (officer_id, sequence, code, recorded_at) values (?, ?, ?, ?)
                on conflict do nothing returning officer_id, sequence)
            insert into officer_spell (officer_id, sequence, number, office, from_day, to_day)
            select picture.officer_id, picture.sequence, spell.number, spell.office, spell.from_day, spell.to_day
            from picture cross join unnest(?::text[], ?::date[], ?::date[]) with ordinality
                as spell (office, from_day, to_day, number)
            """;

    private static final String DISCIPLINE = """
            insert into discipline_fact (discipline_id, sequence, officer, office, form, decided_on, revoked, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Connection connection;
    private final PreparedStatement picture;
    private final PreparedStatement discipline;

    OfficerFacts(Connection connection) throws SQLException {
        this.connection = connection;
        this.picture = connection.prepareStatement(PICTURE);
        this.discipline = connection.prepareStatement(DISCIPLINE);
    }

    void add(OfficerEvent event, ReceivedEvent received) throws SQLException {
        switch (event) {
            case OfficerDescribed it -> describe(it, received);
            case OfficerDisciplined it -> discipline(it, received);
            case OfficeDescribed _, RelativesDeclared _ -> {
                // the office tree keeps offices; relatives concern case-service alone
            }
        }
    }

    private void describe(OfficerDescribed officer, ReceivedEvent received) throws SQLException {
        picture.setObject(1, officer.officerId());
        picture.setLong(2, received.sequence());
        picture.setString(3, officer.code());
        picture.setObject(4, received.recordedAt().atOffset(ZoneOffset.UTC));
        List<ServiceSpell> spells = ServiceSpell.of(officer);
        picture.setArray(5, texts(spells, ServiceSpell::office));
        picture.setArray(6, texts(spells, spell -> spell.from().toString()));
        picture.setArray(
                7, texts(spells, spell -> spell.to() == null ? null : spell.to().toString()));
        picture.addBatch();
    }

    private Array texts(List<ServiceSpell> spells, Function<ServiceSpell, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", spells.stream().map(column).toArray());
    }

    private void discipline(OfficerDisciplined it, ReceivedEvent received) throws SQLException {
        discipline.setObject(1, it.disciplineId());
        discipline.setLong(2, received.sequence());
        discipline.setString(3, it.code());
        discipline.setString(4, it.office());
        discipline.setString(5, it.form());
        discipline.setObject(6, it.decidedOn());
        discipline.setBoolean(7, it.revoked());
        discipline.setObject(8, received.recordedAt().atOffset(ZoneOffset.UTC));
        discipline.addBatch();
    }

    void write() throws SQLException {
        picture.executeBatch();
        discipline.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        picture.close();
        discipline.close();
    }
}
