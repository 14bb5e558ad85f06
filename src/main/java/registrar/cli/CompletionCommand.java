package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        sortOptions = false,
        header = "The script by which bash or zsh completes commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(registrar completion bash)",
            "  registrar completion bash > ~/.local/share/bash-completion/completions/registrar",
            "  registrar completion zsh >> ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw Usage.wrong("completion expects bash or zsh, found \"" + shell + "\".");
        }
        session.speaker().hand(AutoComplete.bash("registrar", spec.root().commandLine()));
        session.speaker().flush();
        return 0;
    }
}
