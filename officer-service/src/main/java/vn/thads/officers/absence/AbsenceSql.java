package vn.thads.officers.absence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thads.officers.storage.Database;

/** The rows of absences. */
@Singleton
class AbsenceSql {
    private final Database database;

    @Inject
    AbsenceSql(Database database) {
        this.database = database;
    }

    /** In order of time. */
    List<Absence> of(UUID officer) {
        return database.list(
                "select id, kind, from_day, to_day from absence where officer_id = ? order by from_day, id",
                row -> new Absence(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                officer);
    }

    void insert(UUID officer, Absence absence, Instant now) {
        database.update(
                "insert into absence (id, officer_id, kind, from_day, to_day, recorded_at) values (?, ?, ?, ?, ?, ?)",
                absence.id(),
                officer,
                absence.kind(),
                absence.from(),
                absence.to(),
                now);
    }

    boolean delete(UUID officer, UUID absence) {
        return database.update("delete from absence where officer_id = ? and id = ?", officer, absence) == 1;
    }
}
