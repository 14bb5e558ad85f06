package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import registrar.export.Exporter;
import registrar.export.Since;
import registrar.fetch.LearnerSource;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.schedule.Recipients;
import registrar.schedule.Share;
import registrar.schedule.ShareStream;
import registrar.schedule.Slicer;
import registrar.schedule.Slices;
import registrar.schedule.Slicing;
import registrar.schedule.State;
import registrar.store.DataFolder;

/** Makes the report of each recipient of a firing, one after the other, and hands it on. */
final class FiringShares {
    private final Pinned pinned;
    private final StoreSource source;
    private final Exporter exporter;
    private final DataFolder data;
    private final Progress progress;

    FiringShares(Pinned pinned, StoreSource source, Exporter exporter, DataFolder data, Progress progress) {
        this.pinned = requireNonNull(pinned);
        this.source = requireNonNull(source);
        this.exporter = requireNonNull(exporter);
        this.data = requireNonNull(data);
        this.progress = requireNonNull(progress);
    }

    /** Takes what was made for somebody. */
    interface Taker {
        /** @param part tells several reports for one recipient apart; may be empty */
        void take(EmailAddress to, String part, MadeReport made) throws IOException;

        /** Of everything that was made, once; also when nobody is to get it. */
        default void made(MadeReport report) {}

        /** Learners that nobody is given; before anything is made. */
        default void unassigned(Slices slices) throws IOException {}
    }

    void each(AllowList allowed, Taker taker) throws IOException {
        if (pinned.isWithoutEarlier()) {
            return;
        }
        Recipients recipients = pinned.schedule().recipients();
        if (recipients instanceof Recipients.All all) {
            try (MadeReport made = make(pinned.schedule().selection(), source, pinned.since(), exporter)) {
                taker.made(made);
                for (EmailAddress to : all.addresses()) {
                    taker.take(to, "", made);
                }
            }
            return;
        }
        try (Snapshot everybody = fetch(source)) {
            shares((Recipients.Sliced) recipients, allowed, everybody, taker);
        }
    }

    private Snapshot fetch(LearnerSource from) throws IOException {
        return from.fetch(pinned.schedule().selection(), Progress.SILENT);
    }

    private void shares(Recipients.Sliced sliced, AllowList allowed, Snapshot everybody, Taker taker)
            throws IOException {
        try (Slices slices = slices(sliced, allowed, everybody);
                ShareStream shares = slices.shares()) {
            taker.unassigned(slices);
            Exporter sharing = exporter.sharing(
                    everybody,
                    pinned.plan(pinned.schedule().selection())
                            .request(pinned.snapshot().source(), pinned.since()));
            for (Optional<Share> share = shares.next(); share.isPresent(); share = shares.next()) {
                try (MadeReport made = make(share.get(), sharing)) {
                    taker.made(made);
                    taker.take(share.get().to(), share.get().part(), made);
                }
            }
        }
    }

    /** Who gets whom; closed by the caller. */
    private Slices slices(Recipients.Sliced sliced, AllowList allowed, Snapshot everybody) throws IOException {
        var slicing = new Slicing(
                sliced,
                pinned.schedule().report(),
                pinned.schedule().selection(),
                pinned.premises().settings().fields());
        var slicer = new Slicer(data, allowed);
        if (pinned.since().isEmpty()) {
            return slicer.cut(slicing, State.of(everybody), Optional.empty());
        }
        try (Snapshot before = fetch(pinned.since().get().source())) {
            return slicer.cut(slicing, State.of(everybody), Optional.of(State.of(before)));
        }
    }

    /** Of both states nobody is read whom the share does not list. */
    private MadeReport make(Share share, Exporter sharing) throws IOException {
        Optional<Since> since = pinned.since()
                .map(earlier -> earlier.source() instanceof StoreSource stored
                        ? new Since(stored.among(share.read()), earlier.moment())
                        : earlier);
        return make(share.selection(), source.among(share.read()), since, sharing);
    }

    private MadeReport make(Selection selection, StoreSource from, Optional<Since> since, Exporter maker)
            throws IOException {
        try (Snapshot snapshot = from.fetch(selection, progress)) {
            return MadeReport.of(
                    pinned.plan(selection), pinned.snapshot().source(), since, snapshot, maker, data, progress);
        }
    }
}
