package registrar.fetch.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.json.Feed;
import registrar.json.FeedEvent;
import registrar.json.ListReader;
import registrar.store.snapshot.Intake;

/** What feeds told, where it lies beside the profiles. */
final class EventFiles {
    private static final int PAGE_SIZE = 500;

    private final FolderFiles files;
    private final Intake intake;

    EventFiles(FolderFiles files, Intake intake) {
        this.files = files;
        this.intake = intake;
    }

    void read() throws IOException {
        for (Feed feed : Feed.values()) {
            Optional<ProfileFile> file = files.events(feed.path());
            if (file.isPresent()) {
                Pages pages = new Pages(feed);
                TenantFiles.read(file.get(), ListReader.events(feed), pages::take);
                pages.keep(true);
            }
        }
    }

    private final class Pages {
        private final Feed feed;
        private final List<FeedEvent> page = new ArrayList<>();
        private int number;

        Pages(Feed feed) {
            this.feed = feed;
        }

        void take(FeedEvent event) throws IOException {
            page.add(event);
            if (page.size() == PAGE_SIZE) {
                keep(false);
            }
        }

        void keep(boolean last) throws IOException {
            number++;
            intake.events(
                    feed, IntakeArrivals.page("events/" + feed.path(), number, page.size(), last), List.copyOf(page));
            page.clear();
        }
    }
}
