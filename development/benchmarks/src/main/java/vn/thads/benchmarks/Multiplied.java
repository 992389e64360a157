package vn.thads.benchmarks;

import java.util.ArrayList;
import java.util.List;
import vn.thads.localstack.Terminal;

/**
 * Rows of a database multiplied where they lie: each copy with identifiers, numbers and keys of its own, so that every constraint still
 * holds. Foreign keys are not checked one by one meanwhile, since the copies of both ends are made by the same rule.
 *
 * @param database where
 * @param terminal shows how far it is
 */
record Multiplied(Postgres database, Terminal terminal) {
    /** Numbers of the copies lie this far apart. */
    private static final int STEP = 100_000;

    /** Reporting-service keeps figures until the ledger posts something about their office. */
    private static final String POSTED = """
            insert into office_change (office, change, last_recorded_at)
            select office, nextval('office_change_number'), last_recorded_at
            from (select office, max(recorded_at) as last_recorded_at from ledger_entry group by office) posted
            on conflict (office) do update set change = excluded.change
            """;

    private static final List<String> REGISTER = List.of(
            "title",
            "party",
            "enforcement_case",
            "obligation",
            "case_party",
            "obligation_party",
            "decision",
            "act",
            "money_movement");
    private static final List<String> LEDGER = List.of("case_timeline", "registered_case", "case_fact", "ledger_entry");

    /** The register of cases: that many times what is there, in the same offices. */
    void register(long times) {
        filled(REGISTER, REGISTER.stream().map(table -> insert(table, times)).toList());
    }

    /** The ledger of the same cases, in the same offices: as many rows of sums, each that many times as much. */
    void ledger(long times) {
        var statements = new ArrayList<>(
                LEDGER.stream().map(table -> insert(table, times)).toList());
        statements.add("update ledger_rollup set delta = delta * " + times);
        filled(LEDGER, statements);
    }

    /** The ledger once more in each of as many provinces, in offices that run the suite as those of Tây Ninh do. */
    void ledgerOfProvinces(long provinces) {
        var statements = new ArrayList<String>();
        statements.add("""
                create temporary table province as
                select code, row_number() over (order by code) as copy from (
                    select distinct code from office_replica where parent = 'VN' and code <> '72' order by code limit %d) chosen
                """.formatted(provinces));
        statements.add("""
                insert into office_replica (code, valid_from, valid_to, type, parent, name_vi, name_en, predecessors, runs_suite_from,
                    sequence)
                select %s, valid_from, valid_to, type, province.code, name_vi, name_en, '{}', runs_suite_from, 1
                from office_replica o cross join province where o.parent = '72' and o.runs_suite_from is not null
                """.formatted(moved("o.code")));
        for (var table : List.of("ledger_entry", "ledger_rollup")) {
            var columns = database.columns(table);
            var values = columns.stream()
                    .map(column -> switch (column) {
                        case "office" -> moved("t.office");
                        case "officer" -> "province.code || '-' || t.officer";
                        default -> value(table, column, "province.copy");
                    })
                    .toList();
            statements.add("insert into %s (%s) select %s from %s t cross join province"
                    .formatted(table, String.join(", ", columns), String.join(", ", values), table));
        }
        filled(List.of("ledger_entry", "ledger_rollup"), statements);
    }

    private static String moved(String office) {
        return "province.code || '-' || right(%s, 2)".formatted(office);
    }

    /** Fills tables; their indexes are made anew afterwards, which takes a fraction of the time and checks what is unique. */
    private void filled(List<String> tables, List<String> inserts) {
        var indexes = database.rows("""
                select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in ('%s')
                    and indexname not in (select conname from pg_constraint)
                """.formatted(String.join("','", tables)));
        var statements = new ArrayList<>(List.of(
                "set session_replication_role = replica",
                "set synchronous_commit = off",
                "set maintenance_work_mem = '256MB'"));
        indexes.forEach(index -> statements.add("drop index " + index.getFirst()));
        statements.addAll(inserts);
        indexes.forEach(index -> statements.add(index.get(1)));
        if (tables.contains("ledger_entry")) {
            statements.add(POSTED);
        }
        statements.add("vacuum analyze");
        terminal.step("đang nhân bản " + database.name(), "multiplying " + database.name());
        database.execute(statements.toArray(String[]::new));
        terminal.step("đã nhân bản " + database.name(), "multiplied " + database.name());
    }

    private String insert(String table, long times) {
        var columns = database.columns(table);
        var values = columns.stream().map(column -> value(table, column, "k")).toList();
        return "insert into %s (%s) select %s from %s t cross join generate_series(1, %d) k"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table, times - 1);
    }

    private String value(String table, String column, String copy) {
        var type = database.column("""
                select data_type from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and column_name = '%s'
                """.formatted(table, column)).getFirst();
        if ("uuid".equals(type)) {
            // beside the first in every index, as the rows of one day are
            // its last twenty bits are flipped by the number of the copy, so that no copy is its own original
            return """
                    overlay(t.%1$s::text placing lpad(to_hex(('x' || right(t.%1$s::text, 5))::bit(20)::int # %2$s::int), 5, '0')
                    from 32 for 5)::uuid""".formatted(column, copy);
        }
        return switch (table + "." + column) {
            case "enforcement_case.number", "decision.number", "registered_case.number" ->
                "t.number + %s * %d".formatted(copy, STEP);
            case "title.number", "title.number_key", "enforcement_case.import_key" ->
                "t.%s || '/' || %s".formatted(column, copy);
            // a name that is looked for stays as rare as it was
            case "party.name", "party.name_key" -> "md5(t.id::text || %s)".formatted(copy);
            case "party.identity_token" -> "md5(t.identity_token || %s)".formatted(copy);
            default -> "t." + column;
        };
    }
}
