package registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the program to its rooms, and shows on badly behaved classes that each rule can fail. */
final class RoomsTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("registrar");

    private static final RoomRules BAD_RULES = new RoomRules("registrar.testing.rooms");
    private static final JavaClasses BAD_PROGRAM = new ClassFileImporter().importPackages("registrar.testing.rooms");

    @TestFactory
    Stream<DynamicTest> theProgramKeepsTheRules() {
        return new RoomRules("registrar")
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    @Test
    void theWholeProgramWasLookedAt() {
        assertThat(PROGRAM).hasSizeGreaterThan(50);
        assertThat(PROGRAM).noneMatch(type -> type.getPackageName().startsWith("registrar.testing"));
    }

    @Test
    void noticesAClassInNoRoom() {
        assertCaught(BAD_RULES.everyClassIsInARoom(), "lounge.Sofa is in no room");
    }

    @Test
    void noticesAnImportThatPointsRight() {
        assertCaught(BAD_RULES.importsPointLeft(), "learner.KnowsItsPage");
    }

    @Test
    void noticesAPackageThatKnowsItsSibling() {
        assertCaught(BAD_RULES.importsPointLeft(), "render.pdf.KnowsItsSibling");
    }

    @Test
    void noticesAPackageThatKnowsItsChild() {
        assertCaught(BAD_RULES.importsPointLeft(), "render.KnowsItsChild");
    }

    @Test
    void letsAPackageKnowItsParent() {
        assertThat(BAD_RULES
                        .importsPointLeft()
                        .evaluate(BAD_PROGRAM)
                        .getFailureReport()
                        .getDetails())
                .noneMatch(detail -> detail.contains("(KnowsItsParent.java"));
    }

    @Test
    void noticesALibraryAwayFromHome() {
        assertCaught(BAD_RULES.librariesStayAtHome(), "learner.TakesCommands");
    }

    @Test
    void noticesALibraryNobodyInvited() {
        assertCaught(BAD_RULES.librariesStayAtHome(), "render.html.BringsAGuest");
    }

    @Test
    void noticesALoggingCore() {
        assertCaught(BAD_RULES.librariesStayAtHome(), "report.Chatters");
    }

    @Test
    void noticesACoreThatReadsFiles() {
        assertCaught(BAD_RULES.theCoreIsPure(), "report.ReadsFiles");
    }

    @Test
    void noticesACoreThatAsksTheClock() {
        assertCaught(BAD_RULES.theCoreIsPure(), "report.AsksTheClock");
    }

    @Test
    void noticesTheDefaultLocale() {
        assertCaught(BAD_RULES.nothingLeansOnTheMachinesDefaults(), "render.LeansOnTheLocale");
    }

    @Test
    void noticesANameThatWouldFitAnything() {
        assertCaught(BAD_RULES.namesSayWhatTheyAre(), "render.PageHelper");
    }

    private static void assertCaught(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(BAD_PROGRAM))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}
