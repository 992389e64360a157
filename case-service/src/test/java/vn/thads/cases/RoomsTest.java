package vn.thads.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Between rooms dependencies point one way. */
@AnalyzeClasses(packages = "vn.thads.cases", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule the_law_knows_no_framework_and_no_storage = noClasses()
            .that()
            .resideInAnyPackage("..cases.rules..", "..cases.docket..", "..cases.decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "org.hibernate..",
                    "java.sql..",
                    "vn.thads.platform..",
                    "..cases.register..");

    @ArchTest
    static final ArchRule rules_know_nobody = noClasses()
            .that()
            .resideInAPackage("..cases.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cases.docket..", "..cases.decision..");

    @ArchTest
    static final ArchRule nobody_depends_on_imports = noClasses()
            .that()
            .resideOutsideOfPackage("..cases.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cases.importing..");

    @ArchTest
    static final ArchRule rooms_form_no_ring =
            slices().matching("vn.thads.cases.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("DTO");
}
