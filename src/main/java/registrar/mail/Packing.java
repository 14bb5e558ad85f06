package registrar.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.mail.Parcel.Packed;

/**
 * Decides what travels in which message: all as it is, all in one archive, or divided among several messages, whichever
 * is the first to fit (docs/mail.md).
 */
final class Packing {
    /** The boundary and the headers of one file, names at their longest. */
    private static final int HEADERS = 1_500;

    /** An archive of one file is worth its while when it saves a twentieth. */
    private static final int WORTH_ZIPPING = 20;

    private final Path scratch;
    private final Instant date;
    private final long cap;
    private final Sizer sizer;

    /** How many bytes the message with this parcel is, its words included. */
    interface Sizer {
        long size(Parcel parcel) throws IOException;
    }

    /** @param cap bytes of a whole message */
    Packing(Path scratch, Instant date, long cap, Sizer sizer) {
        this.scratch = scratch;
        this.date = date;
        this.cap = cap;
        this.sizer = sizer;
    }

    List<Parcel> parcels(List<Attachment> files) throws IOException {
        Parcel whole = whole(files.stream().map(Packing::asItIs).toList());
        if (files.isEmpty() || fits(whole)) {
            return List.of(whole);
        }
        Attachment zip = Zip.of(files, Zip.stem(files.get(0).name()), scratch, date);
        if (zip.bytes() < total(files)) {
            Parcel zipped = whole(List.of(new Packed(zip, files, true, 1)));
            if (fits(zipped)) {
                return List.of(zipped);
            }
        }
        return divided(smallest(files));
    }

    private static Packed asItIs(Attachment file) {
        return new Packed(file, List.of(file), false, 1);
    }

    private static Parcel whole(List<Packed> files) {
        return new Parcel(1, 1, files, List.of(), List.of());
    }

    private boolean fits(Parcel parcel) throws IOException {
        return sizer.size(parcel) <= cap;
    }

    private static long total(List<Attachment> files) throws IOException {
        long total = 0;
        for (Attachment file : files) {
            total += Files.size(file.file());
        }
        return total;
    }

    /** Each by itself, as an archive where that helps. */
    private List<Packed> smallest(List<Attachment> files) throws IOException {
        List<Packed> smallest = new ArrayList<>();
        for (Attachment file : files) {
            Attachment zip = Zip.of(List.of(file), file.name().replace('.', '_'), scratch, date);
            long bytes = Files.size(file.file());
            boolean helps =
                    zip.bytes() < bytes - bytes / WORTH_ZIPPING || FileBody.encoded(bytes) > cap && zip.bytes() < bytes;
            smallest.add(helps ? new Packed(zip, List.of(file), true, 1) : asItIs(file));
        }
        return smallest;
    }

    /** What the words take depends on what they list, so room is made until every message fits. */
    private List<Parcel> divided(List<Packed> files) throws IOException {
        long room = cap;
        while (true) {
            List<Parcel> parcels = parcels(files, room);
            long excess = 0;
            for (Parcel parcel : parcels) {
                excess = Math.max(excess, sizer.size(parcel) - cap);
            }
            if (excess <= 0) {
                return parcels;
            }
            if (room <= 0) {
                throw tooSmall(cap + excess);
            }
            room -= excess;
        }
    }

    private StoppedException tooSmall(long needed) {
        return new StoppedException(
                StopReason.SETTINGS,
                "Expected a message without any attachment to fit into mail.max-size, but it takes " + needed
                        + " bytes and " + cap + " are allowed. Raise mail.max-size.");
    }

    private static List<Parcel> parcels(List<Packed> files, long room) throws IOException {
        List<List<Packed>> messages = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        List<Attachment> tooLarge = new ArrayList<>();
        for (Packed file : files) {
            long size = FileBody.encoded(Files.size(file.file().file())) + HEADERS;
            int message = firstWithRoom(left, size);
            if (size > room) {
                tooLarge.addAll(file.contents());
            } else if (message == left.size()) {
                left.add(room - size);
                messages.add(new ArrayList<>(List.of(file)));
            } else {
                left.set(message, left.get(message) - size);
                messages.get(message).add(file);
            }
        }
        return numbered(messages, tooLarge);
    }

    private static int firstWithRoom(List<Long> left, long size) {
        return IntStream.range(0, left.size())
                .filter(message -> left.get(message) >= size)
                .findFirst()
                .orElse(left.size());
    }

    /** One message at least: what was left out is to be said, too. */
    private static List<Parcel> numbered(List<List<Packed>> messages, List<Attachment> tooLarge) {
        List<Packed> all = new ArrayList<>();
        for (int number = 1; number <= messages.size(); number++) {
            for (Packed file : messages.get(number - 1)) {
                all.add(new Packed(file.file(), file.contents(), file.zipped(), number));
            }
        }
        List<Parcel> parcels = new ArrayList<>();
        int of = Math.max(1, messages.size());
        for (int number = 1; number <= of; number++) {
            int here = number;
            List<Packed> within =
                    all.stream().filter(file -> file.message() == here).toList();
            List<Packed> elsewhere =
                    all.stream().filter(file -> file.message() != here).toList();
            parcels.add(new Parcel(number, of, within, elsewhere, tooLarge));
        }
        return parcels;
    }
}
