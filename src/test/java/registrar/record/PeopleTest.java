package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import registrar.testing.Learners;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 5: distinct people. */
class PeopleTest {
    private static final ProfileBuilder MARCUS =
            ProfileBuilder.learner("marcus").email("marcus@petrel.example").halves("marcus", "marcus-manager");
    private static final ProfileBuilder MARCUS_MANAGER = ProfileBuilder.learner("marcus-manager")
            .email("m.bell@petrel.example")
            .halves("marcus", "marcus-manager");

    @Test
    void countsTheTwoHalvesOfADualRolePersonOnce() {
        assertThat(count(Learners.ada(), MARCUS, MARCUS_MANAGER)).isEqualTo(2);
    }

    @Test
    void countsAHalfThatIsAloneHere() {
        assertThat(count(Learners.ada(), MARCUS_MANAGER)).isEqualTo(2);
    }

    @Test
    void needsOneOfTheTwoLinksOnly() {
        assertThat(count(ProfileBuilder.learner("marcus"), MARCUS_MANAGER)).isEqualTo(1);
        assertThat(count(MARCUS, ProfileBuilder.learner("marcus-manager"))).isEqualTo(1);
    }

    @Test
    void neverMergesByEmail() {
        assertThat(count(
                        ProfileBuilder.learner("one").email("shared@petrel.example"),
                        ProfileBuilder.learner("two").email("shared@petrel.example")))
                .isEqualTo(2);
    }

    @Test
    void makesNoPairOfALearnerLinkedToThemselves() {
        assertThat(count(
                        ProfileBuilder.learner("a").halves("a", "a"),
                        ProfileBuilder.learner("b").halves(" ", "")))
                .isEqualTo(2);
    }

    private static long count(ProfileBuilder... learners) {
        var people = new People(Transcripts.directory(MemorySnapshot.of(learners)));
        for (ProfileBuilder learner : learners) {
            people.add(learner.build());
        }
        return people.count();
    }
}
