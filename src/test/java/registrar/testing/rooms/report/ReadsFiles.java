package registrar.testing.rooms.report;

import java.nio.file.Path;

record ReadsFiles(Path path) {}
