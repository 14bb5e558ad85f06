package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.cli.Previewed;
import registrar.fetch.Shown;
import registrar.learner.LearnerStream;
import registrar.learner.Snapshot;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.mail.Notices;
import registrar.record.Directory;
import registrar.report.Belonging;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.schedule.Share;
import registrar.schedule.ShareStream;
import registrar.schedule.Slicer;
import registrar.schedule.Slices;
import registrar.schedule.Slicing;
import registrar.schedule.Unassigned;
import registrar.schedule.UnassignedStream;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Finds out who would get which people, without making anything of them. It holds no lock: nothing is kept. */
final class Previewing {
    private static final int MOST_TOLD = 10;

    private final Schedule schedule;
    private final Settings settings;
    private final AllowList allowed;
    private final Consumer<Previewed.Part> told;

    Previewing(Schedule schedule, Settings settings, Consumer<Previewed.Part> told) throws IOException {
        this.schedule = requireNonNull(schedule);
        this.settings = requireNonNull(settings);
        this.allowed = Delivery.mail(settings).allow();
        this.told = requireNonNull(told);
    }

    Previewed of(Store store, Premises premises) throws IOException {
        var snapshots = new Snapshots(store);
        SnapshotEntry newest = new SnapshotChoice(snapshots, premises.zone()).newest();
        try (Snapshot snapshot = snapshots.open(newest, schedule.selection())) {
            return schedule.recipients() instanceof Recipients.All all
                    ? everybody(all, newest, snapshot)
                    : sliced((Recipients.Sliced) schedule.recipients(), newest, snapshot);
        }
    }

    private Previewed everybody(Recipients.All all, SnapshotEntry newest, Snapshot snapshot) throws IOException {
        long people = people(snapshot);
        for (EmailAddress to : all.addresses()) {
            told.accept(new Previewed.Part(to, "", people));
        }
        List<String> outside = all.addresses().stream()
                .filter(to -> !allowed.permits(to))
                .map(EmailAddress::text)
                .toList();
        return new Previewed(newest, people, all.addresses().size(), 0, List.of(), List.of(), outside);
    }

    private long people(Snapshot snapshot) throws IOException {
        var belonging = Belonging.of(schedule.report(), schedule.selection(), Directory.of(snapshot));
        long people = 0;
        try (LearnerStream learners = snapshot.learners()) {
            for (var learner = learners.next(); learner.isPresent(); learner = learners.next()) {
                people += belonging.wanted(learner.get()) ? 1 : 0;
            }
        }
        return people;
    }

    private Previewed sliced(Recipients.Sliced sliced, SnapshotEntry newest, Snapshot snapshot) throws IOException {
        var slicing = new Slicing(sliced, schedule.report(), schedule.selection(), settings.fields());
        try (var scratch = new ScratchFolder();
                DataFolder data = DataFolder.open(scratch.path());
                Slices slices = new Slicer(data, allowed).preview(slicing, snapshot, Directory.of(snapshot))) {
            try (ShareStream shares = slices.shares()) {
                for (Optional<Share> share = shares.next(); share.isPresent(); share = shares.next()) {
                    told.accept(new Previewed.Part(
                            share.get().to(), share.get().part(), share.get().people()));
                }
            }
            return new Previewed(
                    newest,
                    slices.people(),
                    slices.recipientCount(),
                    slices.unassignedCount(),
                    unassigned(slices).stream()
                            .map(one -> Shown.of(one.learnerId()) + ": " + one.reason())
                            .toList(),
                    slices.unmatched(),
                    slices.outside(MOST_TOLD));
        }
    }

    /** Some of whom nobody is given, with why. */
    static List<Notices.Unassigned> unassigned(Slices slices) throws IOException {
        var some = new ArrayList<Notices.Unassigned>();
        try (UnassignedStream all = slices.unassigned()) {
            for (var one = all.next(); one.isPresent() && some.size() < MOST_TOLD; one = all.next()) {
                some.add(new Notices.Unassigned(one.get().learnerId(), reason(one.get())));
            }
        }
        return some;
    }

    private static String reason(Unassigned learner) {
        String value = "\"" + Shown.of(learner.value()) + "\"";
        return switch (learner.reason()) {
            case NO_VALUE -> "has nothing to go by";
            case NOT_IN_FILE -> learner.value().isEmpty() ? "is not in the file" : value + " is not in the file";
            case NOT_AN_ADDRESS -> value + " is no e-mail address";
        };
    }
}
