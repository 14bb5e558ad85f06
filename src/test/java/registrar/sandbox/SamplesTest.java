package registrar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.json.Feed;

/** The samples keep their promises: canaries everywhere, everybody listed, the same inside the program. */
class SamplesTest {
    private static final Path FOLDER = Path.of("samples");

    @Test
    void plantsACanaryInEveryFieldThatMustStayOut() throws IOException {
        for (String profile : Samples.read(Optional.of(FOLDER)).profiles()) {
            Map<String, String> members = RawJson.members(profile);
            for (String field : List.of("stripeCustomerId", "address1", "telephone", "zipCode", "bio")) {
                assertThat(members.get(field)).as(field).contains("CANARY");
            }
            assertThat(profile).doesNotContainPattern("\"(secretKey|openIdClientSecret)\":\"(?!CANARY)");
        }
    }

    @Test
    void saysOfEverybodyWhichCaseTheyAre() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.list(FOLDER.resolve("learners"))) {
            assertThat(files.map(file -> "(learners/" + file.getFileName() + ")"))
                    .allSatisfy(link -> assertThat(page).containsOnlyOnce(link));
        }
    }

    /** Each certificate told of is one that a profile names, unless it is the case that the record stands for. */
    @Test
    void eventsAgreeWithTheProfiles() throws IOException {
        Samples samples = Samples.read(Optional.of(FOLDER));
        String everybody = String.join("", samples.profiles());
        List<String> certificates = samples.events().get(Feed.COURSE_CERTIFICATE);
        long known = certificates.stream()
                .map(record -> RawJson.members(record).containsKey("certificate")
                        ? RawJson.members(RawJson.members(record).get("certificate"))
                        : RawJson.members(record))
                .filter(record -> everybody.contains("\"certificate\":" + record.get("id")))
                .filter(record -> everybody.contains("\"certificateIssuedAt\":" + record.get("issuedAt")))
                .count();
        assertThat(certificates).hasSize((int) known + 2);
        assertThat(samples.events()).containsOnlyKeys(Feed.values());
        assertThat(samples.events().get(Feed.COURSE_ACTION))
                .allSatisfy(record -> assertThat(record).contains("\"timestamp\""));
    }

    @Test
    void areInsideTheProgramToo() throws IOException {
        assertThat(Samples.read(Optional.empty())).isEqualTo(Samples.read(Optional.of(FOLDER)));
    }

    @Test
    void tellsWhereProfilesAreMissing(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("learners"));

        assertThatThrownBy(() -> Samples.read(Optional.of(folder)))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("learners")
                .hasMessageContaining("found none");
    }
}
