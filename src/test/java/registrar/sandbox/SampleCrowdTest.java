package registrar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCrowdTest {
    private static final Optional<Path> SAMPLES = Optional.of(Path.of("samples"));

    @Test
    void writesProfilesOfTheSizeThatRealOnesHave(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("crowd.ndjson");

        SampleCrowd.write(SAMPLES, 200, file);

        assertThat(Files.readAllLines(file)).hasSize(200);
        assertThat(Files.size(file) / 200).isBetween(50_000L, 60_000L);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void makesTheSamePeopleWhateverTheSizeOfTheCrowd() throws IOException {
        SampleCrowd few = new SampleCrowd(Samples.read(SAMPLES), 100);
        SampleCrowd many = new SampleCrowd(Samples.read(SAMPLES), 1_000_000);

        assertThat(many.profile(77)).isEqualTo(few.profile(77));
        assertThat(many.profile(999_999)).startsWith("{\"id\":\"");
    }

    @Test
    void givesEverybodyAnIdOfTheirOwnInAnOrderThatIsNotTheLists() throws IOException {
        SampleCrowd crowd = new SampleCrowd(Samples.read(SAMPLES), 2000);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < crowd.size(); i++) {
            ids.add(member(crowd, i, "id"));
        }

        assertThat(ids).hasSize(2000);
        assertThat(List.of(member(crowd, 0, "id"), member(crowd, 1, "id"), member(crowd, 2, "id")))
                .isNotEqualTo(List.of(member(crowd, 0, "id"), member(crowd, 1, "id"), member(crowd, 2, "id")).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void findsNobodyWhoIsNotThere() throws IOException {
        SampleCrowd crowd = new SampleCrowd(Samples.read(SAMPLES), 10);
        String eleventh = member(new SampleCrowd(Samples.read(SAMPLES), 11), 10, "id");

        for (String stranger : List.of(eleventh, "", "@", "-1", "learner.3@elsewhere.example", "00042-7731")) {
            assertThat(crowd.find(stranger)).as(stranger).isEmpty();
        }
    }

    @Test
    void padsCoursesWithoutDoublingAField() throws IOException {
        SampleCrowd crowd = new SampleCrowd(Samples.read(SAMPLES), 40);
        for (int i = 0; i < crowd.size(); i++) {
            for (String row : RawJson.elements(RawJson.members(crowd.profile(i)).get("purchasedCourses"))) {
                Map<String, String> members = RawJson.members(row);
                assertThat(RawJson.object(members)).isEqualTo(row);
                String course = members.get("course");
                if (!course.equals("null")) {
                    assertThat(RawJson.object(RawJson.members(course)))
                            .isEqualTo(course)
                            .contains("\"seatTiers\"");
                }
            }
        }
    }

    private static String member(SampleCrowd crowd, int index, String name) {
        return RawJson.text(RawJson.members(crowd.profile(index)).get(name));
    }
}
