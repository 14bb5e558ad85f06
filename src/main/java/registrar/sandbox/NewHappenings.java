package registrar.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import registrar.json.Feed;

/** Events that happened, and those that were added since; the whole stays in order of time. */
final class NewHappenings implements Happenings {
    private final Happenings before;
    private final Map<Feed, List<Happening>> added = new EnumMap<>(Feed.class);

    NewHappenings(Happenings before) {
        this.before = before;
    }

    synchronized void add(Feed feed, String record) {
        List<Happening> records = new ArrayList<>(added.getOrDefault(feed, List.of()));
        records.add(0, Happening.of(RawJson.compact(record)));
        records.sort(Comparator.comparingLong(Happening::at).reversed());
        added.put(feed, records);
    }

    private synchronized List<Happening> added(Feed feed) {
        return added.getOrDefault(feed, List.of());
    }

    @Override
    public int size(Feed feed) {
        return added(feed).size() + before.size(feed);
    }

    @Override
    public String record(Feed feed, int index) {
        int own = own(feed, index);
        return own < 0 ? before.record(feed, ~own) : added(feed).get(own).text();
    }

    @Override
    public long at(Feed feed, int index) {
        int own = own(feed, index);
        return own < 0 ? before.at(feed, ~own) : added(feed).get(own).at();
    }

    /** The place among those added; of those before, its complement. */
    private int own(Feed feed, int index) {
        List<Happening> records = added(feed);
        int older = index;
        for (int i = 0; i < records.size(); i++) {
            int newerBefore = newerThan(feed, records.get(i).at());
            if (index == newerBefore + i) {
                return i;
            }
            older -= newerBefore + i < index ? 1 : 0;
        }
        return ~older;
    }

    private int newerThan(Feed feed, long at) {
        int low = 0;
        int high = before.size(feed);
        while (low < high) {
            int middle = (low + high) / 2;
            if (before.at(feed, middle) > at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
