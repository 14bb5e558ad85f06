package registrar.schedule;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is told what went wrong with schedules; told once of each. */
public interface Troubles {
    /**
     * A firing went wrong.
     *
     * @param key of the firing
     * @param cause for people, with what to do
     * @param again when it is tried again; empty when it is given up
     * @param inARow how many went wrong, this one included
     */
    void failed(
            Schedule schedule,
            String key,
            Instant due,
            String cause,
            Optional<Instant> again,
            int inARow,
            boolean paused)
            throws IOException;

    /** What should have gone out and did not. */
    void silent(List<Silence> silences) throws IOException;

    /**
     * Something that should have gone out.
     *
     * @param key of the firing that is missing
     * @param reason for people, with what to do
     */
    record Silence(String schedule, String key, Instant due, String reason) {
        /** In the place of a schedule's name: nothing of any is sent. */
        public static final String ALL_MAIL = "mail";
    }
}
