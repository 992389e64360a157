package vn.thads.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;

/** The rooms of reporting-service and the one way in which they know each other. */
@AnalyzeClasses(packages = "vn.thads.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule rooms_know_each_other_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("vn.thads.reporting..")
            .withOptionalLayers(true)
            .layer("posting")
            .definedBy("..reporting.posting")
            .layer("ledger")
            .definedBy("..reporting.ledger")
            .layer("rebuild")
            .definedBy("..reporting.rebuild")
            .layer("quality")
            .definedBy("..reporting.quality")
            .layer("external")
            .definedBy("..reporting.external")
            .layer("form")
            .definedBy("..reporting.form")
            .layer("filing")
            .definedBy("..reporting.filing")
            .layer("target")
            .definedBy("..reporting.target")
            .layer("scoring")
            .definedBy("..reporting.scoring")
            .layer("indicator")
            .definedBy("..reporting.indicator")
            .layer("ranking")
            .definedBy("..reporting.ranking")
            .whereLayer("rebuild")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("quality", "external", "form", "filing", "indicator", "ranking")
            .whereLayer("quality")
            .mayOnlyBeAccessedByLayers("external", "filing", "indicator")
            .whereLayer("external")
            .mayOnlyBeAccessedByLayers("form", "indicator", "ranking")
            .whereLayer("form")
            .mayOnlyBeAccessedByLayers("filing", "indicator", "ranking")
            .whereLayer("filing")
            .mayOnlyBeAccessedByLayers("indicator", "ranking")
            .whereLayer("target")
            .mayOnlyBeAccessedByLayers("indicator", "ranking");

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("vn.thads.reporting.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule posting_is_pure = noClasses()
            .that()
            .resideInAPackage("..reporting.posting")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "vn.thads.platform..");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Processor|Impl|DTO|VO)$")
            .orShould()
            .haveNameMatching(".*\\.Base[A-Z].*");
}
