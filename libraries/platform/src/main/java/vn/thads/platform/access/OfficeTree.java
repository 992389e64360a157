package vn.thads.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The offices of the nation, a replica fed by the events of officer-service. */
@ApplicationScoped
public class OfficeTree {
    /** The office with this code on the day. */
    public Optional<Office> find(String code, LocalDate on) {
        return all(on).stream().filter(office -> office.code().equals(code)).findFirst();
    }

    /** Offices directly below, by code. */
    public List<Office> children(String parent, LocalDate on) {
        return all(on).stream().filter(office -> parent.equals(office.parent())).toList();
    }

    /** Every office of the day, by code. */
    public List<Office> all(LocalDate on) {
        throw new UnsupportedOperationException("being written for " + on);
    }

    /** The code itself, everything that ever stood below it, and the same of its predecessors. */
    public Set<String> reachOf(String code) {
        throw new UnsupportedOperationException("being written for " + code);
    }
}
