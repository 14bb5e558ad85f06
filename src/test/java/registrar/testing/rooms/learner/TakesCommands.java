package registrar.testing.rooms.learner;

import picocli.CommandLine;

@CommandLine.Command
final class TakesCommands {}
