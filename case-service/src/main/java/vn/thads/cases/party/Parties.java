package vn.thads.cases.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Database.Table;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityTokens;
import vn.thads.platform.identity.IdentityType;
import vn.thads.platform.text.TextKey;

/** The parties of cases, in sets. */
@ApplicationScoped
public class Parties {
    private static final Table PARTIES = Table.of("party", """
            office, id, kind, name, name_key, identity_type, identity_sealed, identity_mask, identity_token, birth_date, address""");
    private static final Table ROLES = Table.of("case_party", "office, case_id, ref, party_id, roles");
    private static final List<String> TYPES = List.of(
            "text", "uuid", "text", "text", "text", "text", "text", "text", "text", "date", "text", "uuid", "text",
            "text");
    /** One round trip for any number of parties. Bytes and roles come as text: arrays of arrays do not unnest. */
    private static final String INSERT = """
            with given as materialized (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as row (office, id, kind, name, name_key, identity_type, identity_sealed, identity_mask, identity_token, birth_date,
                            address, case_id, ref, roles)),
            entered as (
                insert into party (office, id, kind, name, name_key, identity_type, identity_sealed, identity_mask, identity_token,
                                   birth_date, address)
                select office, id, kind, name, name_key, identity_type, decode(identity_sealed, 'hex'), identity_mask, identity_token,
                       birth_date, address
                from given)
            insert into case_party (office, case_id, ref, party_id, roles)
            select office, case_id, ref, id, string_to_array(roles, ',') from given
            """;

    private static final String OF_CASE = """
            select p.id, cp.ref, cp.roles, p.kind, p.name, p.identity_type, p.identity_mask, p.birth_date, p.address
            from case_party cp join party p on p.office = cp.office and p.id = cp.party_id
            where cp.office = ? and cp.case_id = ?
            order by cp.ref
            """;
    private static final String TOKENS_OF_CASE = """
            select p.identity_token
            from case_party cp join party p on p.office = cp.office and p.id = cp.party_id
            where cp.office = ? and cp.case_id = ? and p.identity_token is not null
            """;

    private final Database database;
    private final IdentityTokens tokens;
    private final IdentitySeal seal;

    Parties(Database database, IdentityTokens tokens, IdentitySeal seal) {
        this.database = database;
        this.tokens = tokens;
        this.seal = seal;
    }

    /** Writes the parties of one case and what they are in it; the case is there already. */
    public void insert(List<PartyRow> rows) {
        List<@Nullable Object[]> given = new ArrayList<>(rows.size());
        rows.forEach(row -> given.add(columns(
                row,
                row.caseId(),
                row.ref(),
                row.roles().stream().map(Enum::name).collect(Collectors.joining(",")))));
        database.set(INSERT, new Database.Rows(TYPES, given));
    }

    /** Writes the parties of many cases. */
    public void enter(List<PartyRow> rows) {
        List<@Nullable Object[]> people = new ArrayList<>(rows.size());
        List<@Nullable Object[]> roles = new ArrayList<>(rows.size());
        for (PartyRow row : rows) {
            people.add(columns(row));
            roles.add(new @Nullable Object[] {
                row.office(),
                row.caseId(),
                row.ref(),
                row.id(),
                row.roles().stream().map(Enum::name).toArray(String[]::new)
            });
        }
        database.enter(PARTIES, people);
        database.enter(ROLES, roles);
    }

    /** The columns of a party, and what else is to stand behind them. */
    private @Nullable Object[] columns(PartyRow row, @Nullable Object... more) {
        PartyRow.Person person = row.person();
        String name = TextKey.nfc(person.name());
        IdentityNumber identity = person.identity();
        @Nullable
        Object[] party = {
            row.office(),
            row.id(),
            person.kind(),
            name,
            TextKey.of(name),
            identity == null ? null : identity.type(),
            identity == null ? null : seal.seal(identity.number()),
            identity == null ? null : identity.masked(),
            identity == null ? null : tokens.of(identity),
            person.birthDate(),
            person.address()
        };
        @Nullable Object[] all = Arrays.copyOf(party, party.length + more.length);
        System.arraycopy(more, 0, all, party.length, more.length);
        return all;
    }

    /** Parties as they will be read, by their names within the case: for the answer to the request that enters them. */
    public static List<PartyView> views(List<PartyRow> rows) {
        return rows.stream()
                .map(Parties::view)
                .sorted(Comparator.comparing(PartyView::ref))
                .toList();
    }

    private static PartyView view(PartyRow row) {
        PartyRow.Person person = row.person();
        IdentityNumber identity = person.identity();
        return new PartyView(
                row.id(),
                row.ref(),
                List.copyOf(row.roles()),
                person.kind(),
                TextKey.nfc(person.name()),
                identity == null ? null : identity.type(),
                identity == null ? null : identity.masked(),
                person.birthDate(),
                person.address());
    }

    /** The parties of a case, by their names within it. */
    public List<PartyView> ofCase(String office, UUID caseId) {
        return database.list(OF_CASE, Parties::view, office, caseId);
    }

    /** Tokens of the identity numbers of a case's parties. */
    public List<String> tokensOfCase(String office, UUID caseId) {
        return database.list(TOKENS_OF_CASE, row -> row.getString(1), office, caseId);
    }

    /** Tokens of the identity numbers of parties that are not stored yet. */
    public List<String> tokens(List<PartyRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.person().identity()))
                .map(tokens::of)
                .toList();
    }

    /** The token of a tax code, by which a bank's cases are found. */
    public String tokenOfTaxCode(String taxCode) {
        return tokens.of(new IdentityNumber(IdentityType.TAX_CODE, taxCode));
    }

    private static PartyView view(ResultSet row) throws SQLException {
        String type = row.getString(6);
        return new PartyView(
                row.getObject(1, UUID.class),
                row.getString(2),
                roles(row.getArray(3)),
                PartyKind.valueOf(row.getString(4)),
                row.getString(5),
                type == null ? null : IdentityType.valueOf(type),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getString(9));
    }

    private static List<PartyRole> roles(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray()).map(PartyRole::valueOf).toList();
    }
}
