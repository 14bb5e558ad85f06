package registrar.fetch.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Crew;
import registrar.fetch.Shown;
import registrar.fetch.Wanted;
import registrar.json.ListReader;
import registrar.json.Listing;
import registrar.json.ProfileReader;
import registrar.json.ReceivedProfile;
import registrar.json.UnreadableJsonException;
import registrar.learner.Progress;
import registrar.learner.Selection;

/** One fetch from files: who was asked for, what was read, what was not. */
final class FolderReading {
    /** A learner with 400 courses in full detail takes about 2 MB. */
    static final int MOST_BYTES = 16 << 20;

    /** Whoever is left out is named, which takes memory; a source with more than these is not one of profiles. */
    static final int MOST_BROKEN = 100_000;

    /** Small enough for the garbage collector to take as ordinary. */
    private static final int PIECE_BYTES = 200_000;

    private final Wanted wanted;
    private final FolderArrivals arrivals;
    private final Progress progress;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicReference<String> exampleOfBroken = new AtomicReference<>();

    FolderReading(Selection selection, FolderArrivals arrivals, Progress progress) {
        this.wanted = new Wanted(selection);
        this.arrivals = arrivals;
        this.progress = progress;
    }

    /** All of them, on all cores; says at the end who was not met. */
    void read(FolderFiles files) throws IOException {
        try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors(), "read-profiles")) {
            files.forEach(file -> read(file, crew), this::unreadable);
            crew.finish();
        }
        end(files.name());
    }

    private void read(ProfileFile file, Crew crew) throws IOException {
        if (!file.hasLines()) {
            crew.share(() -> readWhole(file));
            return;
        }
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in, PIECE_BYTES, MOST_BYTES);
            for (Optional<Lines.Piece> piece = lines.next(); piece.isPresent(); piece = lines.next()) {
                Lines.Piece taken = piece.get();
                crew.share(() -> readLines(file, taken));
            }
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (IOException unreadable) {
            unreadable(file, unreadable);
        }
    }

    private void readWhole(ProfileFile file) throws IOException {
        ListReader.Handler<ReceivedProfile> handler = new ListReader.Handler<>() {
            @Override
            public void read(ReceivedProfile profile) throws IOException {
                receive(profile);
            }

            @Override
            public void broken(long index, int line, UnreadableJsonException why) throws IOException {
                leaveOut(place(file, index, line), index == 0 ? idAtHead(file) : Optional.empty(), why.getMessage());
            }
        };
        try {
            Listing listing = ListReader.LEARNERS.read(file::open, MOST_BYTES, handler);
            if (listing.brokenOff().isPresent()) {
                brokenOff(file, listing, listing.brokenOff().get().getMessage());
            }
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (IOException unreadable) {
            unreadable(file, unreadable);
        }
    }

    private void brokenOff(ProfileFile file, Listing listing, String found) throws IOException {
        if (listing.list()) {
            String rest = "; what follows learner " + listing.elements() + " was not read";
            leaveOut(Shown.of(file.name()), Optional.empty(), found + rest);
        } else {
            leaveOut(Shown.of(file.name()), idAtHead(file), found);
        }
    }

    /** The learner a file speaks of, if it says so before it breaks. */
    private static Optional<String> idAtHead(ProfileFile file) {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(1 << 20);
            return ProfileReader.idIn(head, 0, head.length);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String place(ProfileFile file, long index, int line) {
        return Shown.of(file.name()) + (index == 0 && line == 1 ? "" : ":" + line);
    }

    private void readLines(ProfileFile file, Lines.Piece piece) throws IOException {
        if (piece.tooLong) {
            String place = Shown.of(file.name()) + ":" + piece.firstLine;
            leaveOut(place, Optional.empty(), "a line of more than " + (MOST_BYTES >> 20) + " MB");
        }
        for (int i = 0; i < piece.lines(); i++) {
            readLine(file, piece.text(), piece.start(i), piece.length(i), piece.firstLine + i);
        }
    }

    private void readLine(ProfileFile file, byte[] text, int start, int length, long line) throws IOException {
        if (isBlank(text, start, length)) {
            return;
        }
        try {
            Optional<ReceivedProfile> profile = ProfileReader.read(text, start, length);
            if (profile.isPresent()) {
                receive(profile.get());
                return;
            }
            leaveOut(Shown.of(file.name()) + ":" + line, Optional.empty(), "null");
        } catch (UnreadableJsonException unreadable) {
            leaveOut(
                    Shown.of(file.name()) + ":" + line,
                    ProfileReader.idIn(text, start, length),
                    unreadable.getMessage());
        }
    }

    private static boolean isBlank(byte[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (text[i] != ' ' && text[i] != '\r' && text[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void receive(ReceivedProfile profile) throws IOException {
        read.incrementAndGet();
        if (wanted.meets(profile.profile())) {
            arrivals.learner(profile);
            progress.done(1);
        }
    }

    /** A whole file of which nothing more can be read. */
    private void unreadable(ProfileFile file, IOException why) throws IOException {
        leaveOut(Shown.of(file.name()), Optional.empty(), Found.in(why));
    }

    /** Where only some are asked for, a broken profile concerns them only if it says who it is. */
    private void leaveOut(String place, Optional<String> idFound, String found) throws IOException {
        String message = "Expected a learner's profile in " + place + ", but found " + found + ".";
        exampleOfBroken.accumulateAndGet(message, FolderReading::first);
        if (broken.incrementAndGet() > MOST_BROKEN) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "More than " + MOST_BROKEN + " profiles or files could not be read; check the source. "
                            + exampleOfBroken.get());
        }
        Optional<String> id = idFound.filter(text -> !text.isBlank());
        if (id.map(wanted::meets).orElse(wanted.everybody())) {
            arrivals.leaveOut(id.orElse(place), new Failure(FailureReason.UNREADABLE_PROFILE, message));
            progress.leftOut(1);
        }
    }

    private static String first(String a, String b) {
        return a == null || b.compareTo(a) < 0 ? b : a;
    }

    /** @param name of the source */
    private void end(String name) throws IOException {
        if (read.get() == 0 && broken.get() == 0) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "Expected profiles in " + name
                            + ", in files ending in .json, .ndjson or .jsonl (also with .gz), but"
                            + " there are none. Check the source.");
        }
        if (read.get() == 0) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "None of the " + broken.get() + " profiles or files in " + name + " could be read. "
                            + exampleOfBroken.get());
        }
        for (String asked : wanted.notMet()) {
            arrivals.leaveOut(asked, new Failure(FailureReason.NOT_FOUND, notFound(name)));
            progress.leftOut(1);
        }
    }

    private String notFound(String name) {
        String also = broken.get() == 0
                ? ""
                : " " + broken.get() + " profiles or files could not be read, such as this: " + exampleOfBroken.get();
        return "No profile in " + name + " has this id or e-mail address." + also;
    }
}
