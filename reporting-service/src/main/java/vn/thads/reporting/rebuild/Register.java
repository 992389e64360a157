package vn.thads.reporting.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the inbox fills: each has a shadow that a rebuild fills beside it. */
enum Register {
    /** sổ cái: sums of its entries. */
    LEDGER("ledger_entry", "", ""),
    /** số cộng dồn của sổ cái; a sum of nothing is no sum. */
    LEDGER_SUMS(
            "ledger_rollup",
            "office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month",
            "delta <> 0"),
    /** quá trình của từng việc, as the ledger remembers it. */
    CASE_HISTORIES("case_timeline", "case_id", ""),
    /** việc đã thụ lý, with the term of its decision. */
    CASES("registered_case", "case_id", ""),
    /** quyết định, xác minh, thu chi. */
    CASE_FACTS("case_fact", "fact_id", ""),
    /** khiếu nại, tố cáo. */
    COMPLAINTS("complaint_fact", "complaint_id, sequence", ""),
    /** tiếp công dân. */
    RECEPTIONS("reception_fact", "reception_id, what", ""),
    /** chấp hành viên. */
    OFFICERS("officer_picture", "officer_id, sequence", ""),
    /** thời gian công tác. */
    SERVICE("officer_spell", "officer_id, sequence, number", ""),
    /** kỷ luật. */
    DISCIPLINE("discipline_fact", "discipline_id, sequence", ""),
    /** cơ quan. */
    OFFICES("office_replica", "code, valid_from", "");

    /** How far the ledger has come: filled and exchanged with it, and compared with nothing. */
    static final String PROGRESS = "ledger_progress";

    /** Numbers of the last postings: exchanged with the ledger too, and never the same in both. */
    static final String CHANGES = "office_change";

    private final String table;
    private final String key;
    private final String where;

    Register(String table, String key, String where) {
        this.table = table;
        this.key = key;
        this.where = where;
    }

    /** Every table that has a shadow. */
    static List<String> tables() {
        var tables = Arrays.stream(values()).map(it -> it.table).collect(Collectors.toList());
        tables.add(PROGRESS);
        tables.add(CHANGES);
        return List.copyOf(tables);
    }

    /**
     * Keeps what differs and counts it. Parameters: the rebuild, how many are kept at most.
     *
     * <p>Entries of the ledger have no identity that two readings share, and are compared by their sums: to the day, the officer and the
     * instant of knowledge.
     */
    String comparison() {
        return this == LEDGER ? SUMS : ROWS.formatted(key, name(), rows("public"), rows("shadow"));
    }

    /**
     * Whether both sets have the same rows, by their number and the sum of their hashes: a look at each row, where the comparison sorts
     * or joins them. Entries are taken without what makes them one of their own.
     */
    String sameness() {
        return """
                select one.rows = other.rows and one.hashes is not distinct from other.hashes
                from (%s) one cross join (%s) other
                """.formatted(hashes("public"), hashes("shadow"));
    }

    private String hashes(String schema) {
        return "select count(*) as rows, sum(hash_record_extended(%s, 0)) as hashes from %s.%s it%s"
                .formatted(this == LEDGER ? ENTRY : "it", schema, table, where.isEmpty() ? "" : " where " + where);
    }

    private String rows(String schema) {
        return "(select true as present, * from " + schema + "." + table + (where.isEmpty() ? "" : " where " + where)
                + ")";
    }

    private static final String ENTRY =
            "row(office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at, delta)";

    private static final String KEEP = """
            , kept as (
                insert into rebuild_difference
                    (rebuild, number, register, key, office, officer, account, dimension, legal_date, running, rebuilt, running_row,
                        rebuilt_row)
                select asked.rebuild, asked.before + differing.number, differing.register, differing.key, differing.office,
                    differing.officer, differing.account, differing.dimension, differing.legal_date, differing.running,
                    differing.rebuilt, differing.running_row, differing.rebuilt_row
                from differing cross join (
                    select wanted.rebuild, wanted.most, coalesce(max(difference.number), 0) as before
                    from (select ?::uuid as rebuild, ?::int as most) wanted
                    left join rebuild_difference difference on difference.rebuild = wanted.rebuild
                    group by wanted.rebuild, wanted.most
                ) asked
                where differing.number <= asked.most)
            select count(*) from differing
            """;

    private static final String SUMS = """
            with differing as materialized (
                select row_number() over (order by office, officer, account, dimension, legal_date, recorded_at) as number,
                    'LEDGER' as register, concat_ws('/', office, officer, account, dimension, legal_date) as key,
                    office, officer, account, dimension, legal_date, sum(running) as running, sum(rebuilt) as rebuilt,
                    null as running_row, null as rebuilt_row
                from (
                    select office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at,
                        delta as running, 0 as rebuilt from public.ledger_entry
                    union all
                    select office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at,
                        0, delta from shadow.ledger_entry
                ) both_ledgers
                group by office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at
                having sum(running) <> sum(rebuilt))
            """ + KEEP;

    private static final String ROWS = """
            with differing as materialized (
                select row_number() over (order by %1$s) as number, '%2$s' as register, concat_ws('/', %1$s) as key,
                    coalesce(to_jsonb(running), to_jsonb(rebuilt)) ->> 'office' as office,
                    null as officer, null as account, null as dimension, null::date as legal_date,
                    coalesce(running.present, false)::int as running, coalesce(rebuilt.present, false)::int as rebuilt,
                    case when running.present then (to_jsonb(running) - 'present')::text end as running_row,
                    case when rebuilt.present then (to_jsonb(rebuilt) - 'present')::text end as rebuilt_row
                from %3$s running full join %4$s rebuilt using (%1$s)
                where running is distinct from rebuilt)
            """ + KEEP;
}
