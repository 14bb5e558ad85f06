package registrar.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** The command line: give it arguments, read its exit code. */
public final class Program {
    /** A mistake of the program itself, as sysexits.h numbers it. */
    private static final int OUR_MISTAKE = 70;

    private final Session session;

    public Program(Registrar registrar, Surroundings around) {
        this.session = new Session(registrar, around, new Speaker(around), List.of());
    }

    /** @return the exit code, as docs/command-line.md lists them */
    public int run(String... arguments) {
        boolean verbose = Arrays.asList(arguments).contains("--verbose");
        CommandLine commands = new Commands(session.calledWith(arguments)).called(arguments);
        commands.setParameterExceptionHandler((wrong, given) -> usage(wrong));
        commands.setExecutionExceptionHandler((trouble, command, parsed) -> stopped(trouble, verbose));
        int code = execute(commands, arguments);
        commands.getOut().flush();
        session.speaker().err().flush();
        return session.speaker().out().checkError() && code == 0 ? StopReason.INPUT_OUTPUT.exitCode() : code;
    }

    private int execute(CommandLine commands, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError full) {
            session.speaker()
                    .warn("registrar: Memory is full. Give Java more, such as JAVA_OPTS=-Xmx1g, and run again.");
            return OUR_MISTAKE;
        }
    }

    private int usage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        session.speaker().warn("registrar: " + message(wrong) + " " + command + " --help tells more.");
        return StopReason.USAGE.exitCode();
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String found = unmatched.getUnmatched().get(0);
            CommandSpec command = wrong.getCommandLine().getCommandSpec();
            Set<String> known = found.startsWith("-")
                    ? command.optionsMap().keySet()
                    : command.subcommands().keySet();
            String nearest = known.isEmpty() ? "" : " Nearest: " + String.join(", ", Nearest.of(found, known, 2)) + ".";
            return "There is no \"" + found + "\" here." + nearest;
        }
        if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            return option.longestName() + " expects " + expected(option) + ", found \"" + wrong.getValue() + "\".";
        }
        String text = wrong.getMessage();
        return text.endsWith(".") ? text : text + ".";
    }

    private static String expected(OptionSpec option) {
        if (option.type().isEnum()) {
            List<String> words = new ArrayList<>();
            option.completionCandidates().forEach(words::add);
            return "one of " + String.join(", ", words);
        }
        return option.type() == double.class ? "a number" : "a whole number";
    }

    private int stopped(Exception trouble, boolean verbose) {
        if (verbose) {
            trouble.printStackTrace(session.speaker().err());
        }
        if (trouble instanceof StoppedException stopped) {
            session.speaker().warn("registrar: " + stopped.getMessage());
            return stopped.reason().exitCode();
        }
        if (trouble instanceof IOException broken) {
            session.speaker()
                    .warn("registrar: Reading or writing broke ("
                            + broken.getClass().getSimpleName() + ": " + broken.getMessage()
                            + "). Look at the disk and run again.");
            return StopReason.INPUT_OUTPUT.exitCode();
        }
        session.speaker()
                .warn("registrar: A mistake in Registrar itself ("
                        + trouble.getClass().getSimpleName() + where(trouble)
                        + "). Run again with --verbose and report what it says.");
        return OUR_MISTAKE;
    }

    private static String where(Exception trouble) {
        return Arrays.stream(trouble.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("registrar."))
                .findFirst()
                .map(frame -> String.format(Locale.ROOT, " at %s:%d", frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }
}
