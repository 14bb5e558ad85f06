package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.render.Templates;

class NoticesTest {
    private static final Parcel EMPTY = new Parcel(1, 1, List.of(), List.of(), List.of());
    private static final Instant DUE = Instant.parse("2026-11-23T06:00:00Z");

    private static Notices notices(String language) {
        return new Notices(
                Templates.builtIn(), Roster.monday().language(language).edition());
    }

    private static String flat(Letter.Words words) throws IOException {
        return words.of(EMPTY).plain().replaceAll("\\s+", " ");
    }

    private static Notices.Failed failure(Optional<Instant> again, boolean paused) {
        return new Notices.Failed(
                "weekly-roster",
                DUE,
                Roster.BERLIN,
                "The platform refused the key (401). Enter a new one under api-key.",
                again,
                3,
                paused);
    }

    @Test
    void saysWhatFailedWhyAndWhenItIsTriedAgain() throws IOException {
        Letter.Words words = notices("en").failed(failure(Optional.of(DUE.plusSeconds(60)), false));

        assertThat(words.of(EMPTY).subject()).isEqualTo("[Acme Training] The schedule “weekly-roster” did not run");
        assertThat(flat(words))
                .containsSubsequence(
                        "WHAT FAILED weekly-roster, due on Mon 23 Nov 2026, 07:00 (Europe/Berlin, UTC+01:00)",
                        "WHY The platform refused the key (401). Enter a new one under api-key.",
                        "NEXT It is tried again on Mon 23 Nov 2026, 07:01");
    }

    @Test
    void saysHowToGoOnAfterItIsGivenUpOrPaused() throws IOException {
        assertThat(flat(notices("en").failed(failure(Optional.empty(), false))))
                .contains("\"registrar schedule run weekly-roster\"");
        assertThat(flat(notices("en").failed(failure(Optional.empty(), true))))
                .contains("3 times in a row and is paused", "\"registrar schedule resume weekly-roster\"");
    }

    @Test
    void listsWhatShouldHaveGoneOut() throws IOException {
        Letter.Words words = notices("en")
                .silent(List.of(new Notices.Missing(
                        "weekly-roster", DUE, Roster.BERLIN, "Nobody has run it. Start registrar serve.")));

        assertThat(words.of(EMPTY).subject()).isEqualTo("[Acme Training] 1 report that was due did not go out");
        assertThat(flat(words)).contains("weekly-roster, due on Mon 23 Nov 2026, 07:00", "Start registrar serve.");
    }

    @Test
    void listsWhoIsInNoMailAndSaysHowManyMore() throws IOException {
        var people = new ArrayList<Notices.Unassigned>();
        for (int i = 0; i < 60; i++) {
            people.add(new Notices.Unassigned("00" + i, "No address for North"));
        }
        Letter.Words words = notices("en").unassigned("by-manager", 205, people);

        assertThat(words.of(EMPTY).subject()).contains("205 people reach nobody");
        assertThat(flat(words)).contains("Learner 007: No address for North", "155 more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE"})
    void saysAllOfThemInBothLanguages(String language) throws IOException {
        Notices notices = notices(language);
        for (Letter.Words words : List.of(
                notices.failed(failure(Optional.empty(), true)),
                notices.silent(List.of(new Notices.Missing("a", DUE, Roster.BERLIN, "b"))),
                notices.unassigned("a", 1, List.of(new Notices.Unassigned("1", "b"))),
                notices.signInRefused("smtp.example", "535 refused"),
                notices.test("smtp.example"),
                notices.link("License roster", URI.create("https://reports.acme.example/r")))) {
            Letter.Text text = words.of(EMPTY);

            assertThat(text.subject()).startsWith("[Acme Training] ").doesNotContain("{");
            assertThat(text.html()).contains("</html>").doesNotContain("{0}", "{1}");
            assertThat(text.plain()).doesNotContain("{");
        }
    }

    @Test
    void keepsACauseOnItsLine() throws IOException {
        Letter.Text text = notices("en")
                .signInRefused("smtp.example\r\nBcc: x", "535 5.7.3 <b>refused</b>\r\nBcc: y")
                .of(EMPTY);

        assertThat(text.subject()).doesNotContain("\r", "\n");
        assertThat(text.html()).contains("&lt;b&gt;").doesNotContain("<b>refused");
        assertThat(text.plain().lines()).noneMatch(line -> line.startsWith("Bcc"));
    }
}
