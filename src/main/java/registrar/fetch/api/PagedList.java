package registrar.fetch.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import registrar.json.ListReader;
import registrar.json.Listing;
import registrar.json.PageInfo;
import registrar.json.UnreadableJsonException;
import registrar.json.UnreadableJsonException.Found;
import registrar.store.snapshot.ListPage;

/** A list of the API, page by page; how to ask for the next one is decided by each answer. */
final class PagedList<T> {
    private final ApiClient client;
    private final String name;
    private final HttpUrl first;
    private final ListReader<T> reader;
    private final Function<T, String> id;

    /**
     * @param name under which pages are kept
     * @param first without paging parameters
     * @param id tells pages apart
     */
    PagedList(ApiClient client, String name, HttpUrl first, ListReader<T> reader, Function<T, String> id) {
        this.client = client;
        this.name = name;
        this.first = first;
        this.reader = reader;
        this.id = id;
    }

    /**
     * One page.
     *
     * @param broken elements that are not what they should be
     * @param info as far as the page says
     */
    record Page<T>(List<T> elements, List<Broken> broken, Optional<PageInfo> info) {
        int size() {
            return elements.size() + broken.size();
        }
    }

    /** @param place counted from 1, over all pages */
    record Broken(int place, String found) {}

    interface Taker<T> {
        void take(ListPage kept, Page<T> page) throws IOException;
    }

    /**
     * Hands on one page after the other.
     *
     * @param before the pages that were taken earlier; the list goes on behind them
     * @return empty when all went well; otherwise what was answered in place of a page
     * @throws registrar.failure.StoppedException when the pages do not add up to a whole list
     */
    Optional<Answer<Page<T>>> forEachPage(List<ListPage> before, Taker<T> taker) throws IOException {
        PageTrail trail = new PageTrail(first, client.limits().pages());
        try (PagesAhead<Answer<Page<T>>> pages = new PagesAhead<>(this::ask)) {
            Optional<HttpUrl> next = behind(before, trail);
            int number = before.size();
            while (next.isPresent()) {
                pages.begin(trail.certain(client.pagesAtOnce()));
                Answer<Page<T>> answer = pages.get(next.get());
                if (!(answer instanceof Answer.Given<Page<T>> given)) {
                    return Optional.of(answer);
                }
                Page<T> page = given.value();
                long digest = digest(page);
                next = trail.next(page.info(), page.size(), digest);
                number++;
                taker.take(new ListPage(name, number, page.info(), page.size(), digest, next.isEmpty()), page);
            }
            return Optional.empty();
        }
    }

    private Optional<HttpUrl> behind(List<ListPage> before, PageTrail trail) throws IOException {
        Optional<HttpUrl> next = Optional.of(first);
        for (ListPage page : before) {
            next = trail.next(page.info(), page.size(), page.digest());
        }
        return next;
    }

    private Answer<Page<T>> ask(HttpUrl url) throws IOException {
        return client.get(new Question<>(url, client.limits().pageBytes(), true, this::page));
    }

    private Page<T> page(ReplyBody body) throws IOException {
        List<T> elements = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        Listing listing = reader.read(body::open, client.limits().profileBytes(), new ListReader.Handler<>() {
            @Override
            public void read(T element) {
                elements.add(element);
            }

            @Override
            public void broken(long index, int line, UnreadableJsonException why) {
                broken.add(new Broken((int) index + 1, why.getMessage()));
            }
        });
        if (listing.brokenOff().isPresent()) {
            throw listing.brokenOff().get();
        }
        if (!listing.list()) {
            throw new UnreadableJsonException(Found.OTHER_SHAPE, "JSON without the list that was asked for");
        }
        return new Page<>(elements, broken, listing.pageInfo());
    }

    private long digest(Page<T> page) {
        MessageDigest digest = PageTrail.sha256();
        for (T element : page.elements()) {
            digest.update(id.apply(element).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) page.broken().size());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
