package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.Optional;

/** Tells in which province an office lies (tỉnh của cơ quan thi hành án): known to the replica of the offices, not to the law. */
@FunctionalInterface
public interface Provinces {
    /** Code of the province of an office on a day; empty for an office that is not known. */
    Optional<String> provinceOf(String office, LocalDate on);
}
