package registrar.fetch.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Crew;
import registrar.json.Feed;
import registrar.json.FeedEvent;
import registrar.json.ListReader;
import registrar.store.snapshot.Intake;
import registrar.store.snapshot.SnapshotEntry.Kind;

/** The event feeds, where the tenant offers them: all that happened at first, later what happened since. */
final class FeedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(FeedCalls.class);

    /** Events become visible some time after they happened, and clocks disagree. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int OK = 200;

    private final ApiClient client;
    private final Intake intake;
    private final RequestTally tally;
    private final AtomicInteger offered = new AtomicInteger();

    FeedCalls(ApiClient client, Intake intake, RequestTally tally) {
        this.client = client;
        this.intake = intake;
        this.tally = tally;
    }

    /** @return how many of the feeds are offered */
    int fetch() throws IOException {
        try (Crew crew = new Crew(Feed.values().length, "ask-feeds")) {
            for (Feed feed : Feed.values()) {
                crew.share(() -> fetch(feed));
            }
            crew.finish();
        }
        return offered.get();
    }

    private void fetch(Feed feed) throws IOException {
        HttpUrl url = url(feed, since(feed));
        String name = "events/" + feed.path();
        Optional<Answer<PagedList.Page<FeedEvent>>> trouble = new PagedList<>(
                        client, name, url, ListReader.events(feed), FeedEvent::id)
                .forEachPage(intake.pages(name), (kept, page) -> {
                    intake.events(feed, kept, page.elements());
                    tally.note();
                });
        if (trouble.isEmpty()) {
            offered.incrementAndGet();
        } else if (intake.pages(name).isEmpty()) {
            goOn(feed, url, trouble.get());
        } else {
            throw brokenOff(url, trouble.get());
        }
    }

    /** Half a feed would look like all of it: its awards are summed up. */
    private static StoppedException brokenOff(HttpUrl url, Answer<?> answer) {
        String found = answer instanceof Answer.Refused<?> refused
                ? "the answer " + refused.status()
                : ((Answer.Failed<?>) answer).found();
        return new StoppedException(
                StopReason.UNAVAILABLE,
                "The feed " + Places.of(url) + " broke off: expected its next page, but found " + found
                        + ". Run the same command again; if it stays, fetch with --full, which begins anew.");
    }

    /** A full fetch reads all of it: what was entered late, with an early date, is met then. */
    private Optional<Instant> since(Feed feed) throws IOException {
        return intake.entry().kind() == Kind.FULL
                ? Optional.empty()
                : intake.feedReadTo(feed).map(moment -> moment.minus(OVERLAP));
    }

    private HttpUrl url(Feed feed, Optional<Instant> since) {
        HttpUrl.Builder url = client.at("events", feed.path());
        since.ifPresent(moment -> url.addQueryParameter("startDate", Long.toString(moment.toEpochMilli())));
        return url.build();
    }

    /** A tenant that does not offer a feed says so by a status, or by something else than a list. */
    private void goOn(Feed feed, HttpUrl url, Answer<?> answer) throws IOException {
        if (TenantCalls.isNotOffered(answer)) {
            int status = ((Answer.Refused<?>) answer).status();
            LOG.warn("{} is not offered ({}); going on without it", Places.of(url), status);
            intake.feedOff(feed, status);
        } else if (answer instanceof Answer.Failed<?> failed && !failed.mayPass()) {
            LOG.warn("{} answers with {}; going on without it", Places.of(url), failed.found());
            intake.feedOff(feed, OK);
        } else {
            throw Unlistable.stopped(url, answer);
        }
    }
}
