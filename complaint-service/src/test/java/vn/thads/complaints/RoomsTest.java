package vn.thads.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;

@AnalyzeClasses(packages = "vn.thads.complaints", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule rules_and_replica_know_no_other_room = noClasses()
            .that()
            .resideInAnyPackage("..complaints.rules..", "..complaints.replica..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..complaints.complaint..", "..complaints.reception..", "..complaints.importing..");

    @ArchTest
    static final ArchRule complaint_does_not_know_reception = noClasses()
            .that()
            .resideInAPackage("..complaints.complaint..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..complaints.reception..");

    @ArchTest
    static final ArchRule clock_knows_only_the_rules = noClasses()
            .that()
            .resideInAPackage("..complaints.clock..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..complaints.complaint..",
                    "..complaints.reception..",
                    "..complaints.replica..",
                    "..complaints.importing..");

    @ArchTest
    static final ArchRule nobody_depends_on_importing = noClasses()
            .that()
            .resideOutsideOfPackage("..complaints.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..complaints.importing..");

    @ArchTest
    static final ArchRule rooms_form_no_circle =
            slices().matching("vn.thads.complaints.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_names_that_say_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Processor|Impl|DTO|VO)")
            .orShould()
            .haveNameMatching(".*\\.Base[A-Z].*");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule resources_speak_for_themselves =
            classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().haveSimpleNameEndingWith("Resource");
}
