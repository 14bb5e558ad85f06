package registrar.fetch.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.fetch.TenantFetch;
import registrar.fetch.TenantFetch.Taken;
import registrar.fetch.TenantFetch.Wish;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.sandbox.Count;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.sandbox.SandboxTenant;
import registrar.setting.Secret;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.SnapshotEntry.Kind;
import registrar.store.snapshot.Snapshots;
import registrar.testing.MovedTime;

/** A made-up tenant, a store, and what was asked for since the last look. Hours pass between fetches. */
final class StoredTenant implements Closeable {
    private static final Period FULL_EVERY = Period.ofDays(7);

    final Sandbox sandbox;
    final Snapshots snapshots;
    private final Store store;
    private final MovedTime time = new MovedTime();
    private final Map<Count, Long> seen = new EnumMap<>(Count.class);
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private Optional<Path> certificates = Optional.empty();

    private StoredTenant(Sandbox sandbox, Store store) {
        this.sandbox = sandbox;
        this.store = store;
        this.snapshots = new Snapshots(store);
    }

    static StoredTenant of(SandboxSettings settings, Path folder) throws IOException {
        return new StoredTenant(Sandbox.start(settings), Store.open(StoreAddress.File.in(folder)));
    }

    /** The same tenant, seen by somebody else. */
    StoredTenant withAnotherStore(Path folder) throws IOException {
        return new StoredTenant(sandbox, Store.open(StoreAddress.File.in(folder)));
    }

    SandboxTenant people() {
        return sandbox.tenant();
    }

    void beside(Path file) {
        certificates = Optional.of(file);
    }

    void besideNothing() {
        certificates = Optional.empty();
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    Taken fetch() throws IOException {
        return fetch(Optional.empty());
    }

    Taken fetch(Kind kind) throws IOException {
        return fetch(Optional.of(kind));
    }

    private Taken fetch(Optional<Kind> kind) throws IOException {
        pass(Duration.ofHours(1));
        look();
        return source().fetch(snapshots, new Wish(kind, FULL_EVERY, certificates), Progress.SILENT);
    }

    private TenantFetch source() {
        ApiSettings settings =
                ApiSettings.of(ApiAddress.parse("http://127.0.0.1:" + sandbox.port()), Secret.of(Sandbox.KEY));
        return new ApiTenantFetch(settings, () -> now, time, ApiTenant.limits());
    }

    private void look() {
        for (Count count : Count.values()) {
            seen.put(count, sandbox.count(count));
        }
    }

    /** Requests of this kind in the last fetch. */
    long asked(Count count) {
        return sandbox.count(count) - seen.get(count);
    }

    long askedInAll() {
        return List.of(
                        Count.PINGS,
                        Count.USER_LISTS,
                        Count.USERS,
                        Count.CLIENT_LISTS,
                        Count.LICENSE_LISTS,
                        Count.EVENT_LISTS,
                        Count.OTHER_REQUESTS)
                .stream()
                .mapToLong(this::asked)
                .sum();
    }

    /** Everybody in a snapshot. */
    List<LearnerProfile> learners(SnapshotEntry entry) throws IOException {
        try (Snapshot snapshot = snapshots.open(entry, Selection.ALL)) {
            return learners(snapshot);
        }
    }

    static List<LearnerProfile> learners(Snapshot snapshot) throws IOException {
        List<LearnerProfile> all = new ArrayList<>();
        try (LearnerStream learners = snapshot.learners()) {
            for (Optional<LearnerProfile> l = learners.next(); l.isPresent(); l = learners.next()) {
                all.add(l.get());
            }
        }
        return all;
    }

    List<String> ids(SnapshotEntry entry) throws IOException {
        return learners(entry).stream().map(LearnerProfile::id).toList();
    }

    LearnerProfile learner(SnapshotEntry entry, String id) throws IOException {
        return learners(entry).stream()
                .filter(learner -> learner.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        store.close();
    }
}
