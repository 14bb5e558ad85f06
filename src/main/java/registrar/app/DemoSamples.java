package registrar.app;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The made-up people, who are inside the program so that the demo works away from a checkout, too. */
final class DemoSamples implements Closeable {
    private static final String SETTINGS = "registrar.yaml";

    private final Path folder;
    private final Optional<FileSystem> jar;

    private DemoSamples(Path folder, Optional<FileSystem> jar) {
        this.folder = folder;
        this.jar = jar;
    }

    static DemoSamples open() throws IOException {
        URL found = DemoSamples.class.getResource("/samples/" + SETTINGS);
        if (found == null) {
            throw new FileNotFoundException("Expected the samples inside the program, found none");
        }
        URI place = uri(found);
        if (!place.getScheme().equals("jar")) {
            return new DemoSamples(Path.of(place).getParent(), Optional.empty());
        }
        String inJar = place.getRawSchemeSpecificPart();
        FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(inJar.substring(0, inJar.lastIndexOf("!/")))));
        return new DemoSamples(inside.getPath("/samples"), Optional.of(inside));
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException impossible) {
            throw new IOException("Expected the samples at a URI, found " + url, impossible);
        }
    }

    Settings settings() throws IOException {
        return SettingsReader.read(folder.resolve(SETTINGS), Map.of());
    }

    /** The names of the profiles' files in this folder of the samples. */
    List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** A file's text; empty when there is none. */
    Optional<String> text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
