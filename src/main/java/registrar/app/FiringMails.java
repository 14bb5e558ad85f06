package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import registrar.export.Exporter;
import registrar.export.Journal;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.mail.EmailAddress;
import registrar.mail.Post;
import registrar.render.Templates;
import registrar.schedule.Slices;
import registrar.store.DataFolder;
import registrar.store.firing.Claim;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;
import registrar.store.run.RunItem;
import registrar.store.run.RunLog;
import registrar.store.snapshot.Snapshots;

/** Drafts the mails of a firing, and says how run and firing end when all of them are drafted. */
final class FiringMails implements FiringShares.Taker {
    private final Delivery delivery;
    private final Pinned pinned;
    private final Claim claim;
    private final DataFolder data;
    private final Progress progress;
    private final Post post;
    private final Letters letters;
    private final Letters.About about;
    private final RunSum sum = new RunSum();
    private long mails;
    private long sent;
    private long nothing;
    private long unassigned;

    FiringMails(Delivery delivery, Pinned pinned, Firing firing, Claim claim, DataFolder data, Progress progress)
            throws IOException {
        this.delivery = requireNonNull(delivery);
        this.pinned = requireNonNull(pinned);
        this.claim = requireNonNull(claim);
        this.data = requireNonNull(data);
        this.progress = requireNonNull(progress);
        this.about = new Letters.About(
                claim.key(),
                Optional.of(pinned.schedule()),
                Optional.of(firing.due()),
                firing.runId().orElseThrow());
        this.letters = new Letters(delivery.premises().settings(), Templates.builtIn());
        this.post = delivery.post(data.newTemporaryFolder("post"));
    }

    RunBook.Ended<Firings.Result> draft(RunLog log) throws IOException {
        Instant began = delivery.now();
        var source = new StoreSource(new Snapshots(delivery.store()), pinned.snapshot());
        Exporter exporter = delivery.exporter(source, data, Templates.builtIn()).noting(missing(log));
        new FiringShares(pinned, source, exporter, data, progress)
                .each(delivery.mail().allow(), this);
        Firings.Result result = result();
        Instant ended = delivery.now();
        return new RunBook.Ended<>(result, sum.exitCode(), sum.counts(), transaction -> {
            delivery.outbox().discardStale(transaction, claim.key(), began);
            delivery.firings().end(transaction, claim, result, ended);
            delivery.outbox().release(transaction, claim.key(), ended);
        });
    }

    /** Whoever is in several reports is noted once, and nobody is passed over because of an earlier one. */
    private static Journal missing(RunLog log) {
        return new Journal() {
            @Override
            public Optional<RunItem> finished(String learnerId) {
                return Optional.empty();
            }

            @Override
            public void add(RunItem item) throws IOException {
                if (item.state() != RunItem.State.DOCUMENTED) {
                    log.add(item);
                }
            }
        };
    }

    @Override
    public void made(MadeReport report) {
        sum.add(report.summary());
    }

    @Override
    public void take(EmailAddress to, String part, MadeReport made) throws IOException {
        if (made.empty() && !pinned.schedule().sendWhenEmpty()) {
            nothing++;
            return;
        }
        sent++;
        mails += post.put(letters.report(to, part, made, about), delivery.now());
    }

    @Override
    public void unassigned(Slices slices) throws IOException {
        unassigned = slices.unassignedCount();
        Optional<EmailAddress> owner = pinned.schedule().owner();
        if (unassigned > 0 && owner.isPresent()) {
            mails += post.put(letters.unassigned(owner.get(), slices, pinned, about), delivery.now());
        }
    }

    private Firings.Result result() {
        FiringState state = sent == 0 ? FiringState.EMPTY : FiringState.DONE;
        return new Firings.Result(state, mails, sum.rows(), unassigned, note());
    }

    private Optional<String> note() {
        if (pinned.isWithoutEarlier()) {
            return Optional.of("The first of its kind: the next one tells what changed since.");
        }
        if (nothing == 0) {
            return sent == 0
                    ? Optional.of("Nobody to send to: no learner is assigned to a recipient.")
                    : Optional.empty();
        }
        return Optional.of(
                sent == 0
                        ? "Nothing to report, so nothing was sent."
                        : "Nothing to report for " + nothing + " of " + (nothing + sent)
                                + " recipients, who got nothing.");
    }
}
