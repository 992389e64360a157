package vn.thads.complaints.protest;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.thads.complaints.listing.DatedRegister;

/** The register of protests. */
@Singleton
class ProtestList extends DatedRegister<ProtestView> {
    @Inject
    ProtestList(AgroalDataSource database) {
        super(database, "protest", ProtestView::of);
    }
}
