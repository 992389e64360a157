package vn.thads.reporting.indicator;

/** Where a figure comes from, the weakest first. */
public enum Provenance {
    /** mặc định: a value of the profile, since nothing was told. */
    DEFAULT,
    /** nhập tay: typed from a document. */
    ENTERED,
    /** báo cáo: filed by an office that does not run the suite. */
    FILED,
    /** tính từ sự kiện: computed from the events of an office that runs the suite. */
    COMPUTED;

    /** The weaker of the two: a row is as good as its worst figure. */
    public Provenance worse(Provenance other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
