package vn.thads.officers.caseload;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.caseload.WeightProfile.Traits;
import vn.thads.officers.storage.Database;

/** What loads are computed from: cases of a day that weigh the same, and who worked where on that day. */
@Singleton
class LoadSql {
    private static final String BUNDLES = """
            with asked as (select ?::date as day, ?::text[] as offices, ?::text as officer, ?::bigint[] as steps)
            select s.office, s.officer, c.judgment_kind, c.flags, s.state, s.obligations,
                   steps[width_bucket(s.rest, steps)] as step, extract(year from age(day, c.decided_on))::int as years,
                   count(*), sum(s.rest)::bigint
            from case_spell s join held_case c using (case_id) cross join asked
            where s.from_day <= day and s.to_day >= day and s.state = any(?)
              and (asked.offices is null or s.office = any(asked.offices))
              and (asked.officer is null or s.officer = asked.officer)
            group by 1, 2, 3, 4, 5, 6, 7, 8
            """;

    private static final String STAFF = """
            with asked as (select ?::date as day, ?::text[] as offices, ?::text as officer)
            select o.id, o.code, p.office, p.role, p.kind, coalesce(m.office, p.office) as home, g.grade,
                   (select kind from absence where officer_id = o.id and from_day <= day and to_day >= day limit 1) as absence
            from asked cross join officer o
            join lateral (
                select office, role, kind from posting
                where officer_id = o.id and from_day <= day and (to_day is null or to_day >= day)
                order by from_day desc, office desc limit 1) p on true
            left join lateral (
                select office from posting
                where officer_id = o.id and from_day <= day and (to_day is null or to_day >= day) and kind <> 'SECONDMENT'
                order by from_day desc limit 1) m on true
            left join lateral (
                select grade from officer_grade
                where officer_id = o.id and from_day <= day order by from_day desc limit 1) g on true
            where (asked.offices is null or p.office = any(asked.offices) or m.office = any(asked.offices))
              and (asked.officer is null or o.code = asked.officer)
            order by o.code
            """;

    private final Database database;

    @Inject
    LoadSql(Database database) {
        this.database = database;
    }

    /**
     * Cases of one holder that weigh the same.
     *
     * @param office office that holds them
     * @param officer staff code of their officer
     * @param traits what makes their weight
     * @param cases how many
     * @param money đồng still to enforce
     */
    record Bundle(String office, String officer, Traits traits, long cases, long money) {}

    /**
     * Somebody on a day.
     *
     * @param id the officer
     * @param code staff code
     * @param office where he works
     * @param role what he is there
     * @param kind how he came there
     * @param home where he belongs
     * @param grade grade, or null
     * @param absence why he is not there, or null
     */
    record Member(
            UUID id,
            String code,
            String office,
            String role,
            String kind,
            String home,
            @Nullable String grade,
            @Nullable String absence) {
        boolean isSeconded() {
            return !home.equals(office);
        }
    }

    /** Who is asked for; null is everybody. */
    record Asked(
            LocalDate day,
            @Nullable Set<String> offices,
            @Nullable String officer) {
        String @Nullable [] codes() {
            return offices == null ? null : offices.stream().sorted().toArray(String[]::new);
        }
    }

    List<Bundle> bundles(Asked asked, WeightProfile profile) {
        return database.list(
                BUNDLES,
                row -> new Bundle(
                        row.getString(1),
                        row.getString(2),
                        new Traits(
                                row.getString(3),
                                Set.copyOf(
                                        Arrays.asList((String[]) row.getArray(4).getArray())),
                                row.getString(5),
                                row.getInt(6),
                                row.getLong(7),
                                row.getInt(8)),
                        row.getLong(9),
                        row.getLong(10)),
                asked.day(),
                asked.codes(),
                asked.officer(),
                profile.amountSteps().toArray(Long[]::new),
                profile.openStates().toArray(String[]::new));
    }

    List<Member> staff(Asked asked) {
        return database.list(
                STAFF,
                row -> new Member(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                asked.day(),
                asked.codes(),
                asked.officer());
    }
}
