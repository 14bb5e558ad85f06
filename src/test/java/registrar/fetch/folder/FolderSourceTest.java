package registrar.fetch.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.FailureReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.License;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.DataFolder;

class FolderSourceTest {
    private static final String ADA = "{\"id\":\"ada\",\"email\":\"Ada@northmere.example\",\"purchasedCourses\":[]}";
    private static final String BEN = "{\"id\":\"ben\"}";

    @TempDir
    Path temp;

    private DataFolder data;
    private Path source;

    @BeforeEach
    void open() throws IOException {
        data = DataFolder.open(temp.resolve("data"));
        source = Files.createDirectory(temp.resolve("people"));
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private Snapshot fetch(String... learners) throws IOException {
        return new FolderSource(source, data).fetch(Selection.of(List.of(learners)), Progress.SILENT);
    }

    private static List<String> ids(Snapshot snapshot) throws IOException {
        List<String> ids = new ArrayList<>();
        try (LearnerStream learners = snapshot.learners()) {
            for (Optional<LearnerProfile> l = learners.next(); l.isPresent(); l = learners.next()) {
                ids.add(l.get().id());
            }
        }
        return ids;
    }

    @Test
    void readsEveryKindOfFile() throws IOException {
        write("one.json", ADA);
        write("wrapped.json", "{\"data\":{\"UserById\":" + BEN + "}}");
        write("deep/list.json", "[{\"id\":\"c\"},{\"id\":\"d\"}]");
        write("page.json", "{\"data\":{\"APIUsers\":{\"pageInfo\":{\"total\":1},\"users\":[{\"id\":\"e\"}]}}}");
        write("under-data.json", "{\"data\":[{\"id\":\"f\"}],\"pageInfo\":{}}");
        write("lines.ndjson", "{\"id\":\"g\"}\r\n\n{\"data\":{\"UserById\":{\"id\":\"h\"}}}");
        write("lines.JSONL.gz", gzip("{\"id\":\"i\"}\n{\"id\":\"j\"}\n"));
        write("one.json.gz", gzip("{\"id\":\"k\"}"));
        write("bom.json", "\uFEFF{\"id\":\"l\"}");
        write("notes.txt", "not for us");
        write(".hidden.json", "{\"id\":\"hidden\"}");
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada", "ben", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
            assertThat(snapshot.size()).isEqualTo(12);
            assertThat(snapshot.leftOut()).isEmpty();
            assertThat(snapshot.takenAt()).isEmpty();
            assertThat(snapshot.source()).isEqualTo("people");
            assertThat(snapshot.requests()).isEqualTo(Snapshot.Requests.NONE);
        }
    }

