package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A message before it is HTML or plain text: both say all of it in this order, so that they cannot disagree. Each text is
 * one line without control characters.
 *
 * @param preheader what a list of messages shows beside the subject; names nobody
 * @param stamp as of when, from which run
 * @param foot why somebody gets this
 */
record Page(
        String subject,
        String preheader,
        String title,
        String stamp,
        List<Block> blocks,
        Optional<URI> link,
        Optional<EmailAddress> ask,
        String foot) {
    Page {
        requireNonNull(subject);
        requireNonNull(preheader);
        requireNonNull(title);
        requireNonNull(stamp);
        blocks = List.copyOf(blocks);
        requireNonNull(link);
        requireNonNull(ask);
        requireNonNull(foot);
    }

    /** A part of a message. */
    sealed interface Block {
        /** Read before all that follows, such as that the data are old. */
        record Notice(String text) implements Block {}

        /** A few numbers with the words that belong below them. */
        record Numbers(List<Number> numbers) implements Block {
            record Number(String number, String label) {}
        }

        /** What to act on, line by line, and sentences about what had no room. */
        record Urgent(String heading, List<Line> lines, String more) implements Block {
            /**
             * @param look the style name of the state
             * @param day of the end, and how far off it is; both empty where there is none
             */
            record Line(String name, String about, String sign, String look, String state, String day, String days) {}
        }

        /** The way to {@link Page#link}; {@code words} are for where there are no buttons. */
        record Button(String label, String words) implements Block {}

        /** Numbers, each with what it counts and examples. */
        record Counts(String heading, List<Count> counts) implements Block {
            record Count(String number, String what, String examples) {}
        }

        /** Each begins with a few bold words, or none. */
        record Paragraphs(String heading, List<Paragraph> paragraphs) implements Block {
            record Paragraph(String bold, String text) {}

            static Paragraphs of(String heading, String... texts) {
                return new Paragraphs(
                        heading,
                        List.of(texts).stream()
                                .map(text -> new Paragraph("", text))
                                .toList());
            }
        }

        /** Before the address of {@link Page#ask}; without a heading it belongs to the block above. */
        record Ask(String heading, String label) implements Block {}
    }
}
