package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.Learners.ada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.render.Templates;
import registrar.testing.ProfileBuilder;

class ReportLetterTest {
    @TempDir
    Path folder;

    @Test
    void saysInTheSubjectHowMuchIsDueAndNamesNobody() throws IOException {
        String subject = Roster.monday().text().subject();

        assertThat(subject)
                .isEqualTo(
                        "[Northmere Utilities] License roster – 1 seat expired, 2 due in 30 days – as of 2026-11-23");
    }

    @Test
    void saysTheSameInGerman() throws IOException {
        assertThat(Roster.monday().language("de-DE").text().subject())
                .isEqualTo(
                        "[Northmere Utilities] Lizenzliste – 1 Platz abgelaufen, 2 fällig in 30 Tagen – Stand 2026-11-23");
    }

    @Test
    void readsFromNumbersToWhomToAsk() throws IOException {
        assertThat(Roster.monday().text().plain())
                .containsSubsequence(
                        "ACME TRAINING",
                        "Northmere Utilities: License roster",
                        "As of Mon 23 Nov 2026, 07:00 (Europe/Berlin, UTC+01:00), run 1042",
                        "   1  seat expired\n   2  seats end in 30 days\n",
                        "MOST URGENT",
                        "  x Ada Winterbourne, Working at Height, Depots\n    Expired ",
                        "All rows: https://reports.acme.example/roster",
                        "CHANGED SINCE 17 NOV 2026",
                        "ATTACHED",
                        "  roster_northmere_2026-11-23.xlsx: 55 KB, 3 seats",
                        "LEFT OUT: 1 OF 4",
                        "  1 learner could not be read; to whom they belong is not known.",
                        "NEXT",
                        "  The next one comes on Mon 30 Nov 2026, 07:00 (Europe/Berlin,\n  UTC+01:00).\n",
                        "  Questions: reports@acme.example",
                        "\n-- \nYou get this mail because");
    }

    @Test
    void isNoWiderThan72ColumnsButForLinks() throws IOException {
        for (String language : List.of("en-US", "de-DE")) {
            assertThat(Roster.monday().language(language).text().plain().lines())
                    .filteredOn(line -> !line.contains("https://"))
                    .allMatch(line -> line.length() <= 72);
        }
    }

    @Test
    void asksForNothingFromOutside() throws IOException {
        assertThat(Roster.monday().text().html())
                .doesNotContain("<img", "<link", "url(", "src=", "<script", "@import", "border-radius")
                .contains("bgcolor=\"#ffffff\"", "background:#ffffff", "width=\"600\"", "max-width:600px");
    }

    @Test
    void readsAlsoWhereTheStyleSheetIsTakenOut() throws IOException {
        String bare = Roster.monday().text().html().replaceAll("(?s)<style>.*?</style>", "");

        assertThat(bare).containsPattern("<h1[^>]+style=\"[^\"]*color:#1a2129");
        assertThat(bare.split("<td "))
                .filteredOn(cell -> cell.contains(">Ada"))
                .allMatch(cell -> cell.contains("font-size"));
    }

    @Test
    void namesWhoIsLeftOutWhereEverybodyIsAskedFor() throws IOException {
        assertThat(Roster.monday().everybody().text().plain())
                .contains("LEFT OUT: 1 OF 4", "Learner 00042: The source does not know this learner.");
    }

    @Test
    void saysThatNothingIsDueAndWhatItLookedAt() throws IOException {
        Letter.Text text = Roster.monday().learners(ada()).nothingDue().text();

        assertThat(text.subject()).isEqualTo("[Northmere Utilities] License roster – nothing due – as of 2026-11-23");
        assertThat(text.plain()).contains("NOTHING DUE", "Nothing is due. Looked at: 0 seats of 0 learners.");
        assertThat(text.plain()).doesNotContain("ATTACHED", "MOST URGENT");
    }

    @Test
    void saysWhichMessageCarriesWhatAndWhatNoneCan() throws IOException {
        Attachment roster = Roster.file("roster.csv", 30_000_000, 90_000);
        Attachment zip = Roster.file("roster_1.zip", 9_040_000, 0);
        Attachment other = Roster.file("summary.html", 42_000, 12);
        Attachment film = Roster.file("seats.json", 99_000_000, 90_000);
        var parcel = new Parcel(
                1,
                2,
                List.of(new Parcel.Packed(zip, List.of(roster), true, 1)),
                List.of(new Parcel.Packed(other, List.of(other), false, 2)),
                List.of(film));

        Letter.Text text = Roster.monday().parcel(parcel).text();

        assertThat(text.subject()).endsWith("(1 of 2)");
        assertThat(text.plain().replaceAll("\\s+", " "))
                .contains("roster_1.zip: 9.1 MB, zipped to fit into a mail, holds roster.csv (90,000 seats)")
                .contains("This is message 1 of 2: the files are too large for one.")
                .contains("IN THE OTHER MESSAGES summary.html: 42 KB, 12 seats, in message 2")
                .contains("NOT SENT seats.json: 99.0 MB, 90,000 seats, too large for mail");
    }

    @Test
    void hasNoButtonWithoutAPage() throws IOException {
        Letter.Text text = Roster.monday().link(Optional.empty()).text();

        assertThat(text.html()).doesNotContain("class=\"button\"");
        assertThat(text.plain()).doesNotContain("All rows");
    }

    @Test
    void goesFromRightToLeftWhereTheLanguageDoes() throws IOException {
        Files.writeString(folder.resolve("messages_he.properties"), "direction=rtl\nmail.urgent=דחוף");
        Letter.Text text = Roster.monday()
                .templates(Templates.over(folder))
                .language("he-IL")
                .text();

        assertThat(text.html()).contains("dir=\"rtl\"", "lang=\"he\"", "align=\"right\"", "דחוף");
    }

    @Test
    void takesTheTemplateOfTheUser() throws IOException {
        Files.writeString(
                folder.resolve("mail.html"),
                "<html xmlns:th=\"http://www.thymeleaf.org\"><p th:text=\"${mail.title}\"></p></html>");

        assertThat(Roster.monday().templates(Templates.over(folder)).text().html())
                .contains("<p>Northmere Utilities: License roster</p>");
    }

    @Test
    void cutsWhatIsTooLongToRead() throws IOException {
        Letter.Text text = Roster.monday()
                .learners(ProfileBuilder.learner("long")
                        .named("A".repeat(4_000), "B")
                        .seat(Roster.TRIAL))
                .text();

        assertThat(text.html().length()).isLessThan(60_000);
        assertThat(text.plain().lines()).allMatch(line -> line.length() < 120);
    }
}
