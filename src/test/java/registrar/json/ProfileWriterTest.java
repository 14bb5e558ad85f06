package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;

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
import registrar.learner.Enrolment;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.testing.Learners;

class ProfileWriterTest {
    private static LearnerProfile again(LearnerProfile profile) throws IOException {
        return ProfileReader.read(ProfileWriter.write(profile)).orElseThrow().profile();
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
