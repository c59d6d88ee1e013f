package org.conndoctor.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house stands as it was drawn: imports run downwards, and each library is known where it belongs. */
class HouseTest {

    private static final String ROOT = "org.conndoctor";

    /** From the roof to the ground; a floor's subpackages are part of it. */
    private static final List<String> FLOORS = List.of(
            "cli",
            "http",
            "assistant",
            "chat",
            "library",
            "probe",
            "reply",
            "diagnosis",
            "recognition",
            "knowledge",
            "language",
            "facts");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @FieldSource("FLOORS")
    void aFloorImportsOnlyFromThoseBelow(String floor) {
        var above = FLOORS.subList(0, FLOORS.indexOf(floor));
        if (!above.isEmpty()) {
            noClasses()
                    .that()
                    .resideInAPackage(of(floor))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.stream().map(HouseTest::of).toArray(String[]::new))
                    .check(HOUSE);
        }
    }

    @ParameterizedTest
    @FieldSource("FLOORS")
    void everyFloorIsThere(String floor) {
        assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith(ROOT + "." + floor)))
                .isNotEmpty();
    }

    @Test
    void noClassStandsOutsideTheFloors() {
        classes()
                .should()
                .resideInAnyPackage(FLOORS.stream().map(HouseTest::of).toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var unmarked = HOUSE.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(p -> !p.getClasses().isEmpty())
                .filter(p -> !isNullMarked(p))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked)
                .as("packages without @NullMarked in their package-info")
                .isEmpty();
    }

    private static boolean isNullMarked(JavaPackage one) {
        return one.tryGetPackageInfo().isPresent() && one.isAnnotatedWith(NullMarked.class);
    }

    /** Its patterns can take exponential time; what a stranger pastes goes through RE2 only. */
    @Test
    void nothingUsesThePatternsOfTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Util", "Utils", "Helper", "Impl"})
    void noNameIsEmpty(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("cli"))
                .should()
                .accessField(System.class, "out")
                .check(HOUSE);
    }

    @Test
    void onlyHttpKnowsTheWebServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("http"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(HOUSE);
    }

    @Test
    void onlyAssistantsAndTheirRouteKnowTheirProtocol() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("assistant"))
                .and(isNot(ROOT + ".http.McpRoute"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({"io.github.bucket4j, probe.policy", "org.xbill.DNS, probe.network", "oshi, probe.host"})
    void aLibraryOfLiveLooksIsKnownInOneRoom(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(of(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(HOUSE);
    }

    /** Whoever looks, sees; what it means is for the rules to say. */
    @Test
    void probesKnowFactsAndNothingElseOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage(of("probe"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FLOORS.stream()
                        .filter(f -> !f.equals("probe") && !f.equals("facts"))
                        .map(HouseTest::of)
                        .toArray(String[]::new))
                .check(HOUSE);
    }

    /** {@code org.kie.api} is the engine's public face; {@code org.drools} is not, and changes between releases. */
    @Test
    void onlyTheCompilerAndOneClassReachIntoDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("knowledge"))
                .and(isNot(ROOT + ".diagnosis.Justifications"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie.internal..")
                .check(HOUSE);
    }

    /** Rules reason about facts for ever; whatever a rule sees must not change under it. */
    @Test
    void factsAreImmutable() {
        classes()
                .that()
                .resideInAPackage(of("facts"))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveOnlyFinalFields()
                .check(HOUSE);
    }

    /** This test would prove nothing of a house without rooms. */
    @Test
    void theWholeHouseWasRead() {
        assertThat(IntStream.range(0, FLOORS.size())
                        .mapToObj(i -> ROOT + "." + FLOORS.get(i))
                        .filter(HOUSE::containPackage))
                .hasSameSizeAs(FLOORS);
        assertThat(HOUSE.contain("org.conndoctor.house.HouseTest")).isFalse();
    }

    private static String of(String floor) {
        return ROOT + "." + floor + "..";
    }

    /** A class with all that is nested in it. */
    private static DescribedPredicate<JavaClass> isNot(String name) {
        return DescribedPredicate.describe(
                "is not " + name, c -> !c.getName().equals(name) && !c.getName().startsWith(name + "$"));
    }
}
