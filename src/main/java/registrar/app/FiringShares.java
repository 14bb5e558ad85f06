package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import registrar.export.Exporter;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.record.Directory;
import registrar.schedule.Recipients;
import registrar.schedule.Share;
import registrar.schedule.ShareStream;
import registrar.schedule.Slicer;
import registrar.schedule.Slices;
import registrar.schedule.Slicing;
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
        Recipients recipients = pinned.schedule().recipients();
        if (recipients instanceof Recipients.All all) {
            try (MadeReport made = make(pinned.schedule().selection())) {
                taker.made(made);
                for (EmailAddress to : all.addresses()) {
                    taker.take(to, "", made);
                }
            }
            return;
        }
        try (Slices slices = slices((Recipients.Sliced) recipients, allowed);
                ShareStream shares = slices.shares()) {
            taker.unassigned(slices);
            for (Optional<Share> share = shares.next(); share.isPresent(); share = shares.next()) {
                try (MadeReport made = make(share.get().selection())) {
                    taker.made(made);
                    taker.take(share.get().to(), share.get().part(), made);
                }
            }
        }
    }

    /** Who gets whom; closed by the caller. */
    private Slices slices(Recipients.Sliced sliced, AllowList allowed) throws IOException {
        var slicing = new Slicing(
                sliced,
                pinned.schedule().report(),
                pinned.schedule().selection(),
                pinned.premises().settings().fields());
        try (Snapshot everybody = source.fetch(pinned.schedule().selection(), Progress.SILENT)) {
            return new Slicer(data, allowed).cut(slicing, everybody, Directory.of(everybody));
        }
    }

    private MadeReport make(Selection selection) throws IOException {
        try (Snapshot snapshot = source.fetch(selection, progress)) {
            return MadeReport.of(
                    pinned.plan(selection),
                    pinned.snapshot().source(),
                    pinned.since(),
                    snapshot,
                    exporter,
                    data,
                    progress);
        }
    }
}
