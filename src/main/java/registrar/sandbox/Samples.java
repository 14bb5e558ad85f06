package registrar.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.json.Feed;

/**
 * The text of a samples folder: profiles in file name order, the clients, and the answer about each client's licenses
 * by client id, and the records of the event feeds there are. Small enough to be held.
 */
record Samples(
        List<String> profiles, List<String> clients, Map<String, String> licenses, Map<Feed, List<String>> events) {
    Samples {
        profiles = List.copyOf(profiles);
        clients = List.copyOf(clients);
        licenses = Map.copyOf(licenses);
        events = Map.copyOf(events);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("Samples have at least one learner");
        }
    }

    /** @param folder with {@code learners/}, {@code clients.json}, {@code licenses/} and perhaps {@code events/}; empty for the built-in one */
    static Samples read(Optional<Path> folder) throws IOException {
        return folder.isPresent() ? readFolder(folder.get()) : readBuiltIn();
    }

    private static Samples readBuiltIn() throws IOException {
        URL found = Samples.class.getResource("/samples/clients.json");
        if (found == null) {
            throw new FileNotFoundException(
                    "Expected the samples inside the program, found none; name a folder instead");
        }
        URI place = uri(found);
        if (!place.getScheme().equals("jar")) {
            return readFolder(requireNonNull(Path.of(place).getParent()));
        }
        String inJar = place.getRawSchemeSpecificPart();
        Path jar = Path.of(URI.create(inJar.substring(0, inJar.lastIndexOf("!/"))));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            return readFolder(inside.getPath("/samples"));
        }
    }

    private static Samples readFolder(Path folder) throws IOException {
        List<String> profiles = new ArrayList<>();
        for (Path file : jsonFiles(folder.resolve("learners"))) {
            profiles.add(read(file));
        }
        if (profiles.isEmpty()) {
            throw new FileNotFoundException("Expected profiles in " + folder.resolve("learners") + ", found none");
        }
        String clients = RawJson.members(read(folder.resolve("clients.json"))).get("clients");
        Map<String, String> licenses = new LinkedHashMap<>();
        for (Path file : jsonFiles(folder.resolve("licenses"))) {
            String answer = read(file);
            licenses.put(RawJson.text(RawJson.members(answer).get("id")), answer);
        }
        return new Samples(profiles, RawJson.elements(clients), licenses, events(folder.resolve("events")));
    }

    private static Map<Feed, List<String>> events(Path folder) throws IOException {
        Map<Feed, List<String>> events = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            Path file = folder.resolve(feed.path() + ".json");
            if (Files.exists(file)) {
                events.put(feed, RawJson.elements(RawJson.members(read(file)).get("events")));
            }
        }
        return events;
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return RawJson.compact(Files.readString(file));
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("Expected the samples at an address that is a URI, found " + url, e);
        }
    }
}
