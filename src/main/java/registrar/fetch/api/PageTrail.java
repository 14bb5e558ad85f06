package registrar.fetch.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.json.PageInfo;

/**
 * Where a list was and where it goes on. A list that turns in circles, or ends before it is whole, ends the run: a report
 * of half a tenant looks like a report of the whole. Of each page only a digest is remembered.
 */
final class PageTrail {
    /** Search engines stop counting there, while the list goes on. */
    private static final long CAPPED_TOTAL = 10_000;

    private final HttpUrl first;
    private final int mostPages;
    private final Set<Long> pages = new HashSet<>();
    private final Set<Long> cursors = new HashSet<>();
    private long asked = 1;
    private boolean byNumber;
    private long lastPage;
    private long received;
    private long mostTotal = -1;

    PageTrail(HttpUrl first, int mostPages) {
        this.first = first;
        this.mostPages = mostPages;
    }

    /**
     * The address of the next page; empty at the end of the list.
     *
     * @param size how many elements the page had
     * @param digest of the page's elements
     */
    Optional<HttpUrl> next(Optional<PageInfo> info, int size, long digest) throws StoppedException {
        if (byNumber && info.isPresent() && info.get().currentPage().orElse(asked) != asked) {
            throw repeats("page " + asked + " was asked for and page "
                    + info.get().currentPage().getAsLong() + " came");
        }
        if (size > 0 && !pages.add(digest)) {
            throw repeats("the same page came twice");
        }
        received += size;
        long total = info.map(PageInfo::total).orElse(OptionalLong.empty()).orElse(-1);
        mostTotal = Math.max(mostTotal, total);
        if (total >= 0 && total != CAPPED_TOTAL && received > mostTotal) {
            throw repeats(received + " of " + mostTotal + " came");
        }
        Optional<HttpUrl> next = info.flatMap(i -> after(i, size));
        if (next.isPresent()) {
            checkNext(size, info.get());
        } else if (received < total) {
            throw stopped("ends after " + received + " of " + total);
        }
        return next;
    }

    /** The next page and those after it that must be there, by what the last one said; so many at most. */
    List<HttpUrl> certain(int most) {
        return byNumber && most > 1
                ? LongStream.rangeClosed(asked, Math.min(asked + most - 1, lastPage))
                        .mapToObj(page -> with("page", Long.toString(page)))
                        .toList()
                : List.of();
    }

    private Optional<HttpUrl> after(PageInfo info, int size) {
        boolean says = info.hasMore().isPresent();
        boolean more = info.hasMore().orElse(false);
        if (info.cursor().isPresent() && (more || !says && size > 0)) {
            byNumber = false;
            return Optional.of(with("cursor", info.cursor().get()));
        }
        if (more || reached(info) < info.total().orElse(0)) {
            byNumber = true;
            lastPage = lastPage(info, size);
            asked = info.currentPage().orElse(asked) + 1;
            return Optional.of(with("page", Long.toString(asked)));
        }
        return Optional.empty();
    }

    /** How many there are up to this page by its own numbers; all, when it does not give them. */
    private static long reached(PageInfo info) {
        boolean known = info.currentPage().isPresent() && info.perPage().isPresent();
        return known ? info.currentPage().getAsLong() * info.perPage().getAsLong() : Long.MAX_VALUE;
    }

    /** 0 when the page does not say, or says it of pages of another size. */
    private static long lastPage(PageInfo info, int size) {
        boolean known = info.total().isPresent() && info.perPage().orElse(0) == size;
        return known ? (info.total().getAsLong() + size - 1) / size : 0;
    }

    private void checkNext(int size, PageInfo info) throws StoppedException {
        if (size == 0) {
            throw repeats("an empty page says that more follow");
        }
        if (!byNumber && !cursors.add(hash(info.cursor().orElse("")))) {
            throw repeats("the same cursor came twice");
        }
        if (pages.size() >= mostPages) {
            throw repeats("there are more than " + mostPages + " pages");
        }
    }

    /** A cursor is opaque: whatever letters it has, it goes back as it came. */
    private HttpUrl with(String parameter, String value) {
        return first.newBuilder().addQueryParameter(parameter, value).build();
    }

    private StoppedException repeats(String how) {
        return stopped("repeats: " + how);
    }

    private StoppedException stopped(String how) {
        return new StoppedException(
                StopReason.UNAVAILABLE,
                "The paging of " + Places.of(first) + " " + how
                        + ". The list may not be whole, so nothing is made of it. Try again later; tell the platform's"
                        + " support if it stays.");
    }

    private static long hash(String text) {
        return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
