package registrar.schedule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.ProfileBuilder.learner;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.testing.MemorySnapshot;

final class PeopleFileTest {
    private static final MemorySnapshot PEOPLE = MemorySnapshot.of(
            learner("ada").field("ref2", "Depot \"North\", yard 1"),
            learner("ben").field("ref2", "South"));

    @TempDir
    Path folder;

    @Test
    void readsWhatSpreadsheetsSave() throws IOException {
        Cut.Result cut = new Cut(folder)
                .byField("depot")
                .text("\uFEFFnote;Address;VALUE\r\n;Mo@northmere.example;\"Depot \"\"North\"\", yard 1\"\r\n\r\n"
                        + "old one; pia@petrel.example ; South \r\n")
                .of(PEOPLE);

        assertThat(cut.told()).containsExactly("mo@northmere.example [] ada", "pia@petrel.example [] ben");
    }

    @Test
    void namesEveryLineThatCannotBeUsed() throws IOException {
        assertStopped(
                        StopReason.BAD_INPUT,
                        new Cut(folder)
                                .byField("depot")
                                .lines(
                                        "North,mo@northmere.example",
                                        "South,mo at northmere",
                                        ",mo@northmere.example",
                                        "West",
                                        "North,MO@northmere.example",
                                        "East,\"mo@northmere.example\npia@petrel.example\""))
                .hasMessageContainingAll(
                        "people.csv",
                        "line 3: expected one e-mail address, found \"mo at northmere\"",
                        "line 4: expected a value, found none",
                        "line 5: expected 2 cells, as the header has, found 1",
                        "line 6: says again what line 2 says",
                        "line 7: expected one e-mail address")
                .hasMessageNotContaining("line 2: ");
    }

    @Test
    void saysThatAQuoteIsNotClosed() throws IOException {
        assertStopped(StopReason.BAD_INPUT, new Cut(folder).byField("depot").lines("\"North,mo@northmere.example"))
                .hasMessageContaining("line 2: expected a quote that closes");
    }

    @Test
    void expectsBothColumns() throws IOException {
        assertStopped(StopReason.BAD_INPUT, new Cut(folder).byField("depot").text("value,email\nNorth,mo@x.example\n"))
                .hasMessageContaining(
                        "line 1: expected a header with the columns value and address, found \"value, email\"");
        assertStopped(StopReason.BAD_INPUT, new Cut(folder).byField("depot").text(""))
                .hasMessageContaining("found nothing");
    }

    @Test
    void expectsUtf8() throws IOException {
        assertStopped(
                        StopReason.BAD_INPUT,
                        new Cut(folder)
                                .byField("depot")
                                .bytes("value,address\nKøge,mo@northmere.example\n".getBytes(ISO_8859_1)))
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void expectsAFile() throws IOException {
        assertStopped(StopReason.SETTINGS, new Cut(folder).byField("depot").file(folder.resolve("gone.csv")))
                .hasMessageContainingAll("gone.csv", "found none");
        assertStopped(StopReason.SETTINGS, new Cut(folder).byField("depot").file(folder))
                .hasMessageContaining("found a folder");
        assertStopped(StopReason.SETTINGS, new Cut(folder))
                .hasMessageContainingAll("a file beside by: client", "value and address");
    }

    @Test
    void expectsANameThatMeansOneClient() throws IOException {
        MemorySnapshot two = MemorySnapshot.of(
                learner("ada").client(client("c-1").name("Acme").build()),
                learner("ben").client(client("c-2").name("Acme").slug("acme").build()),
                learner("eva").client(client("acme").name("Other").build()));

        assertThatThrownBy(() -> new Cut(folder)
                        .report("credentials")
                        .lines("Acme,mo@northmere.example", "acme,mo@northmere.example", "c-1,mo@northmere.example")
                        .of(two))
                .hasMessageContainingAll(
                        "line 2: expected the name of one client, but \"Acme\" means c-1, c-2",
                        "line 3: expected the name of one client, but \"acme\" means acme, c-2")
                .hasMessageNotContaining("line 4: ");
    }

    @Test
    void expectsAFieldOfTheSettings() throws IOException {
        assertStopped(StopReason.SETTINGS, new Cut(folder).byField("manger"))
                .hasMessageContainingAll("\"manger\"", "Nearest: manager");
        assertStopped(StopReason.SETTINGS, new Cut(folder).byField("manager").withoutFields())
                .hasMessageContaining("no fields in the settings");
    }

    @Test
    void stopsBeforeAnybodyGetsAnythingWhenAnAddressIsNotAllowed() throws IOException {
        Cut cut = new Cut(folder)
                .byField("depot")
                .allowing("northmere.example")
                .lines("South,pia@petrel.example", "West,eve@elsewhere.example", "South,mo@northmere.example");

        assertThatThrownBy(() -> cut.of(PEOPLE))
                .asInstanceOf(InstanceOfAssertFactories.throwable(StoppedException.class))
                .hasMessageContainingAll("eve@elsewhere.example, pia@petrel.example", "mail.allow")
                .extracting(StoppedException::reason)
                .isEqualTo(StopReason.NOT_PERMITTED);
        assertThat(cut.preview(PEOPLE).slices().outside()).isEqualTo(2);
    }

    @Test
    void namesAtMostTenAddressesThatAreNotAllowed() throws IOException {
        var lines = new String[12];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "South,p" + (10 + i) + "@elsewhere.example";
        }

        assertThatThrownBy(() -> new Cut(folder).byField("depot").lines(lines).of(PEOPLE))
                .hasMessageContaining("p19@elsewhere.example and 2 more")
                .hasMessageNotContaining("p20");
    }

    @Test
    void findsWhatItCanWithoutASnapshot() throws IOException {
        Cut cut = new Cut(folder).byField("depot");

        assertThatThrownBy(() -> check(cut.lines("South,nobody", "West,eve@elsewhere.example")))
                .hasMessageContainingAll(
                        "line 2: expected one e-mail address",
                        "line 3: expected an address that mail.allow permits, found eve@elsewhere.example");
        assertThatThrownBy(() -> check(new Cut(folder))).hasMessageContaining("by: client");
        assertThatThrownBy(() -> check(new Cut(folder).byField("x"))).hasMessageContaining("\"x\"");
        check(new Cut(folder).byField("manager"));
        check(new Cut(folder).by(Recipients.By.LEARNER));
    }

    private static void check(Cut cut) throws IOException {
        Slicing slicing = cut.slicing();
        Slicer.check(slicing.sliced(), slicing.fields(), cut.allowed());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertStopped(StopReason reason, Cut cut) {
        return assertThatThrownBy(() -> cut.of(PEOPLE))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(reason));
    }
}
