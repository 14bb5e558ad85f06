package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import registrar.cli.Surroundings;
import registrar.export.Exporter;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.LearnerSource;
import registrar.learner.Progress;
import registrar.mail.MailSettings;
import registrar.mail.Post;
import registrar.mail.Postman;
import registrar.render.Templates;
import registrar.schedule.Rhythm;
import registrar.schedule.Rounds;
import registrar.schedule.StoreClock;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.firing.Firings;
import registrar.store.outbox.Outbox;

/** The store with its outbox and firings, open for schedules and mail. */
final class Delivery implements Closeable {
    private final Premises premises;
    private final Surroundings around;
    private final Store store;
    private final Clock clock;

    private Delivery(Premises premises, Surroundings around, Store store) {
        this.premises = premises;
        this.around = around;
        this.store = store;
        this.clock = new SharedClock(
                new StoreClock(store, around.clock()), around.clock().getZone());
    }

    /** Makes the store when there is none. */
    static Delivery open(Premises premises, Surroundings around) throws IOException {
        requireNonNull(premises);
        return new Delivery(premises, requireNonNull(around), Store.open(premises.store()));
    }

    Premises premises() {
        return premises;
    }

    Surroundings around() {
        return around;
    }

    Store store() {
        return store;
    }

    Firings firings() {
        return new Firings(store);
    }

    Outbox outbox() {
        return new Outbox(store);
    }

    /** The clock of all who share the store. */
    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws StoppedException {@code SETTINGS} when the settings say nothing of mail */
    MailSettings mail() throws StoppedException {
        return mail(premises.settings());
    }

    static MailSettings mail(Settings settings) throws StoppedException {
        return settings.mail()
                .orElseThrow(() -> new StoppedException(
                        StopReason.SETTINGS,
                        "Expected mail in the settings, found none: it says which server sends and from whom, such as"
                                + " mail: {host: smtp.example.org, user: ..., password-file: ..., from:"
                                + " reports@example.org}. docs/mail.md has more."));
    }

    /** @param scratch a private folder */
    Post post(Path scratch) throws StoppedException {
        return new Post(mail(), outbox(), scratch);
    }

    Postman postman() throws StoppedException {
        return new Postman(mail(), outbox(), clock);
    }

    /** @param patience with other runs that hold the data folder */
    Rounds rounds(Duration patience, Progress progress) {
        return new Rounds(
                store,
                new ScheduledRun(this, patience, progress),
                new MailTroubles(this),
                around.clock(),
                Machine.name(around) + " " + ProcessHandle.current().pid(),
                Rhythm.USUAL);
    }

    Exporter exporter(LearnerSource source, DataFolder data, Templates templates) {
        return new Exporter(source, new Renderers(templates), data, Wiring.threads());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
