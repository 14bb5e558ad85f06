package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.learner.Client;
import registrar.learner.CourseEvent;
import registrar.learner.Enrolment;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.testing.Learners;

class ProfileWriterTest {
    private static LearnerProfile again(LearnerProfile profile) throws IOException {
        return ProfileReader.stored(ProfileWriter.write(profile));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenReadsBackEqual(long seed) throws IOException {
        ProfileDice dice = new ProfileDice(seed);
        for (int i = 0; i < 250; i++) {
            LearnerProfile profile = dice.profile();
            assertThat(again(profile)).isEqualTo(profile);
        }
    }

    /** Events come from feeds and side files; a reply that brings a learner's own is not believed. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void aReplyCannotBringEvents(long seed) throws IOException {
        ProfileDice dice = new ProfileDice(seed);
        for (int i = 0; i < 100; i++) {
            LearnerProfile profile = dice.profile();
            byte[] line = ProfileWriter.write(profile);
            LearnerProfile received = ProfileReader.read(line).orElseThrow().profile();
            assertThat(received.events()).isEmpty();
            assertThat(received.lastSeen()).isEmpty();
            assertThat(only(ListReader.LEARNERS, line).profile()).isEqualTo(received);
            assertThat(received.withEvents(profile.events()).enrolments()).isEqualTo(profile.enrolments());
        }
    }

    @Test
    void eventsReadBackEqual() throws IOException {
        ProfileDice dice = new ProfileDice(8);
        for (int i = 0; i < 500; i++) {
            List<CourseEvent> events = dice.events();
            assertThat(EventReader.stored(EventWriter.write(events))).isEqualTo(events);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}", "[{\"kind\":\"promoted\"}]", "[{\"kind\":\"completed\",\"course\":\"c\"}]",
                "[{\"kind\":\"certified\",\"course\":\"c\",\"origin\":\"hearsay\"}]", "[", "null"
            })
    void keptEventsThatAreNoneAreRefused(String text) {
        assertThatThrownBy(() -> EventReader.stored(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void samplesReadBackEqual() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples/learners"))) {
            for (Path file : files.toList()) {
                LearnerProfile profile = ProfileReader.read(Files.readAllBytes(file))
                        .orElseThrow()
                        .profile();
                assertThat(again(profile)).as(file.toString()).isEqualTo(profile);
                assertThat(new String(ProfileWriter.write(profile), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain("CANARY")
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void clientsAndLicensesReadBackEqual() throws IOException {
        ProfileDice dice = new ProfileDice(5);
        for (int i = 0; i < 100; i++) {
            Client client = dice.client();
            License license = dice.license();
            assertThat(only(ListReader.CLIENTS, ProfileWriter.write(client))).isEqualTo(client);
            assertThat(only(ListReader.LICENSES, ProfileWriter.write(license))).isEqualTo(license);
        }
    }

    private static <T> T only(ListReader<T> reader, byte[] line) throws IOException {
        List<T> read = new ArrayList<>();
        reader.read(() -> new ByteArrayInputStream(line), line.length, new ListReader.Handler<>() {
            @Override
            public void read(T element) {
                read.add(element);
            }

            @Override
            public void broken(long index, int line, UnreadableJsonException why) throws IOException {
                throw why;
            }
        });
        return read.get(0);
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(ProfileWriter.write(Learners.ada().build()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        "{\"id\":\"ada\",\"externalCustomerId\":\"00042\",\"email\":\"ada@northmere.example\","
                                + "\"name\":\"Ada Winterbourne\",\"firstName\":\"Ada\",\"lastName\":\"Winterbourne\",\"roleKey\":\"learner\"}");
    }

    @Test
    void aDateThatIsNoneIsKeptAsItStood() throws IOException {
        String text =
                "{\"id\":\"a\",\"purchasedCourses\":[{\"courseId\":\"c\",\"certificateIssuedAt\":\"31.12.2025\"}],"
                        + "\"activeLicense\":{\"id\":\"l\",\"expirationDate\":\"31/12/2026\","
                        + "\"client\":{\"id\":\"k\",\"licenseEndDate\":\"end of year\"}}}";
        LearnerProfile profile = ProfileReader.read(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .profile();
        Enrolment enrolment = profile.enrolments().get(0);
        assertThat(enrolment.certificateIssuedAt()).isEmpty();
        assertThat(enrolment.unreadableDate()).contains("31.12.2025");
        License license = profile.activeLicense().orElseThrow();
        assertThat(license.unreadableEnd()).contains("31/12/2026");
        assertThat(license.client().orElseThrow().unreadableEnd()).contains("end of year");
        assertThat(again(profile)).isEqualTo(profile);
    }
}
