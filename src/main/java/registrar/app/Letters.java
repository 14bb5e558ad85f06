package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.mail.EmailAddress;
import registrar.mail.Letter;
import registrar.mail.MailSettings;
import registrar.mail.Notices;
import registrar.mail.Occasion;
import registrar.mail.ReportLetter;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.report.Issuer;
import registrar.schedule.Schedule;
import registrar.schedule.Slices;

/** Composes the letters that schedules and people send. */
final class Letters {
    private static final String UNASSIGNED = "unassigned";

    private final Settings settings;
    private final MailSettings mail;
    private final Templates templates;

    Letters(Settings settings, Templates templates) throws IOException {
        this.settings = requireNonNull(settings);
        this.templates = requireNonNull(templates);
        this.mail = Delivery.mail(settings);
    }

    /** What a letter is about beside its report. */
    record About(String batch, Optional<Schedule> schedule, Optional<Instant> due, String run) {
        About {
            requireNonNull(batch);
            requireNonNull(schedule);
            requireNonNull(due);
            requireNonNull(run);
        }

        /** Of a report that somebody sends by hand. */
        static About byHand(String run) {
            return new About(run, Optional.empty(), Optional.empty(), run);
        }

        private Optional<Instant> next() {
            return schedule.flatMap(
                    known -> due.flatMap(after -> known.when().next(after, known.zone(), known.holidays())));
        }
    }

    /** @param part tells several letters to one recipient apart; may be empty */
    Letter report(EmailAddress to, String part, MadeReport made, About about) {
        Edition edition = made.request().edition();
        var occasion = new Occasion(
                about.schedule().map(Schedule::name),
                about.next(),
                edition.zone(),
                about.schedule().flatMap(Schedule::owner).or(mail::replyTo),
                Optional.empty(),
                Optional.of(about.run()),
                made.empty());
        return new Letter(
                to,
                about.batch(),
                about.schedule().map(Schedule::name),
                part,
                edition.moment(),
                settings.resends(made.request().report()),
                made.attachments(),
                new ReportLetter(templates, edition, made.digest().document(), made.summary(), occasion));
    }

    /** To the owner: whom nobody is given. */
    Letter unassigned(EmailAddress owner, Slices slices, Pinned pinned, About about) throws IOException {
        Schedule schedule = pinned.schedule();
        Letter.Words words = notices(schedule.zone(), schedule.locale(), pinned.asOf())
                .unassigned(schedule.name(), slices.unassignedCount(), Previewing.unassigned(slices));
        return notice(owner, about.batch(), Optional.of(schedule.name()), UNASSIGNED, pinned.asOf(), words);
    }

    /** A letter without files. */
    Letter notice(
            EmailAddress to, String batch, Optional<String> schedule, String part, Instant date, Letter.Words words) {
        return new Letter(to, batch, schedule, part, date, true, List.of(), words);
    }

    /** @param moment they speak for */
    Notices notices(ZoneId zone, Optional<Locale> locale, Instant moment) {
        Issuer issuer =
                settings.issuer().orElseGet(() -> Issuer.named(mail.from().domain()));
        return new Notices(
                templates, new Edition(moment, zone, locale.or(settings::locale).orElse(Locale.ENGLISH), issuer));
    }
}
