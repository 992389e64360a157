package vn.thads.benchmarks;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.thads.localstack.Service;

/** Reads cases by their ids, against the same joins by pgbench. */
record Reading(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final double GOAL = 0.35;
    private static final int IDS = 5000;

    /** What the service asks for one case, each statement beginning at the id. */
    private static final String SCRIPT = """
            \\set i random(1, :ids)
            begin;
            select c.* from reading.ids i join enforcement_case c using (office, id) where i.n = :i::int;
            select o.*, p.party_id, p.side from reading.ids i
                join obligation o on o.office = i.office and o.case_id = i.id
                left join obligation_party p on p.office = o.office and p.case_id = o.case_id and p.number = o.number
                where i.n = :i::int order by o.number;
            select p.id, cp.ref, cp.roles, p.kind, p.name, p.identity_type, p.identity_mask, p.birth_date, p.address
                from reading.ids i join case_party cp on cp.office = i.office and cp.case_id = i.id
                join party p on p.office = cp.office and p.id = cp.party_id where i.n = :i::int order by cp.ref;
            select d.* from reading.ids i join decision d on d.office = i.office and d.case_id = i.id where i.n = :i::int;
            select a.* from reading.ids i join act a on a.office = i.office and a.case_id = i.id where i.n = :i::int;
            select m.* from reading.ids i join money_movement m on m.office = i.office and m.case_id = i.id where i.n = :i::int;
            commit;
            """;

    @Override
    public void run(Results.Section section) {
        var database = suite.database(Service.CASE);
        database.execute(
                "drop schema if exists reading cascade",
                "create schema reading",
                """
                create table reading.ids as select row_number() over (order by md5(id::text))::int as n, office, id
                from (select office, id from enforcement_case order by md5(id::text) limit %d) sample
                """.formatted(IDS),
                "alter table reading.ids add primary key (n)",
                "vacuum analyze");
        var ids = database.column("select id from reading.ids order by n");
        var pgbench = suite.pgbench(Service.CASE);
        var load = Load.full(suite.port(Service.CASE));
        var token = suite.token("ministry");
        var pair = rounds.compare(
                "read",
                round -> load.run(
                        options.time(),
                        number -> Wire.get(
                                "/api/v1/cases/"
                                        + ids.get(ThreadLocalRandom.current().nextInt(ids.size())),
                                token)),
                round -> pgbench.run(options.time(), Map.of("read", SCRIPT), Map.of("ids", (long) ids.size())));
        section.atLeast("read a case", "the same joins over the same ids by pgbench", GOAL, pair.ratio());
        section.note("its p99 by its p50: " + pair.tail().said());
        section.note(pair.said());
        section.note(ids.size()
                + " cases at random; the service also writes one row of audit for each case that it shows, and"
                + " commits it to disk; the reference writes nothing");
    }
}
