package registrar.sandbox;

import static java.util.Objects.requireNonNull;

/** How the API words its answers. The documents and the clients met in the field disagree, so all of it is a choice. */
public record Dialect(Envelope envelope, Paging paging, int pageSize, ListDetail listDetail) {
    /** What stands around an answer. */
    public enum Envelope {
        /** {@code {"data":{"UserById":{…}}}}, as documented. */
        WRAPPED,
        /** {@code {…}} and {@code {"pageInfo":…,"users":[…]}}, as real clients read it. */
        BARE,
        /** {@code {"data":[…],"pageInfo":…}}, and {@code {"data":{…}}} for a single learner. */
        ARRAY_UNDER_DATA
    }

    /** How the next page is asked for. */
    public enum Paging {
        /** {@code ?page=2}; the answer counts all records. */
        PAGE,
        /** {@code ?cursor=Mg}; the answer counts nothing. */
        CURSOR
    }

    /** What a learner in a list carries. */
    public enum ListDetail {
        /** The same as a learner asked for alone. */
        FULL,
        /** Everything but the courses, licenses, paths and meetings, which are absent rather than empty. */
        LEAN
    }

    public static final Dialect DOCUMENTED = new Dialect(Envelope.WRAPPED, Paging.PAGE, 25, ListDetail.FULL);

    public Dialect {
        requireNonNull(envelope);
        requireNonNull(paging);
        requireNonNull(listDetail);
        if (pageSize < 1) {
            throw new IllegalArgumentException("A page holds at least one record, found " + pageSize);
        }
    }

    public Dialect with(Envelope other) {
        return new Dialect(other, paging, pageSize, listDetail);
    }

    public Dialect with(Paging other) {
        return new Dialect(envelope, other, pageSize, listDetail);
    }

    public Dialect with(ListDetail other) {
        return new Dialect(envelope, paging, pageSize, other);
    }

    public Dialect withPageSize(int other) {
        return new Dialect(envelope, paging, other, listDetail);
    }
}
