package registrar.mail;

import java.util.List;

/** To whom mail may go at all; asked where a letter is made, so nobody who asks for a mail can pass it by. */
public record AllowList(List<String> entries) {
    /** @param entries domains and addresses; letter case does not matter */
    public AllowList {
        entries = List.copyOf(entries);
    }

    public boolean permits(EmailAddress address) {
        return entries.stream()
                .anyMatch(entry -> entry.contains("@")
                        ? entry.equalsIgnoreCase(address.text())
                        : entry.equalsIgnoreCase(address.domain()));
    }
}
