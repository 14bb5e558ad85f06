package registrar.cli;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.learner.Progress;
import registrar.schedule.Troubles;
import registrar.store.firing.Firing;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/**
 * What commands ask of the schedules and of the outbox. The store is made when something is to be kept and there is none
 * yet; until then whatever is asked of it is empty.
 *
 * <p>A name that no schedule has ends with {@code USAGE}, telling the nearest.
 */
public interface ScheduleDesk extends Closeable {
    /** The zone that the settings name, for times that belong to no schedule. */
    ZoneId zone();

    /** In the order of the settings, each with its next instant. */
    List<Planned> list() throws IOException;

    /** @param instants how many of those to come */
    Planned show(String name, int instants) throws IOException;

    /**
     * Carries out the newest instant due, unless that was done, then sends what is due in the outbox.
     *
     * @param extra whether to make a firing of its own, for this moment, instead
     * @throws registrar.failure.StoppedException when it went wrong; that is noted and told by mail by then
     */
    Fired run(String name, boolean extra, Progress progress) throws IOException;

    /** Does all that {@link #run} would, fetching included, but keeps and sends nothing. */
    Rehearsed rehearse(String name, Progress progress, Consumer<Rehearsed.Mail> told) throws IOException;

    /** Who would get which people, by the newest snapshot; nothing is drawn. */
    Previewed preview(String name, Consumer<Previewed.Part> told) throws IOException;

    /** What should have gone out and did not; the fall-back address is told once of each. */
    List<Troubles.Silence> check() throws IOException;

    /** Latest due first; of all schedules when none is named, and then also of those that are no longer in the settings. */
    List<Firing> log(Optional<String> name, int most) throws IOException;

    void pause(String name, String reason) throws IOException;

    /** What was missed meanwhile stays undone. */
    void resume(String name) throws IOException;

    /** Newest first. */
    List<OutboxEntry> mails(Optional<MailState> state, int most) throws IOException;

    /**
     * A mail that failed, or of which nothing is known, is sent again with the next round.
     *
     * @param key whole, or its beginning when only one begins so; likewise for {@link #drop}
     * @return the mail as it stands now
     */
    OutboxEntry retry(String key) throws IOException;

    /** A mail that was not sent never will be. */
    OutboxEntry drop(String key) throws IOException;

    /**
     * Carries out schedules and sends mails until the process is asked to end; what is under way then is finished or let
     * go within a few seconds.
     *
     * @param told once everything runs
     */
    void serve(Consumer<Serving> told) throws IOException;
}
