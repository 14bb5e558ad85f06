package registrar.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import registrar.json.Feed;
import registrar.learner.SourceDate;
import registrar.sandbox.Dialect.Paging;

/** Answers for the event feeds: by cursor whatever the dialect, a hundred a page, newest first. */
final class EventLists {
    private static final int PAGE_SIZE = 100;

    private final Dialect dialect;
    private final Happenings happenings;
    private final Map<Feed, Integer> refused;

    EventLists(Dialect dialect, Happenings happenings, Map<Feed, Integer> refused) {
        this.dialect = dialect.with(Paging.CURSOR).withPageSize(PAGE_SIZE);
        this.happenings = happenings;
        this.refused = refused;
    }

    Answer events(String kind, Query query) {
        Optional<Feed> feed = Stream.of(Feed.values())
                .filter(known -> known.path().equals(kind))
                .findFirst();
        int status = feed.map(known -> refused.getOrDefault(known, 200)).orElse(404);
        return status == 200
                ? list(feed.orElseThrow(), query)
                : Answer.error(status, status == 403 ? "Not permitted" : "Not found");
    }

    private Answer list(Feed feed, Query query) {
        long start = moment(query, "startDate", Long.MIN_VALUE);
        long end = moment(query, "endDate", Long.MAX_VALUE);
        int size = happenings.size(feed);
        IntUnaryOperator place = i -> i;
        if (start != Long.MIN_VALUE || end != Long.MAX_VALUE) {
            int[] chosen = IntStream.range(0, size)
                    .filter(i -> happenings.at(feed, i) >= start && happenings.at(feed, i) <= end)
                    .toArray();
            size = chosen.length;
            place = i -> chosen[i];
        }
        IntUnaryOperator chosen = place;
        Listing listing =
                new Listing("APIEvents", "events", "", size, i -> happenings.record(feed, chosen.applyAsInt(i)));
        return Answer.ok(listing.page(dialect, query, "perPage"));
    }

    private static long moment(Query query, String name, long otherwise) {
        Optional<String> text = query.text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (SourceDate.parse(text.get()).orElse(null) instanceof SourceDate.At at) {
            return at.instant().toEpochMilli();
        }
        throw new IllegalArgumentException(name + " is a moment, found " + text.get());
    }
}
