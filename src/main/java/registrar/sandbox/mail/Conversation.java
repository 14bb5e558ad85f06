package registrar.sandbox.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One client's conversation, from greeting to farewell (RFC 5321). */
final class Conversation {
    private static final Pattern SENDER = Pattern.compile("(?i)FROM: ?<([^<>]{0,254})>((?: \\S+)*) *");
    private static final Pattern RECIPIENT = Pattern.compile("(?i)TO: ?<([^<>]{1,254})>((?: \\S+)*) *");
    private static final Pattern SIZE = Pattern.compile("(?i)SIZE=(\\d{1,18})");
    private static final Pattern KNOWN = Pattern.compile("(?i)SIZE=\\d{1,18}|BODY=(?:7BIT|8BITMIME)|AUTH=\\S+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MOST_RECIPIENTS = 100;
    private static final String TOO_LARGE =
            "552 The message is larger than " + MailSandbox.LARGEST + " bytes and was not kept";

    private final Wire wire;
    private final MailFolder folder;
    private final List<String> recipients = new ArrayList<>();
    private boolean greeted;
    private boolean begun;

    Conversation(Wire wire, MailFolder folder) {
        this.wire = wire;
        this.folder = folder;
    }

    /** @throws IOException when the other side left without a word */
    void hold() throws IOException {
        wire.say("220 registrar.invalid ESMTP, a stand-in that keeps mail as files");
        boolean goesOn = true;
        while (goesOn) {
            Optional<String> line = wire.line();
            if (line.isEmpty()) {
                wire.say("500 The line is too long");
            } else if (CONTROL.matcher(line.get()).find()) {
                wire.say("500 A command has no control characters");
            } else {
                goesOn = obey(line.get());
            }
        }
    }

    /** @return false after the farewell */
    private boolean obey(String line) throws IOException {
        String[] parts = line.split(" ", 2);
        String rest = parts.length == 1 ? "" : parts[1].strip();
        switch (parts[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" ->
                greet(
                        "250-registrar.invalid",
                        "250-SIZE " + MailSandbox.LARGEST,
                        "250-8BITMIME",
                        "250-PIPELINING",
                        "250 AUTH PLAIN LOGIN");
            case "HELO" -> greet("250 registrar.invalid");
            case "AUTH" -> wire.say(greeted && !begun ? new SignIn(wire).reply(rest) : "503 Not now");
            case "MAIL" -> wire.say(sender(rest));
            case "RCPT" -> wire.say(recipient(rest));
            case "DATA" -> data();
            case "RSET" -> {
                forget();
                wire.say("250 Forgotten");
            }
            case "NOOP" -> wire.say("250 Done nothing");
            case "VRFY" -> wire.say("252 Every address is taken");
            case "QUIT" -> {
                wire.say("221 Goodbye");
                return false;
            }
            default -> wire.say("500 There is no such command here");
        }
        return true;
    }

    private void greet(String... replies) throws IOException {
        greeted = true;
        forget();
        for (String reply : replies) {
            wire.say(reply);
        }
    }

    private void forget() {
        begun = false;
        recipients.clear();
    }

    private String sender(String rest) {
        Matcher sender = SENDER.matcher(rest);
        if (!greeted || begun) {
            return greeted ? "503 A message is begun already; RSET forgets it" : "503 EHLO comes first";
        }
        if (!sender.matches()) {
            return "501 Expected MAIL FROM:<address>";
        }
        for (String parameter : sender.group(2).strip().split(" +")) {
            if (!parameter.isEmpty() && !KNOWN.matcher(parameter).matches()) {
                return "555 A parameter of MAIL is not known here";
            }
            Matcher size = SIZE.matcher(parameter);
            if (size.matches() && Long.parseLong(size.group(1)) > MailSandbox.LARGEST) {
                return TOO_LARGE;
            }
        }
        begun = true;
        return "250 From them";
    }

    private String recipient(String rest) {
        Matcher recipient = RECIPIENT.matcher(rest);
        if (!begun) {
            return "503 MAIL comes first";
        }
        if (!recipient.matches()) {
            return "501 Expected RCPT TO:<address>";
        }
        if (!recipient.group(2).isBlank()) {
            return "555 A parameter of RCPT is not known here";
        }
        if (recipients.size() == MOST_RECIPIENTS) {
            return "452 No more than " + MOST_RECIPIENTS + " recipients a message";
        }
        recipients.add(recipient.group(1));
        return "250 To them";
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            wire.say("503 MAIL and RCPT come first");
            return;
        }
        wire.say("354 End with a dot on a line of its own");
        Path draft = folder.draft();
        try {
            wire.say(take(draft));
        } finally {
            Files.deleteIfExists(draft);
            forget();
        }
    }

    private String take(Path draft) throws IOException {
        long bytes;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            bytes = wire.message(out);
        }
        return bytes > MailSandbox.LARGEST ? TOO_LARGE : "250 Kept as " + folder.keep(draft, recipients.get(0));
    }
}
