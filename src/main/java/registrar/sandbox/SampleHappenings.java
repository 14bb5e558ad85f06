package registrar.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import registrar.json.Feed;

/** The events of the samples, just as they are. */
final class SampleHappenings implements Happenings {
    private final Map<Feed, List<Happening>> feeds = new EnumMap<>(Feed.class);

    SampleHappenings(Map<Feed, List<String>> events) {
        for (Feed feed : Feed.values()) {
            List<Happening> records = new ArrayList<>(events.getOrDefault(feed, List.of()).stream()
                    .map(Happening::of)
                    .toList());
            records.sort(Comparator.comparingLong(Happening::at).reversed());
            feeds.put(feed, records);
        }
    }

    @Override
    public int size(Feed feed) {
        return feeds.get(feed).size();
    }

    @Override
    public String record(Feed feed, int index) {
        return feeds.get(feed).get(index).text();
    }

    @Override
    public long at(Feed feed, int index) {
        return feeds.get(feed).get(index).at();
    }
}
