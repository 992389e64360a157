package vn.thads.complaints.petition;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.thads.complaints.listing.DatedRegister;

/** The register of petitions. */
@Singleton
class PetitionList extends DatedRegister<PetitionView> {
    @Inject
    PetitionList(AgroalDataSource database) {
        super(database, "petition", PetitionView::of);
    }
}
