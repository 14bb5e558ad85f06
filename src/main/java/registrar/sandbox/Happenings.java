package registrar.sandbox;

import registrar.json.Feed;

/** What happened at the tenant, by feed, newest first. */
interface Happenings {
    int size(Feed feed);

    /** The record, as compact JSON. */
    String record(Feed feed, int index);

    /** When it happened, in epoch milliseconds. */
    long at(Feed feed, int index);
}
