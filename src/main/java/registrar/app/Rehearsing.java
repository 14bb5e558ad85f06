package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.function.Consumer;
import registrar.cli.Rehearsed;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.mail.EmailAddress;
import registrar.render.Templates;
import registrar.schedule.Schedule;
import registrar.schedule.Slices;
import registrar.store.snapshot.Snapshots;

/** Makes all that a firing would make and tells of it, but keeps nothing apart from the snapshot it may need. */
final class Rehearsing implements FiringShares.Taker {
    private final Delivery delivery;
    private final Schedule schedule;
    private final Consumer<Rehearsed.Mail> told;
    private final RunSum sum = new RunSum();
    private long mails;
    private long unassigned;

    Rehearsing(Delivery delivery, Schedule schedule, Consumer<Rehearsed.Mail> told) {
        this.delivery = requireNonNull(delivery);
        this.schedule = requireNonNull(schedule);
        this.told = requireNonNull(told);
    }

    Rehearsed rehearse(Progress progress) throws IOException {
        try (DataHold hold = DataHold.take(delivery.premises().data(), Waiting.A_MOMENT)) {
            RunBook book = RunBook.open(
                    delivery.store(), delivery.around(), hold.folder().path());
            var choosing = new Choosing(delivery, book, Waiting.A_MOMENT, progress);
            var now = delivery.around().clock().instant();
            Choosing.Chosen chosen = choosing.choose(schedule, now, true);
            Pinned pinned = choosing.pinned(schedule, now, chosen);
            var source = new StoreSource(new Snapshots(delivery.store()), chosen.snapshot());
            new FiringShares(
                            pinned,
                            source,
                            delivery.exporter(source, hold.folder(), Templates.builtIn()),
                            hold.folder(),
                            progress)
                    .each(delivery.mail().allow(), this);
            return new Rehearsed(chosen.asOf(), chosen.snapshot().id(), mails, sum.rows(), unassigned);
        }
    }

    @Override
    public void made(MadeReport report) {
        sum.add(report.summary());
    }

    @Override
    public void take(EmailAddress to, String part, MadeReport made) {
        boolean sent = !made.empty() || schedule.sendWhenEmpty();
        mails += sent ? 1 : 0;
        told.accept(new Rehearsed.Mail(
                to,
                part,
                sent,
                made.summary().rows(),
                made.attachments().stream()
                        .map(file -> new Rehearsed.File(file.name(), file.bytes()))
                        .toList()));
    }

    @Override
    public void unassigned(Slices slices) {
        unassigned = slices.unassignedCount();
    }
}
