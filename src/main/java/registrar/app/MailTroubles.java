package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.mail.EmailAddress;
import registrar.mail.Letter;
import registrar.mail.MailSettings;
import registrar.mail.Notices;
import registrar.mail.Post;
import registrar.render.Templates;
import registrar.schedule.Schedule;
import registrar.schedule.Troubles;

/** Tells of trouble by mail, through the same outbox, and in the log. */
final class MailTroubles implements Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(MailTroubles.class);

    private final Delivery delivery;

    MailTroubles(Delivery delivery) {
        this.delivery = requireNonNull(delivery);
    }

    @Override
    public void failed(
            Schedule schedule,
            String key,
            Instant due,
            String cause,
            Optional<Instant> again,
            int inARow,
            boolean paused)
            throws IOException {
        LOG.warn("Schedule {} went wrong at {}: {}", schedule.name(), key, cause);
        var failed = new Notices.Failed(schedule.name(), due, schedule.zone(), cause, again, inARow, paused);
        tell(
                answerable(schedule),
                key + (again.isPresent() ? "/failed" : "/given-up"),
                Optional.of(schedule.name()),
                letters -> letters.notices(schedule.zone(), schedule.locale(), delivery.now())
                        .failed(failed));
    }

    @Override
    public void silent(List<Silence> silences) throws IOException {
        for (Silence silence : silences) {
            LOG.warn("Schedule {} is silent: {} is missing. {}", silence.schedule(), silence.key(), silence.reason());
            tell(
                    alarmed(),
                    silence.key() + "/silent",
                    Optional.of(silence.schedule()),
                    letters -> letters.notices(zone(silence), Optional.empty(), delivery.now())
                            .silent(List.of(new Notices.Missing(
                                    silence.schedule(), silence.due(), zone(silence), silence.reason()))));
        }
    }

    private ZoneId zone(Silence silence) {
        return delivery.premises().settings().schedules().stream()
                .filter(schedule -> schedule.name().equals(silence.schedule()))
                .findFirst()
                .map(Schedule::zone)
                .orElseGet(delivery.premises()::zone);
    }

    private interface Wording {
        Letter.Words of(Letters letters);
    }

    /** @param batch of its own for each trouble, so that it is told once, whoever finds it again */
    private void tell(Set<EmailAddress> people, String batch, Optional<String> schedule, Wording wording)
            throws IOException {
        if (people.isEmpty()) {
            return;
        }
        try (var scratch = new ScratchFolder()) {
            var letters = new Letters(delivery.premises().settings(), Templates.builtIn());
            Post post = delivery.post(scratch.path());
            Instant now = delivery.now();
            for (EmailAddress to : people) {
                post.put(letters.notice(to, batch, schedule, "", now, wording.of(letters)), now);
            }
            delivery.outbox().release(batch, now);
        }
    }

    /** Owner and administrator, else who is there for when all else is silent. */
    private Set<EmailAddress> answerable(Schedule schedule) {
        Optional<MailSettings> mail = delivery.premises().settings().mail();
        Set<EmailAddress> people = some(List.of(schedule.owner(), mail.flatMap(MailSettings::admin)));
        return mail.isEmpty() || !people.isEmpty() ? people : some(List.of(mail.flatMap(MailSettings::fallBack)));
    }

    private Set<EmailAddress> alarmed() {
        Optional<MailSettings> mail = delivery.premises().settings().mail();
        return some(List.of(mail.flatMap(MailSettings::fallBack).or(() -> mail.flatMap(MailSettings::admin))));
    }

    private static Set<EmailAddress> some(List<Optional<EmailAddress>> people) {
        var some = new LinkedHashSet<EmailAddress>();
        people.stream().flatMap(Optional::stream).forEach(some::add);
        return some;
    }
}
