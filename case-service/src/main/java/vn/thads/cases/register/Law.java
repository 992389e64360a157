package vn.thads.cases.register;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.rules.Rules;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;

/** Makes the law of enforcement known to the container: its rules and where offices lie. */
@Singleton
class Law {
    private final OfficeTree offices;

    Law(OfficeTree offices) {
        this.offices = offices;
    }

    @Produces
    @Singleton
    Rules rules() {
        return Rules.inForce();
    }

    @Produces
    @Singleton
    EnforcementLaw law(Rules rules) {
        return new EnforcementLaw(rules, this::provinceOf);
    }

    private Optional<String> provinceOf(String office, LocalDate on) {
        return offices.find(office, on).map(Law::province);
    }

    private static String province(Office office) {
        String parent = office.parent();
        return office.type().equals("PROVINCE") || parent == null ? office.code() : parent;
    }
}
