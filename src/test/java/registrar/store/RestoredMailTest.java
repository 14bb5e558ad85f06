package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.store.firing.Claim;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;
import registrar.store.outbox.Draft;
import registrar.store.outbox.MailState;
import registrar.store.outbox.Outbox;
import registrar.store.outbox.OutboxEntry;
import registrar.store.outbox.Settlement;

/** A copy that is brought back sends nothing twice and loses nothing that waits. */
final class RestoredMailTest {
    private static final Instant SEVEN = Instant.parse("2026-11-30T07:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Firings.Result DONE = new Firings.Result(FiringState.DONE, 1, 1, 0, Optional.empty());

    @TempDir
    Path folder;

    private StoreAddress address;
    private Store store;
    private Path copy;

    @BeforeEach
    void openStore() throws IOException {
        address = StoreAddress.File.in(folder.resolve("data"));
        copy = folder.resolve("copy.db");
        store = Store.open(address);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private Outbox outbox() {
        return new Outbox(store);
    }

    private Firings firings() {
        return new Firings(store);
    }

    private void draft(String key) throws IOException {
        Draft draft = new Draft(
                key,
                key,
                Optional.of("roster"),
                key + "@acme.example",
                "<" + key + ">",
                key,
                true,
                out -> out.write(7));
        outbox().draft(draft, SEVEN);
    }

    private void release(String key) throws IOException {
        draft(key);
        outbox().release(key, SEVEN);
    }

    private void send(String key) throws IOException {
        OutboxEntry taken = outbox().take(SEVEN).orElseThrow();
        assertThat(taken.key()).isEqualTo(key);
        outbox().write(taken, new ByteArrayOutputStream());
        outbox().settle(taken, new Settlement(MailState.SENT, Optional.empty(), Optional.of(250), "ok"), SEVEN);
    }

    private Optional<Claim> claim(Instant due, Instant now) throws IOException {
        return firings().claim(Firing.key("roster", due), "roster", due, "a", now, Duration.ofSeconds(60));
    }

    private MailState state(String key) throws IOException {
        return outbox().find(key).orElseThrow().state();
    }

    private Restored restoreElsewhere() throws IOException {
        store.close();
        address = StoreAddress.File.in(folder.resolve("elsewhere"));
        Restored restored = Store.restore(copy, address, NOON);
        store = Store.open(address);
        return restored;
    }

    @Test
    void whatWasSentSinceIsNotSentAgainAndWhatWaitsIsSent() throws IOException {
        release("a");
        release("b");
        store.backup(copy);
        send("a");
        release("new");

        assertThat(Store.restore(copy, address, NOON)).isEqualTo(new Restored(0, 0));

        assertThat(state("a")).isEqualTo(MailState.SENT);
        send("b");
        send("new");
        assertThat(outbox().take(NOON)).isEmpty();
    }

    @Test
    void whatIsBeingSentMeanwhileIsUnknownUnlessItsAnswerComes() throws IOException {
        release("a");
        release("b");
        store.backup(copy);
        OutboxEntry a = outbox().take(SEVEN).orElseThrow();
        outbox().take(SEVEN).orElseThrow();

        assertThat(Store.restore(copy, address, NOON).mailsHeld()).isEqualTo(2);
        outbox().settle(a, new Settlement(MailState.SENT, Optional.empty(), Optional.of(250), "ok"), NOON);

        assertThat(state("a")).isEqualTo(MailState.SENT);
        assertThat(state("b")).isEqualTo(MailState.UNKNOWN);
        assertThat(outbox().take(NOON.plusSeconds(99_999))).isEmpty();
    }

    @Test
    void noScheduleFiresTwice() throws IOException {
        Instant eight = SEVEN.plusSeconds(3_600);
        firings().seen("roster", SEVEN);
        Claim underWay = claim(SEVEN, SEVEN).orElseThrow();
        store.backup(copy);
        firings().end(underWay, DONE, SEVEN);
        firings().end(claim(eight, eight).orElseThrow(), DONE, eight);

        assertThat(Store.restore(copy, address, NOON).schedulesAnew()).isZero();

        assertThat(claim(SEVEN, NOON)).isEmpty();
        assertThat(claim(eight, NOON)).isEmpty();
        assertThat(firings().seen("roster", NOON).firstSeen()).isEqualTo(SEVEN);
    }

    @Test
    void whatFailedIsDoneAnewFromWhatWasBroughtBack() throws IOException {
        Claim claim = claim(SEVEN, SEVEN).orElseThrow();
        store.backup(copy);
        firings().pin(claim, SEVEN, Optional.of("a snapshot that the copy lacks"), "run");
        draft("half");

        Store.restore(copy, address, NOON);

        assertThat(claim(SEVEN, NOON)).contains(new Claim(claim.key(), 2));
        assertThat(firings().find(claim.key()).orElseThrow().snapshot()).isEmpty();
        assertThat(outbox().has("half")).isFalse();
    }

    @Test
    void whereNobodyKnowsWhatWasSentPeopleDecide() throws IOException {
        release("sent");
        send("sent");
        release("waits");
        draft("half");
        firings().seen("roster", SEVEN);
        claim(SEVEN, SEVEN);
        store.backup(copy);

        assertThat(restoreElsewhere()).isEqualTo(new Restored(1, 1));

        assertThat(state("sent")).isEqualTo(MailState.SENT);
        assertThat(state("waits")).isEqualTo(MailState.UNKNOWN);
        assertThat(outbox().has("half")).isFalse();
        assertThat(outbox().take(NOON.plusSeconds(99_999))).isEmpty();
        assertThat(claim(SEVEN, NOON)).isEmpty();
        assertThat(firings().seen("roster", NOON).firstSeen()).isEqualTo(NOON);
        assertThat(outbox().retry("waits", NOON)).isTrue();
        assertThat(outbox().take(NOON)).isPresent();
    }

    @Test
    void aStoreWhoseOutboxIsDamagedIsNotBelieved() throws IOException, SQLException {
        release("waits");
        store.backup(copy);
        store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/store.db"));
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE firing");
        }

        assertThat(Store.restore(copy, address, NOON).mailsHeld()).isEqualTo(1);

        store = Store.open(address);
        assertThat(state("waits")).isEqualTo(MailState.UNKNOWN);
    }

    @Test
    void aCopyThatIsRefusedHoldsNoMailUp() throws IOException {
        release("a");
        outbox().hold(SEVEN.minusSeconds(60), "421 slow down", SEVEN.minusSeconds(90));
        var before = outbox().lane();

        assertThatThrownBy(() -> Store.restore(folder.resolve("nowhere.db"), address, SEVEN))
                .hasMessageContaining("no file");

        assertThat(outbox().lane()).isEqualTo(before);
        send("a");
    }

    @Test
    void whatHoldsTheLaneStillHoldsItAfterwards() throws IOException {
        release("a");
        store.backup(copy);
        outbox().hold(NOON.plusSeconds(60), "535 wrong password", SEVEN);
        var before = outbox().lane();

        Store.restore(copy, address, NOON);

        assertThat(outbox().lane()).isEqualTo(before);
        assertThat(outbox().take(NOON)).isEmpty();
    }

    @Test
    void leavesNoWorkingCopyBehind() throws IOException {
        store.backup(copy);
        Store.restore(copy, address, NOON);
        try (var files = Files.list(folder.resolve("data/tmp"))) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("restore"));
        }
    }
}
