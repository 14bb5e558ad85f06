package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Value;
import registrar.mail.Page.Block;
import registrar.mail.Page.Block.Paragraphs.Paragraph;
import registrar.render.Templates;
import registrar.report.Edition;

/** The short letters: that something went wrong, did not go out or reached nobody, and what to do about it. */
public final class Notices {
    private static final int MOST = 50;

    private final Templates templates;
    private final Edition edition;

    public Notices(Templates templates, Edition edition) {
        this.templates = requireNonNull(templates);
        this.edition = requireNonNull(edition);
    }

    /**
     * A firing that went wrong.
     *
     * @param due told in {@code zone}
     * @param cause for people, with what to do
     * @param again when it is tried again; empty when it is given up
     * @param inARow how many went wrong, this one included
     * @param paused whether the schedule is held from now on
     */
    public record Failed(
            String schedule,
            Instant due,
            ZoneId zone,
            String cause,
            Optional<Instant> again,
            int inARow,
            boolean paused) {
        public Failed {
            requireNonNull(schedule);
            requireNonNull(due);
            requireNonNull(zone);
            requireNonNull(cause);
            requireNonNull(again);
        }
    }

    /**
     * Something that should have gone out.
     *
     * @param reason for people, with what to do
     */
    public record Missing(String schedule, Instant due, ZoneId zone, String reason) {
        public Missing {
            requireNonNull(schedule);
            requireNonNull(due);
            requireNonNull(zone);
            requireNonNull(reason);
        }
    }

    /**
     * A learner in nobody's share of a sliced schedule.
     *
     * @param reason why, such as the value nobody is named for
     */
    public record Unassigned(String learnerId, String reason) {
        public Unassigned {
            requireNonNull(learnerId);
            requireNonNull(reason);
        }
    }

    /** To owner and administrator. */
    public Letter.Words failed(Failed failed) {
        return parcel -> {
            Said said = said();
            Value schedule = Said.name(failed.schedule());
            Value due = moment(said, failed.due(), failed.zone());
            String key = failed.paused() ? "mail.notice.paused" : "mail.notice.failed";
            var blocks = new ArrayList<Block>();
            blocks.add(paragraphs(said, "mail.notice.failed.what", said.text("mail.notice.failed.due", schedule, due)));
            blocks.add(paragraphs(said, "mail.notice.cause", Said.line(failed.cause())));
            blocks.add(paragraphs(said, "mail.next", next(said, failed, schedule)));
            return write(said, key, List.of(schedule), blocks);
        };
    }

    private static String next(Said said, Failed failed, Value schedule) {
        if (failed.paused()) {
            return said.text("mail.notice.failed.paused", new Value.Count(failed.inARow()), schedule);
        }
        return failed.again()
                .map(again -> said.text("mail.notice.failed.again", moment(said, again, failed.zone())))
                .orElseGet(() -> said.text("mail.notice.failed.given_up", schedule));
    }

    /** To the address for when all else is silent. */
    public Letter.Words silent(List<Missing> missing) {
        return parcel -> {
            Said said = said();
            List<Paragraph> lines = missing.stream()
                    .map(one -> new Paragraph(
                            said.text(
                                    "mail.notice.silent.due",
                                    Said.name(one.schedule()),
                                    moment(said, one.due(), one.zone())),
                            Said.line(one.reason())))
                    .toList();
            return write(
                    said,
                    "mail.notice.silent",
                    List.of(new Value.Count(missing.size())),
                    List.of(
                            listed(said, "mail.notice.silent.what", lines, lines.size()),
                            paragraphs(said, "mail.notice.to_do", said.text("mail.notice.silent.do"))));
        };
    }

    /**
     * To the owner of a sliced schedule.
     *
     * @param count of all of them, of whom {@code first} are a few
     */
    public Letter.Words unassigned(String schedule, long count, List<Unassigned> first) {
        return parcel -> {
            Said said = said();
            List<Paragraph> lines = first.stream()
                    .map(one -> new Paragraph(
                            said.text("mail.learner", Said.name(one.learnerId())), Said.line(one.reason())))
                    .toList();
            return write(
                    said,
                    "mail.notice.unassigned",
                    List.of(new Value.Count(count), Said.name(schedule)),
                    List.of(
                            paragraphs(said, "mail.notice.to_do", said.text("mail.notice.unassigned.do")),
                            listed(said, "mail.notice.unassigned.what", lines, count)));
        };
    }

    /** To the administrator, once the server takes mail again. */
    public Letter.Words signInRefused(String host, String reason) {
        return parcel -> {
            Said said = said();
            return write(
                    said,
                    "mail.notice.sign_in",
                    List.of(Said.name(host)),
                    List.of(
                            paragraphs(said, "mail.notice.cause", Said.line(reason)),
                            paragraphs(said, "mail.notice.to_do", said.text("mail.notice.sign_in.do"))));
        };
    }

    /** Of {@code doctor}. */
    public Letter.Words test(String host) {
        return parcel -> {
            Said said = said();
            return write(
                    said,
                    "mail.notice.test",
                    List.of(Said.name(host)),
                    List.of(paragraphs(said, "", said.text("mail.notice.test.well", Said.name(host)))));
        };
    }

    /** In the place of files: where to find the report. */
    public Letter.Words link(String title, URI address) {
        return parcel -> {
            Said said = said();
            Page page = page(
                    said,
                    "mail.notice.link",
                    List.of(Said.name(title)),
                    List.of(new Block.Button(said.text("mail.open"), said.text("mail.all_rows"))),
                    Optional.of(address));
            return new PageWriter(templates, edition).write(page, about());
        };
    }

    private Said said() throws IOException {
        return new Said(templates.wording(edition));
    }

    private static Value moment(Said said, Instant instant, ZoneId zone) {
        return new Value.Text(said.moment(instant, zone));
    }

    private static Block paragraphs(Said said, String heading, String text) {
        return Block.Paragraphs.of(heading.isEmpty() ? "" : said.text(heading), text);
    }

    private static Block listed(Said said, String heading, List<Paragraph> lines, long count) {
        var shown = new ArrayList<>(lines.stream().limit(MOST).toList());
        if (count > shown.size()) {
            shown.add(new Paragraph("", said.text("mail.files.more", new Value.Count(count - shown.size()))));
        }
        return new Block.Paragraphs(said.text(heading), shown);
    }

    private Letter.Text write(Said said, String key, List<Value> arguments, List<Block> blocks) throws IOException {
        return new PageWriter(templates, edition).write(page(said, key, arguments, blocks, Optional.empty()), about());
    }

    private Page page(Said said, String key, List<Value> arguments, List<Block> blocks, Optional<URI> link) {
        String title = said.text(key, arguments);
        return new Page(
                said.text("mail.notice.subject", Said.name(edition.issuer().name()), new Value.Text(title)),
                title,
                title,
                said.text("mail.notice.stamp", moment(said, edition.moment(), edition.zone())),
                blocks,
                link,
                Optional.empty(),
                said.text("mail.notice.why"));
    }

    private static Document about() {
        return new Document("notice", "notice", Optional.empty(), Optional.empty(), List.of());
    }
}