    @Test
    void aSingleFileIsASource() throws IOException {
        source = write("lines.ndjson", ADA + "\n" + BEN);
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada", "ben");
            assertThat(snapshot.source()).isEqualTo("lines.ndjson");
        }
    }

    @Test
    void readsTheSamples() throws IOException {
        source = Path.of("samples");
        try (Snapshot snapshot = fetch()) {
            assertThat(snapshot.leftOut()).isEmpty();
            assertThat(snapshot.size())
                    .isEqualTo(Files.list(Path.of("samples/learners")).count());
            assertThat(snapshot.clients()).hasSize(5);
            assertThat(snapshot.licenses())
                    .isNotEmpty()
                    .allMatch(l -> l.client().isPresent());
        }
    }

    @Test
    void licensesBelongToTheClientTheFileNamesInside() throws IOException {
        write("ada.json", ADA);
        write("licenses/acme_ltd.json", "{\"licenses\":[{\"id\":\"main\"}],\"id\":\"acme/ltd\"}");
        write("licenses/bolt.json", "[{\"id\":\"bench\"}]");
        try (Snapshot snapshot = fetch()) {
            assertThat(snapshot.licenses())
                    .extracting(License::id, License::client)
                    .containsExactlyInAnyOrder(
                            tuple("main", Optional.of(Client.ofId("acme/ltd"))),
                            tuple("bench", Optional.of(Client.ofId("bolt"))));
        }
    }

    @Test
    void clientsAndLicensesLieBeside() throws IOException {
        write("ada.json", ADA);
        write(
                "clients.json",
                "{\"pageInfo\":{},\"clients\":[{\"id\":\"acme\",\"name\":\"Acme\",\"secretKey\":\"s\"}]}");
        write("licenses/acme.json", "{\"id\":\"acme\",\"licenses\":[{\"id\":\"main\",\"label\":\"Main\"}]}");
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada");
            assertThat(snapshot.clients()).extracting(Client::name).containsExactly(Optional.of("Acme"));
            assertThat(snapshot.licenses())
                    .extracting(License::id, License::client)
                    .containsExactly(tuple("main", Optional.of(Client.ofId("acme"))));
        }
    }

    @Test
    void brokenClientsAreNotPassedOver() throws IOException {
        write("ada.json", ADA);
        write("clients.json", "<html>");
        assertStops(StopReason.BAD_INPUT, "clients.json, but found a page of HTML. Mend the file or take it away.");
    }

    private void assertStops(StopReason reason, String sentence) {
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(sentence);
    }

    @Test
    void aBrokenFileIsOneLearnerLeftOut() throws IOException {
        write("ada.json", ADA);
        write("ben.json", "{\"id\":\"ben\",\"name\":\"Be");
        write("html.json", "<!DOCTYPE html><html>");
        write("nobody.json", "{\"email\":\"a@b.example\",\"client\":{\"id\":\"acme\"}}");
        write("space.json", "{\"id\":\" \"}");
        write("row.json", "{\"id\":\"row\",\"purchasedCourses\":[{\"courseId\":\"c\"},\"d\"]}");
        write("cut.json.gz", Arrays.copyOf(gzip(ADA), 40));
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada");
            assertThat(snapshot.leftOut())
                    .extracting(
                            l -> l.learnerId(),
                            l -> l.failure().reason(),
                            l -> l.failure().message())
                    .containsExactly(
                            leftOut("ben", "ben.json", "JSON that ends in the middle"),
                            leftOut("cut.json.gz", "cut.json.gz", "compressed data that ends in the middle"),
                            leftOut("html.json", "html.json", "a page of HTML"),
                            leftOut("nobody.json", "nobody.json", "JSON without the id of a learner"),
                            leftOut("row", "row.json", "JSON with something else in the place of purchasedCourses[1]"),
                            leftOut("space.json", "space.json", "JSON without the id of a learner"));
        }
    }

    private static Tuple leftOut(String id, String place, String found) {
        return tuple(
                id,
                FailureReason.UNREADABLE_PROFILE,
                "Expected a learner's profile in " + place + ", but found " + found + ".");
    }

    @Test
    void aSourceOfNothingButBrokenLinesEndsTheRunInsteadOfFillingMemory() throws IOException {
        write("log.ndjson", ADA + "\n" + "{\n".repeat(FolderReading.MOST_BROKEN + 1));

        assertStops(StopReason.BAD_INPUT, "More than 100000 profiles or files could not be read");
    }

    @Test
    void aBrokenLineIsOneLearnerLeftOut() throws IOException {
        write("all.ndjson", ADA + "\n\n{\"id\":\"ben\",\"name\":}\n{\"id\":\"c\"}\n{\"x\":1}\nnull\n");
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada", "c");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId())
                    .containsExactly("all.ndjson:5", "all.ndjson:6", "ben");
            assertThat(snapshot.leftOut().get(2).failure().message()).contains("all.ndjson:3");
        }
    }

    @Test
    void anOddElementOfAnArrayIsLeftOutAndTheOthersGoOn() throws IOException {
        write(
                "all.json",
                "[\n" + ADA
                        + ",\n\"ben\",\n{\"id\":\"c\"},\n{\"purchasedCourses\":[{},[[{}]]]},\nnull,{\"id\":\"d\"}]");
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada", "c", "d");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId())
                    .containsExactly("all.json:3", "all.json:5", "all.json:6");
        }
    }

    @Test
    void afterBrokenJsonTheRestOfAnArrayIsNotTrusted() throws IOException {
        write("all.json", "[" + ADA + "," + BEN + ",{\"id\":\"c\",\"name\":\"x},{\"id\":\"d\"}]");
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada", "ben");
            assertThat(snapshot.leftOut()).hasSize(1);
            assertThat(snapshot.leftOut().get(0).failure().message())
                    .startsWith("Expected a learner's profile in all.json, but found JSON that ")
                    .endsWith("; what follows learner 3 was not read.");
        }
    }

    @Test
    void moreThanOneValueInAFileIsSaid() throws IOException {
        write("two.json", ADA + BEN);
        write("c.json", "{\"id\":\"c\"}");
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("c");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId(), l -> l.failure().message())
                    .containsExactly(
                            tuple(
                                    "ada",
                                    "Expected a learner's profile in two.json, but found more text after the end of the JSON."));
        }
    }

    @Test
    void findsLearnersByIdOrEmailWithoutRegardToCase() throws IOException {
        write("all.ndjson", ADA + "\n" + BEN + "\n{\"id\":\"c\"}\nbroken");
        try (Snapshot snapshot = fetch("ADA@Northmere.example", "ben", "zoe")) {
            assertThat(ids(snapshot)).containsExactly("ada", "ben");
            assertThat(snapshot.leftOut())
                    .extracting(l -> l.learnerId(), l -> l.failure().reason())
                    .containsExactly(tuple("zoe", FailureReason.NOT_FOUND));
            assertThat(snapshot.leftOut().get(0).failure().message())
                    .startsWith(
                            "No profile in people has this id or e-mail address. 1 profiles or files could not be read");
        }
    }

    @Test
    void aLearnerWhoComesTwiceIsOne() throws IOException {
        write(
                "a.json",
                "{\"id\":\"ada\",\"updatedAt\":\"2026-01-02T00:00:00Z\",\"name\":\"New\",\"purchasedCourses\":[]}");
        write(
                "b.json",
                "{\"id\":\"ada\",\"updatedAt\":\"2026-01-01T00:00:00Z\",\"name\":\"Old\",\"purchasedCourses\":[]}");
        write("c.json", "{\"id\":\"ada\",\"updatedAt\":\"2026-01-03T00:00:00Z\",\"name\":\"Without courses\"}");
        write("d.json", "{\"id\":\"ada\",");
        try (Snapshot snapshot = fetch();
                LearnerStream learners = snapshot.learners()) {
            assertThat(learners.next().orElseThrow().identity().name()).contains("New");
            assertThat(learners.next()).isEmpty();
            assertThat(snapshot.leftOut()).isEmpty();
        }
    }

    @Test
    void theSameRecordsGiveTheSameId() throws IOException {
        write("all.ndjson", ADA + "\n" + BEN);
        String id;
        try (Snapshot snapshot = fetch()) {
            id = snapshot.id();
        }
        Files.delete(source.resolve("all.ndjson"));
        write("1.json", BEN);
        write(
                "2.json",
                "{\"purchasedCourses\":[],\"bio\":\"unread\",\"email\":\"Ada@northmere.example\",\"id\":\"ada\"}");
        try (Snapshot snapshot = fetch()) {
            assertThat(snapshot.id()).isEqualTo(id).matches("[0-9a-f]{16}");
        }
        write("2.json", "{\"id\":\"ada\"}");
        try (Snapshot snapshot = fetch()) {
            assertThat(snapshot.id()).isNotEqualTo(id);
        }
    }

    @Test
    void stopsWhenThereIsNothingToRead() throws IOException {
        assertStops(StopReason.BAD_INPUT, "Expected profiles in people, in files ending in .json");
        write("a.json", "broken");
        write("b.json", "<html>");
        assertStops(
                StopReason.BAD_INPUT,
                "None of the 2 profiles or files in people could be read. Expected a learner's "
                        + "profile in a.json, but found something that is not JSON.");
        source = temp.resolve("nowhere");
        assertStops(StopReason.USAGE, "nothing is there. Check the source");
    }

    @Test
    void nothingOfItStaysBehind() throws IOException {
        write("ada.json", ADA);
        fetch().close();
        write("clients.json", "{");
        assertThatThrownBy(this::fetch).isInstanceOf(StoppedException.class);
        assertThat(Files.list(temp.resolve("data/tmp"))).isEmpty();
    }

    @Test
    void whatIsNotWhitelistedIsNotOnDisk() throws IOException {
        source = Path.of("samples");
        try (Snapshot snapshot = fetch();
                Stream<Path> files = Files.list(temp.resolve("data/tmp"))) {
            assertThat(snapshot.size()).isPositive();
            List<Path> written = files.toList();
            assertThat(written).hasSize(1);
            assertThat(Files.readString(written.get(0), StandardCharsets.ISO_8859_1))
                    .contains("Winterbourne")
                    .doesNotContain("CANARY");
        }
    }

    @Test
    void linksAreFollowedAndLoopsAreNot() throws IOException {
        Path outside = Files.writeString(temp.resolve("elsewhere.json"), ADA);
        Files.createSymbolicLink(source.resolve("link.json"), outside);
        Files.createSymbolicLink(source.resolve("gone.json"), temp.resolve("gone"));
        Files.createSymbolicLink(source.resolve("loop"), source);
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada");
            assertThat(snapshot.leftOut()).extracting(l -> l.learnerId()).containsExactly("gone.json", "loop");
        }
    }

    @Test
    void bombsAreBounded() throws IOException {
        byte[] million = new byte[1 << 20];
        Arrays.fill(million, (byte) ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write("[{\"id\":\"c\"},{\"id\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                gzip.write(million);
            }
        }
        write("bomb.json.gz", out.toByteArray());
        write("bomb.ndjson.gz", out.toByteArray());
        write("ada.json", ADA);
        try (Snapshot snapshot = fetch()) {
            assertThat(ids(snapshot)).containsExactly("ada", "c");
            assertThat(snapshot.leftOut()).extracting(l -> l.learnerId()).contains("bomb.json.gz");
        }
    }
}
