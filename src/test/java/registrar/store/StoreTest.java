package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreTest extends StoreCase {
    private static final String NOTE = "INSERT INTO tenant (only_one, identity) VALUES (1, ?)";
    private static final String WHO = "SELECT identity FROM tenant";

    private static Optional<String> tenant(Store store) throws IOException {
        return store.read(t -> t.first(row -> row.text("identity"), WHO));
    }

    @Test
    void whatWasWrittenIsThereWhenItIsOpenedAgain() throws IOException {
        store.write(t -> t.update(NOTE, "https://acme.example"));
        reopen();
        assertThat(tenant(store)).contains("https://acme.example");
    }

    @Test
    void aDeedThatFailsLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.write(t -> {
                    t.update(NOTE, "https://acme.example");
                    throw new IOException("the line broke");
                }))
                .hasMessage("the line broke");
        assertThat(tenant(store)).isEmpty();
    }

    @Test
    void othersReadWhileSomebodyWrites() throws IOException {
        Store other = another();
        store.write(t -> {
            t.update(NOTE, "https://acme.example");
            assertThat(tenant(other)).isEmpty();
            assertThat(tenant(store)).isEmpty();
            return tenant(store);
        });
        assertThat(tenant(other)).contains("https://acme.example");
    }

    @Test
    void aReaderSeesOneStateHoweverLongItReads() throws IOException {
        store.read(reader -> {
            assertThat(reader.list(row -> row.text("identity"), WHO)).isEmpty();
            store.write(t -> t.update(NOTE, "https://acme.example"));
            assertThat(reader.list(row -> row.text("identity"), WHO)).isEmpty();
            return reader;
        });
        assertThat(tenant(store)).isPresent();
    }

    @Test
    void ourOwnMistakesAreNotToldAsTheWorlds() {
        assertThatThrownBy(() -> store.write(t -> t.update("UPDATE feed SET nonsense")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void momentsAndFlagsAndMissingValuesComeBack() throws IOException {
        Instant moment = Instant.parse("2026-11-26T10:41:00.5Z");
        store.write(t -> t.update(
                "INSERT INTO feed (feed, read_to, read_before, number, refused) VALUES (?, ?, ?, ?, ?)",
                "award",
                moment,
                Optional.empty(),
                7,
                true));
        List<Object> row = store.read(t -> t.first(
                        r -> List.<Object>of(
                                r.text("feed"),
                                r.moment("read_to"),
                                r.maybeMoment("read_before"),
                                r.number("number"),
                                r.flag("refused")),
                        "SELECT * FROM feed"))
                .orElseThrow();
        assertThat(row).containsExactly("award", moment, Optional.empty(), 7L, true);
    }

    @Test
    void lettersThatNoTextColumnHoldsStopNothing() throws IOException {
        store.write(t -> t.update(NOTE, "a\u0000b\uD83D c\uD83D\uDE00"));
        assertThat(tenant(store)).contains("a\uFFFDb\uFFFD c\uD83D\uDE00");
    }

    @Test
    void opensAgainWithoutBringingTheSchemaAnew() throws IOException {
        String history = "SELECT count(*) AS n FROM " + Schema.HISTORY;
        long before = store.read(t -> t.number(history));
        reopen();
        assertThat(store.<Long>read(t -> t.number(history))).isEqualTo(before);
    }
}
