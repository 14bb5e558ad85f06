package registrar.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import registrar.report.ReportType;
import registrar.report.ReportTypes;

/** The commands by name: one for each report on the list, and the others. */
final class Commands {
    private static final int WIDTH = 110;
    private static final String COMPLETION = "completion";

    private final Session session;
    private final Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();

    Commands(Session session) {
        this.session = session;
        for (ReportType report : ReportTypes.all()) {
            all.put(report.key(), () -> reportCommand(report));
        }
        all.put("why", () -> new CommandLine(new WhyCommand(session)));
        all.put("fetch", () -> new CommandLine(new FetchCommand(session)));
        all.put("snapshots", () -> new CommandLine(new SnapshotsCommand(session)));
        all.put("schedule", () -> ScheduleCommand.with(session));
        all.put("serve", () -> new CommandLine(new ServeCommand(session)));
        all.put("send", () -> SendCommand.with(session));
        all.put("outbox", () -> OutboxCommand.with(session));
        all.put("runs", () -> RunsCommand.with(session));
        all.put("backup", () -> new CommandLine(new BackupCommand(session)));
        all.put("restore", () -> new CommandLine(new RestoreCommand(session)));
        all.put("forget", () -> new CommandLine(new ForgetCommand(session)));
        all.put("doctor", () -> new CommandLine(new DoctorCommand(session)));
        all.put("sandbox", () -> new CommandLine(new SandboxCommand(session)));
        all.put("demo", () -> new CommandLine(new DemoCommand(session)));
        all.put(COMPLETION, () -> new CommandLine(new CompletionCommand(session)));
    }

    /** With all commands, or only the one that is called: building every one would delay the start. */
    CommandLine called(String... arguments) {
        var commands = new CommandLine(new RootCommand());
        commands.getCommandSpec().versionProvider(RootCommand.version());
        boolean one = arguments.length > 0 && all.containsKey(arguments[0]) && !arguments[0].equals(COMPLETION);
        all.forEach((name, command) -> {
            if (!one || name.equals(arguments[0])) {
                commands.addSubcommand(name, withHelpForAll(command.get()));
            }
        });
        withHelp(commands);
        commands.setOut(new PrintWriter(session.speaker().out(), false));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(WIDTH);
        return commands;
    }

    private static CommandLine withHelpForAll(CommandLine command) {
        command.getSubcommands().values().forEach(Commands::withHelpForAll);
        return withHelp(command);
    }

    private static CommandLine withHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("This page.")
                        .build());
        command.getCommandSpec().usageMessage().optionListHeading("%nOptions:%n");
        return command;
    }

    private CommandLine reportCommand(ReportType report) {
        var command = new ReportCommand(report, session);
        var line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        if (report.byCourse()) {
            spec.addMixin("course", CommandSpec.forAnnotatedObject(command.course()));
        }
        if (report.filtered()) {
            spec.addMixin("filter", CommandSpec.forAnnotatedObject(command.filter()));
        }
        if (report.compares()) {
            spec.addMixin("since", CommandSpec.forAnnotatedObject(command.since()));
        }
        ReportHelp.describe(report, spec);
        return line;
    }
}
