package registrar.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import registrar.cli.ExportOrder;
import registrar.cli.Exported;
import registrar.cli.SendOrder;
import registrar.cli.Sent;
import registrar.cli.Surroundings;
import registrar.export.Exporter;
import registrar.export.Journal;
import registrar.learner.Progress;
import registrar.learner.Snapshot;
import registrar.mail.EmailAddress;
import registrar.mail.Post;
import registrar.render.Templates;
import registrar.store.DataFolder;
import registrar.store.run.RunLog;
import registrar.store.snapshot.SnapshotEntry;

/** Sends a report by mail at once: made like any other, journaled, kept in the outbox, then handed over. */
final class SendRun {
    private static final String COMMAND = "send";

    private final SendOrder order;
    private final Plan plan;
    private final Delivery delivery;
    private final Progress progress;
    private final Instant began;

    private SendRun(SendOrder order, Plan plan, Delivery delivery, Progress progress) {
        this.order = order;
        this.plan = plan;
        this.delivery = delivery;
        this.progress = progress;
        this.began = delivery.around().clock().instant();
    }

    static Sent of(SendOrder order, Surroundings around, Progress progress) throws IOException {
        Plan plan = Plan.of(order.export(), around);
        for (EmailAddress to : order.to()) {
            Post.check(to, Delivery.mail(plan.premises().settings()).allow());
        }
        Origin.check(plan, around);
        try (Delivery delivery = Delivery.open(plan.premises(), around)) {
            return new SendRun(order, plan, delivery, progress).go();
        }
    }

    private Sent go() throws IOException {
        String runId = RunBook.newId(COMMAND, began);
        Exported exported = kept(runId);
        delivery.postman().deliver();
        return new Sent(exported, runId, delivery.outbox().batch(runId));
    }

    private Exported kept(String runId) throws IOException {
        try (DataHold hold = DataHold.take(delivery.premises().data());
                Origin origin = Origin.open(plan, delivery.around(), hold.folder())) {
            DataFolder data = hold.folder();
            RunBook book = RunBook.open(delivery.store(), delivery.around(), data.path());
            ExportOrder export = order.export();
            var undertaking = new RunBook.Undertaking(
                    COMMAND,
                    export.call(),
                    Optional.of(plan.moment()),
                    origin.snapshot().map(SnapshotEntry::id),
                    "");
            return book.noted(runId, undertaking, log -> drafted(runId, origin, data, log));
        }
    }

    private RunBook.Ended<Exported> drafted(String runId, Origin origin, DataFolder data, RunLog log)
            throws IOException {
        Templates templates = plan.order().template().map(Templates::over).orElseGet(Templates::builtIn);
        Exporter exporter = delivery.exporter(origin.source(), data, templates).noting(Journal.of(log));
        var sum = new RunSum();
        try (Snapshot snapshot = origin.source().fetch(plan.order().selection(), progress);
                MadeReport made =
                        MadeReport.of(plan, origin.title(), origin.since(), snapshot, exporter, data, progress)) {
            sum.add(made.summary());
            Post post = delivery.post(data.newTemporaryFolder("post"));
            var letters = new Letters(delivery.premises().settings(), templates);
            for (EmailAddress to : order.to()) {
                post.put(letters.report(to, "", made, Letters.About.byHand(runId)), delivery.now());
            }
            Instant now = delivery.now();
            var took = Duration.between(began, delivery.around().clock().instant());
            var exported = new Exported(
                    made.summary(),
                    made.request().edition(),
                    took,
                    origin.snapshot(),
                    made.request().maxAge());
            return new RunBook.Ended<>(
                    exported,
                    sum.exitCode(),
                    sum.counts(),
                    transaction -> delivery.outbox().release(transaction, runId, now));
        }
    }
}
