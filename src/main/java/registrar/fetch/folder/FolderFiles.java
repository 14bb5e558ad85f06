package registrar.fetch.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Shown;

/**
 * Which files of a source hold learners, clients and licenses. With a subfolder {@code learners}, learners are only there;
 * otherwise they are anywhere in the folder but in {@code clients.json}, {@code licenses} and {@code events}.
 */
final class FolderFiles {
    private static final Set<Path> NOT_LEARNERS = Set.of(Path.of("licenses"), Path.of("events"));

    private final Path source;
    private final Path learners;

    private FolderFiles(Path source, Path learners) {
        this.source = source;
        this.learners = learners;
    }

    /** @throws StoppedException when there is nothing */
    static FolderFiles of(Path source) throws StoppedException {
        if (!Files.exists(source)) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "Expected a folder of profiles, or a file, at " + source
                            + ", but nothing is there. Check the source, in the settings or after --source.");
        }
        Path learners = source.resolve("learners");
        return new FolderFiles(source, Files.isDirectory(learners) ? learners : source);
    }

    /** The last name of the path; never where it lies. */
    String name() {
        Path last = source.toAbsolutePath().normalize().getFileName();
        return last == null ? "folder" : Shown.of(last.toString());
    }

    interface Visitor {
        void file(ProfileFile file) throws IOException;
    }

    interface Trouble {
        void unreadable(ProfileFile file, IOException why) throws IOException;
    }

    /** Visits files as they are met, links followed; none is held. */
    void forEach(Visitor visitor, Trouble trouble) throws IOException {
        if (!Files.isDirectory(source)) {
            visitor.file(new ProfileFile(source, source.getFileName().toString()));
            return;
        }
        EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(learners, links, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) || NOT_LEARNERS.contains(source.relativize(folder))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                ProfileFile file = file(path);
                if (!attributes.isOther() && file.hasKnownName() && !isHidden(path) && !isClients(file)) {
                    visitor.file(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
                trouble.unreadable(file(path), why);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isHidden(Path path) {
        return !path.equals(learners) && path.getFileName().toString().startsWith(".");
    }

    private static boolean isClients(ProfileFile file) {
        return file.name().equals("clients.json") || file.name().equals("clients.json.gz");
    }

    private ProfileFile file(Path path) {
        Path name = path.equals(source) ? path.toAbsolutePath().normalize().getFileName() : source.relativize(path);
        return new ProfileFile(path, String.valueOf(name).replace('\\', '/'));
    }

    Optional<ProfileFile> clients() {
        return named("clients.json");
    }

    /** What one feed told. */
    Optional<ProfileFile> events(String feed) {
        return named("events/" + feed + ".json");
    }

    private Optional<ProfileFile> named(String name) {
        return Stream.of(name, name + ".gz")
                .map(source::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(this::file);
    }

    /** One file a client, named by its id unless it says whose it is; as many as there are clients. */
    List<ProfileFile> licenses() throws IOException {
        Path folder = source.resolve("licenses");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(this::file)
                    .filter(ProfileFile::hasKnownName)
                    .toList();
        }
    }
}
