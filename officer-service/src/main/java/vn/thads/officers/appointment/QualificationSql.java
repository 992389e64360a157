package vn.thads.officers.appointment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thads.officers.storage.Database;

/** The rows of qualifications. */
@Singleton
class QualificationSql {
    private final Database database;

    @Inject
    QualificationSql(Database database) {
        this.database = database;
    }

    /** In order of time. */
    List<Qualification> of(UUID officer) {
        return database.list(
                "select id, kind, obtained_on, number from qualification where officer_id = ? order by obtained_on, id",
                row -> new Qualification(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)),
                officer);
    }

    void insert(UUID officer, Qualification qualification, Instant now) {
        database.update(
                "insert into qualification (id, officer_id, kind, obtained_on, number, recorded_at) values (?, ?, ?, ?, ?, ?)",
                qualification.id(),
                officer,
                qualification.kind(),
                qualification.obtainedOn(),
                qualification.number(),
                now);
    }

    void delete(UUID officer, UUID qualification) {
        database.update("delete from qualification where officer_id = ? and id = ?", officer, qualification);
    }
}
