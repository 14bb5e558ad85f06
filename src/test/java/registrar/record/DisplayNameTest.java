package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.RulesBuilder.asOf;

import org.junit.jupiter.api.Test;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 6. */
class DisplayNameTest {
    @Test
    void fallsBackUntilSomethingCanBeSeen() {
        ProfileBuilder ada = ProfileBuilder.learner("id-1").email("ada@northmere.example");
        assertThat(name(ada).text()).isEqualTo("ada@northmere.example");
        assertThat(name(ada.abbreviated("Ada W.")).text()).isEqualTo("Ada W.");
        assertThat(name(ada.first("Ada").last("Winterbourne")).text()).isEqualTo("Ada Winterbourne");
        assertThat(name(ada.displayed("\u202E ")).text()).isEqualTo("Ada Winterbourne");
        assertThat(name(ada.displayed("Dr Ada Winterbourne")).text()).isEqualTo("Dr Ada Winterbourne");
    }

    @Test
    void isTheIdWhenNothingElseIsKnown() {
        assertThat(name(ProfileBuilder.learner("00042")).text()).isEqualTo("00042");
    }

    @Test
    void makesDoWithOneName() {
        assertThat(name(ProfileBuilder.learner("w").first("Wibowo").last("")).text())
                .isEqualTo("Wibowo");
        assertThat(name(ProfileBuilder.learner("w").last("Wibowo")).text()).isEqualTo("Wibowo");
    }

    @Test
    void isNotTheirOwnWhenItIsAnAddressOrAnId() {
        assertThat(name(Learners.nameless()).ownName()).isFalse();
        assertThat(name(ProfileBuilder.learner("00042")).ownName()).isFalse();
        assertThat(name(ProfileBuilder.learner("a").displayed("ada@northmere.example"))
                        .ownName())
                .isFalse();
        assertThat(name(ProfileBuilder.learner("00042").displayed("00042")).ownName())
                .isFalse();
        assertThat(name(ProfileBuilder.learner("a").displayed("0815").externalId("0815"))
                        .ownName())
                .isFalse();
        assertThat(name(Learners.chloe()).ownName()).isTrue();
    }

    @Test
    void isClean() {
        DisplayName robin = name(ProfileBuilder.learner("r")
                .displayed("  Robin\u202E  🦊\u0007\tHale\u200F\n")
                .first("Robin\u202E\u0007 🦊")
                .last("Hale\u200F"));
        assertThat(robin.text()).isEqualTo("Robin 🦊 Hale");
        assertThat(robin.firstName()).contains("Robin 🦊");
        assertThat(robin.lastName()).contains("Hale");
    }

    @Test
    void isTheSameForComposedAndDecomposedLetters() {
        assertThat(name(ProfileBuilder.learner("j").displayed("Jose\u0301 Nu\u0301n\u0303ez"))
                        .text())
                .isEqualTo(name(ProfileBuilder.learner("j").displayed("José Núñez"))
                        .text());
    }

    @Test
    void leavesAFindingWhenItOrTheAddressIsMissing() {
        assertThat(Transcripts.of(Learners.nameless(), asOf("2026-11-23")).findings())
                .extracting(Finding::reason)
                .containsExactly(FindingReason.NO_NAME);
        assertThat(Transcripts.of(Learners.dai(), asOf("2026-11-23")).findings())
                .extracting(Finding::reason)
                .containsExactly(FindingReason.NO_EMAIL);
    }

    private static DisplayName name(ProfileBuilder learner) {
        return Transcripts.of(learner, asOf("2026-11-23")).name();
    }
}
