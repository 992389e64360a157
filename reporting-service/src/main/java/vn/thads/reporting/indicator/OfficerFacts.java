package vn.thads.reporting.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import vn.thads.events.OfficerEvent;
import vn.thads.events.OfficerEvent.OfficeDescribed;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.OfficerDisciplined;
import vn.thads.events.OfficerEvent.RelativesDeclared;
import vn.thads.platform.event.ReceivedEvent;

/** Writes where officers serve and how they were disciplined, in batches. */
final class OfficerFacts implements AutoCloseable {
    private static final String PICTURE = """
            insert into officer_picture (officer_id, sequence, code, recorded_at) values (?, ?, ?, ?) on conflict do nothing
            """;

    private static final String SPELL = """
            insert into officer_spell (officer_id, sequence, office, from_day, to_day) values (?, ?, ?, ?, ?)
            """;

    private static final String DISCIPLINE = """
            insert into discipline_fact (discipline_id, sequence, officer, office, form, decided_on, revoked, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final PreparedStatement picture;
    private final PreparedStatement spell;
    private final PreparedStatement discipline;

    OfficerFacts(Connection connection) throws SQLException {
        this.picture = connection.prepareStatement(PICTURE);
        this.spell = connection.prepareStatement(SPELL);
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
        picture.addBatch();
        for (ServiceSpell served : ServiceSpell.of(officer)) {
            spell.setObject(1, officer.officerId());
            spell.setLong(2, received.sequence());
            spell.setString(3, served.office());
            spell.setObject(4, served.from());
            spell.setObject(5, served.to());
            spell.addBatch();
        }
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
        spell.executeBatch();
        discipline.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        picture.close();
        spell.close();
        discipline.close();
    }
}
