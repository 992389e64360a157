package vn.thads.officers.office;

import vn.thads.events.OfficerEvent.OfficeDescribed;
import vn.thads.platform.access.Office;
import vn.thads.platform.text.TextKey;

/**
 * An office in one period of its code, and its version.
 *
 * @param office the office
 * @param version from 1; also the sequence of its last event
 */
record DatedOffice(Office office, long version) {
    OfficeDescribed described() {
        return new OfficeDescribed(
                office.code(),
                office.validFrom(),
                office.validTo(),
                office.type(),
                office.parent(),
                office.nameVi(),
                office.nameEn(),
                office.predecessors(),
                office.runsSuiteFrom());
    }

    String nameKey() {
        return TextKey.of(office.nameVi());
    }
}
