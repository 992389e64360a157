package vn.thads.cases.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.storage.Database;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.events.OfficerEvent.GradeHeld;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.PostingHeld;
import vn.thads.events.OfficerEvent.RelativesDeclared;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/** Keeps what officer-service tells of officers (chấp hành viên); the latest description counts. */
@ApplicationScoped
class OfficerReplica implements EventConsumer {
    private final Database database;

    OfficerReplica(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "officer-replica";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.OFFICERS);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent received : events) {
            if (received.event() instanceof OfficerEvent told) {
                switch (told) {
                    case OfficerDescribed described -> describe(described, received.sequence());
                    case RelativesDeclared declared -> declare(declared);
                    case OfficerEvent.OfficerDisciplined disciplined -> {}
                    case OfficerEvent.OfficeDescribed office -> {}
                }
            }
        }
    }

    private void describe(OfficerDescribed officer, long sequence) {
        String code = officer.code();
        database.update("""
                insert into officer_replica (code, officer_id, sequence) values (?, ?, ?)
                on conflict (code) do update set officer_id = excluded.officer_id, sequence = excluded.sequence
                """, code, officer.officerId(), sequence);
        database.update("delete from officer_grade_replica where code = ?", code);
        database.update("delete from officer_posting_replica where code = ?", code);
        List<@Nullable Object[]> grades = new ArrayList<>();
        for (GradeHeld held : officer.grades()) {
            grades.add(new @Nullable Object[] {code, held.from(), held.grade(), held.mayBeAssignedCases()});
        }
        database.batch("""
                insert into officer_grade_replica (code, from_day, grade, may_be_assigned) values (?, ?, ?, ?)
                on conflict (code, from_day) do update set grade = excluded.grade, may_be_assigned = excluded.may_be_assigned
                """, grades);
        List<@Nullable Object[]> postings = new ArrayList<>();
        for (PostingHeld held : officer.postings()) {
            postings.add(new @Nullable Object[] {code, held.office(), held.role(), held.from(), held.to()});
        }
        database.batch("""
                insert into officer_posting_replica (code, office, role, from_day, to_day) values (?, ?, ?, ?, ?)
                on conflict (code, office, role, from_day) do update set to_day = excluded.to_day
                """, postings);
    }

    private void declare(RelativesDeclared declared) {
        database.update("delete from officer_relative_replica where code = ?", declared.code());
        List<@Nullable Object[]> tokens = new ArrayList<>();
        for (String token : declared.tokens()) {
            tokens.add(new @Nullable Object[] {declared.code(), token});
        }
        database.batch(
                "insert into officer_relative_replica (code, token) values (?, ?) on conflict do nothing", tokens);
    }
}
