package registrar.mail;

import java.util.List;

/**
 * What one message of a letter carries: files too large for one message are zipped, then divided among several.
 *
 * @param number from 1; {@code of} how many there are
 * @param files what this message carries
 * @param elsewhere what the other messages carry, in their order
 * @param tooLarge what no message can carry
 */
public record Parcel(int number, int of, List<Packed> files, List<Packed> elsewhere, List<Attachment> tooLarge) {
    public Parcel {
        files = List.copyOf(files);
        elsewhere = List.copyOf(elsewhere);
        tooLarge = List.copyOf(tooLarge);
    }

    /**
     * A file as it is sent.
     *
     * @param contents the attachments in it: one, or all that a zip holds
     * @param message the number of the message that carries it
     */
    public record Packed(Attachment file, List<Attachment> contents, boolean zipped, int message) {
        public Packed {
            contents = List.copyOf(contents);
        }
    }
}
