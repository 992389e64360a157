package vn.thads.officers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms point one way. */
class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thads.officers");

    @Test
    void rooms_have_no_cycles() {
        slices().matching("vn.thads.officers.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_depends_on_importing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..importing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.thads.officers.importing..")
                .check(CLASSES);
    }

    @Test
    void offices_know_no_officers() {
        noClasses()
                .that()
                .resideInAPackage("vn.thads.officers.office..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.thads.officers.officer..", "vn.thads.officers.discipline..", "vn.thads.officers.relative..")
                .check(CLASSES);
    }

    @Test
    void beans_are_injected_by_constructors_and_have_good_names() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(Inject.class)))
                .isEmpty();
        assertThat(CLASSES.stream().map(type -> type.getSimpleName()))
                .noneMatch(name -> name.matches(".*(Manager|Helper|Util|Utils|Impl|DTO|VO|Processor)"));
    }
}
