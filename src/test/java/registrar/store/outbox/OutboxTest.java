package registrar.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.failure.StoppedException;
import registrar.store.StoreCase;

final class OutboxTest extends StoreCase {
    private static final Instant SEVEN = Instant.parse("2026-11-30T07:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String BATCH = "roster@2026-11-30T06:00:00Z";
    private static final Settlement TAKEN =
            new Settlement(MailState.SENT, Optional.empty(), Optional.of(250), "250 2.0.0 Ok: queued");

    private Outbox outbox;

    @BeforeEach
    void openOutbox() {
        outbox = new Outbox(store);
    }

    private static Draft draft(String key, Draft.Body body) {
        return new Draft(
                key,
                BATCH,
                Optional.of("roster"),
                "ann@acme.example",
                "<" + key + "@registrar.example>",
                "Roster of " + key,
                true,
                body);
    }

    private static Draft held(String key) {
        Draft draft = draft(key);
        return new Draft(
                key,
                draft.batch(),
                draft.schedule(),
                draft.recipient(),
                draft.messageId(),
                draft.subject(),
                false,
                draft.body());
    }

    private static Draft draft(String key) {
        return draft(key, out -> out.write(("To: " + key + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private void released(String... keys) throws IOException {
        for (String key : keys) {
            outbox.draft(draft(key), SEVEN);
        }
        outbox.release(BATCH, SEVEN);
    }

    private OutboxEntry told(String key) throws IOException {
        return outbox.find(key).orElseThrow();
    }

    private OutboxEntry take(Instant now) throws IOException {
        return outbox.take(now).orElseThrow();
    }

    private String handOver(OutboxEntry taken) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outbox.write(taken, out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private long pieces() throws IOException {
        return store.read(t -> t.number("SELECT count(*) AS n FROM mail_piece"));
    }

    @Test
    void nobodySendsADraft() throws IOException {
        outbox.draft(draft("a"), SEVEN);

        assertThat(outbox.take(SEVEN.plusSeconds(999))).isEmpty();
        assertThat(told("a").state()).isEqualTo(MailState.DRAFT);
        assertThat(outbox.release(BATCH, SEVEN.plusSeconds(9))).isEqualTo(1);
        assertThat(told("a"))
                .returns(MailState.NEW, OutboxEntry::state)
                .returns(SEVEN, OutboxEntry::created)
                .returns(SEVEN.plusSeconds(9), OutboxEntry::since)
                .returns(Optional.of(SEVEN.plusSeconds(9)), OutboxEntry::notBefore);
    }

    @Test
    void aReleaseThatIsRolledBackLeavesDrafts() throws IOException {
        outbox.draft(draft("a"), SEVEN);

        assertThatThrownBy(() -> store.write(transaction -> {
                    outbox.release(transaction, BATCH, SEVEN);
                    throw new IOException("the run was taken over");
                }))
                .hasMessage("the run was taken over");

        assertThat(told("a").state()).isEqualTo(MailState.DRAFT);
        assertThat(outbox.take(SEVEN)).isEmpty();
    }

    @Test
    void aKeyIsKeptOnceHoweverOftenItIsDrafted() throws IOException {
        assertThat(outbox.draft(draft("a"), SEVEN)).isTrue();
        assertThat(outbox.draft(draft("a", out -> out.write(1)), SEVEN)).isFalse();
        released("a");
        handOver(take(SEVEN));

        assertThat(outbox.draft(draft("a"), SEVEN)).isFalse();
        assertThat(told("a").state()).isEqualTo(MailState.SENDING);
        assertThat(outbox.has("a")).isTrue();
        assertThat(outbox.has("b")).isFalse();
    }

    @Test
    void aMessageOfSeveralMegabytesComesBackByteForByte() throws IOException {
        byte[] message = new byte[3_000_000];
        new Random(4).nextBytes(message);
        outbox.draft(
                draft("a", out -> {
                    for (int from = 0; from < message.length; from += 1_000) {
                        out.write(message, from, 999);
                        out.write(message[from + 999]);
                    }
                }),
                SEVEN);
        outbox.release(BATCH, SEVEN);

        OutboxEntry taken = take(SEVEN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outbox.write(taken, out);

        assertThat(taken.bytes()).isEqualTo(message.length);
        assertThat(out.toByteArray()).isEqualTo(message);
        assertThat(pieces()).isEqualTo(12);
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws IOException {
        assertThatThrownBy(() -> outbox.draft(
                        draft("a", out -> {
                            out.write(new byte[400_000]);
                            throw new IOException("the attachment is gone");
                        }),
                        SEVEN))
                .hasMessage("the attachment is gone");
        assertThat(outbox.has("a")).isFalse();
        assertThat(pieces()).isZero();
    }

    @Test
    void subjectsInAnyScriptAndRepliesComeBack() throws IOException {
        outbox.draft(
                new Draft(
                        "a",
                        BATCH,
                        Optional.empty(),
                        "ann@acme.example",
                        "<a@b>",
                        "研修 \uD83E\uDD8A قائمة Gözde's half\uD83D",
                        false,
                        out -> {}),
                SEVEN);

        assertThat(told("a"))
                .returns("研修 \uD83E\uDD8A قائمة Gözde's half\uFFFD", OutboxEntry::subject)
                .returns(Optional.empty(), OutboxEntry::schedule)
                .returns(0L, OutboxEntry::bytes);
    }

    @Test
    void whatWasSentIsKeptWithoutItsContent() throws IOException {
        released("a");
        OutboxEntry taken = take(SEVEN);
        assertThat(taken).returns(MailState.SENDING, OutboxEntry::state).returns(1, OutboxEntry::attempts);
        assertThat(handOver(taken)).isEqualTo("To: a\r\n");

        assertThat(outbox.settle(taken, TAKEN, SEVEN.plusSeconds(2))).isTrue();

        assertThat(told("a"))
                .returns(MailState.SENT, OutboxEntry::state)
                .returns(Optional.of(250), OutboxEntry::code)
                .returns(Optional.of("250 2.0.0 Ok: queued"), OutboxEntry::reply)
                .returns(Optional.of(SEVEN.plusSeconds(2)), OutboxEntry::ended)
                .returns(Optional.empty(), OutboxEntry::notBefore);
        assertThat(pieces()).isZero();
        assertThat(outbox.take(SEVEN.plusSeconds(99_999))).isEmpty();
    }

    @Test
    void whatWasRefusedForNowIsTriedWhenItIsTime() throws IOException {
        released("a");
        settle(take(SEVEN), MailState.RETRY, Optional.of(SEVEN.plusSeconds(60)), 451);

        assertThat(outbox.take(SEVEN.plusSeconds(59))).isEmpty();
        OutboxEntry again = take(SEVEN.plusSeconds(60));
        assertThat(again).returns(2, OutboxEntry::attempts).returns(Optional.of(451), OutboxEntry::code);
        assertThat(handOver(again)).isEqualTo("To: a\r\n");
    }

    private void settle(OutboxEntry taken, MailState state, Optional<Instant> at, int code) throws IOException {
        outbox.settle(taken, new Settlement(state, at, Optional.of(code), code + " no"), SEVEN.plusSeconds(1));
    }

    @Test
    void aMailThatWasNotTriedAfterAllWaitsAsIfItWereNew() throws IOException {
        released("a");
        assertThat(outbox.nextDue()).contains(SEVEN);
        settle(take(SEVEN), MailState.NEW, Optional.of(SEVEN.plusSeconds(60)), 535);

        assertThat(outbox.nextDue()).contains(SEVEN.plusSeconds(60));
        assertThat(told("a").since()).isEqualTo(SEVEN.plusSeconds(1));
        assertThat(take(SEVEN.plusSeconds(60)).since()).isEqualTo(SEVEN.plusSeconds(1));
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void whoHasWaitedLongestGoesFirst() throws IOException {
        outbox.draft(draft("z"), SEVEN);
        outbox.draft(draft("y"), SEVEN.plusMillis(1));
        outbox.release(BATCH, SEVEN.plusSeconds(1));
        outbox.draft(draft("a"), SEVEN.plusSeconds(2));
        outbox.release(BATCH, SEVEN.plusSeconds(2));

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            order.add(take(SEVEN.plusSeconds(9)).key());
        }
        assertThat(order).containsExactly("z", "y", "a");
    }

    @Test
    void severalThreadsAndProcessesNeverTakeTheSameMail() throws Exception {
        List<String> keys = IntStream.range(0, 60).mapToObj(i -> "mail-" + i).toList();
        released(keys.toArray(String[]::new));
        List<Outbox> takers = List.of(outbox, outbox, new Outbox(another()), new Outbox(another()));

        ExecutorService threads = Executors.newFixedThreadPool(takers.size());
        List<Future<List<String>>> all =
                threads.invokeAll(takers.stream().map(OutboxTest::takingAll).toList());
        threads.shutdown();

        List<String> taken = new ArrayList<>();
        for (Future<List<String>> each : all) {
            taken.addAll(each.get());
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static Callable<List<String>> takingAll(Outbox outbox) {
        return () -> {
            List<String> taken = new ArrayList<>();
            for (var mail = outbox.take(SEVEN); mail.isPresent(); mail = outbox.take(SEVEN)) {
                taken.add(mail.get().key());
            }
            return taken;
        };
    }

    @Test
    void beginsNoMoreWithinAMinuteThanThePace() throws IOException {
        released("a", "b", "c");

        assertThat(outbox.take(SEVEN, 2)).isPresent();
        assertThat(outbox.take(SEVEN.plusSeconds(30), 2)).isPresent();
        assertThat(outbox.take(SEVEN.plusSeconds(59), 2)).isEmpty();
        assertThat(outbox.begun(SEVEN.minusSeconds(1))).isEqualTo(2);
        assertThat(outbox.take(SEVEN.plusSeconds(60), 2)).isPresent();
    }

    @Test
    void whoDiesWhileTheServerHasTheMessageLeavesItUnknown() throws IOException {
        outbox.draft(held("a"), SEVEN);
        outbox.draft(draft("b"), SEVEN);
        outbox.release(BATCH, SEVEN);
        handOver(take(SEVEN));
        handOver(take(SEVEN));
        reopen();
        outbox = new Outbox(store);

        assertThat(outbox.abandon(SEVEN.plus(LONGEST), LONGEST)).isZero();
        assertThat(outbox.abandon(SEVEN.plus(LONGEST).plusMillis(1), LONGEST)).isEqualTo(2);

        assertThat(told("a"))
                .returns(MailState.UNKNOWN, OutboxEntry::state)
                .returns(Optional.empty(), OutboxEntry::notBefore);
        assertThat(told("b")).returns(MailState.UNKNOWN, OutboxEntry::state).returns(1, OutboxEntry::unknowns);
        OutboxEntry again = take(SEVEN.plus(LONGEST).plusSeconds(1));
        assertThat(again.key()).isEqualTo("b");
        assertThat(outbox.take(SEVEN.plusSeconds(99_999))).isEmpty();
    }

    @Test
    void anUnknownMailIsSentAgainOnceAndThenLeftToPeople() throws IOException {
        released("a");
        handOver(take(SEVEN));
        outbox.abandon(SEVEN.plusSeconds(1_000), LONGEST);
        handOver(take(SEVEN.plusSeconds(1_000)));

        outbox.abandon(SEVEN.plusSeconds(2_000), LONGEST);

        assertThat(told("a")).returns(MailState.UNKNOWN, OutboxEntry::state).returns(2, OutboxEntry::unknowns);
        assertThat(outbox.take(SEVEN.plusSeconds(99_999))).isEmpty();
        assertThat(outbox.retry("a", SEVEN.plusSeconds(3_000))).isTrue();
        assertThat(handOver(take(SEVEN.plusSeconds(3_000)))).isEqualTo("To: a\r\n");
    }

    @Test
    void whoDiesBeforeTheServerHasAByteLeavesItToBeTriedAgain() throws IOException {
        outbox.draft(held("a"), SEVEN);
        outbox.release(BATCH, SEVEN);
        take(SEVEN);

        assertThat(outbox.abandon(SEVEN.plusSeconds(1_000), LONGEST)).isEqualTo(1);

        assertThat(told("a")).returns(MailState.RETRY, OutboxEntry::state).returns(0, OutboxEntry::unknowns);
        assertThat(outbox.take(SEVEN.plusSeconds(1_000))).isPresent();
    }

    @Test
    void whoWakesUpLateSendsNothingAndSettlesNothing() throws IOException {
        released("a");
        OutboxEntry frozen = take(SEVEN);
        outbox.abandon(SEVEN.plusSeconds(1_000), LONGEST);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> outbox.write(frozen, out)).hasMessageContaining("took too long");
        OutboxEntry current = take(SEVEN.plusSeconds(1_000));
        assertThatThrownBy(() -> outbox.write(frozen, out)).hasMessageContaining("took too long");

        assertThat(out.size()).isZero();
        assertThat(outbox.settle(frozen, TAKEN, SEVEN.plusSeconds(1_001))).isFalse();
        assertThat(told("a").state()).isEqualTo(MailState.SENDING);
        assertThat(outbox.settle(current, TAKEN, SEVEN.plusSeconds(1_002))).isTrue();
    }

    @Test
    void anAnswerThatComesLateIsBetterThanNone() throws IOException {
        released("a");
        OutboxEntry slow = take(SEVEN);
        handOver(slow);
        outbox.abandon(SEVEN.plusSeconds(1_000), LONGEST);

        assertThat(outbox.settle(slow, TAKEN, SEVEN.plusSeconds(1_001))).isTrue();

        assertThat(told("a").state()).isEqualTo(MailState.SENT);
        assertThat(outbox.take(SEVEN.plusSeconds(99_999))).isEmpty();
    }

    @Test
    void anAnswerMayBeSettledTwiceAsAfterALostConnection() throws IOException {
        released("a");
        OutboxEntry taken = take(SEVEN);
        outbox.settle(taken, TAKEN, SEVEN);

        assertThat(outbox.settle(taken, TAKEN, SEVEN)).isTrue();
        assertThat(told("a").state()).isEqualTo(MailState.SENT);
    }

    @Test
    void nothingIsTakenWhileTheLaneIsHeld() throws IOException {
        released("a", "b");
        Outbox elsewhere = new Outbox(another());
        Instant eight = SEVEN.plusSeconds(3_600);

        assertThat(outbox.hold(eight, "535 wrong password", SEVEN)).isTrue();
        assertThat(elsewhere.hold(eight.minusSeconds(60), "535 wrong password", SEVEN.plusSeconds(1)))
                .as("told before")
                .isFalse();

        assertThat(elsewhere.take(eight.minusMillis(1))).isEmpty();
        assertThat(elsewhere.lane()).contains(new Lane(SEVEN, eight, "535 wrong password"));
        OutboxEntry probe = elsewhere.take(eight).orElseThrow();
        assertThat(elsewhere.lane()).as("until it is known to be over").isPresent();
        elsewhere.settle(probe, TAKEN, eight.plusSeconds(1));
        assertThat(outbox.lane()).isEmpty();
        assertThat(outbox.take(eight.plusSeconds(1))).isPresent();
    }

    @Test
    void aMailThatWasUnderWayDoesNotFreeTheLane() throws IOException {
        released("a", "b");
        OutboxEntry under = take(SEVEN);
        outbox.hold(SEVEN.plusSeconds(60), "421 slow down", SEVEN);

        outbox.settle(under, TAKEN, SEVEN.plusSeconds(2));

        assertThat(outbox.take(SEVEN.plusSeconds(3))).isEmpty();
        assertThat(outbox.free()).isTrue();
        assertThat(outbox.free()).isFalse();
        assertThat(outbox.take(SEVEN.plusSeconds(3))).isPresent();
    }

    @Test
    void aDroppedMailIsNotSentAndItsContentIsGone() throws IOException {
        released("a", "b");
        OutboxEntry sending = take(SEVEN);

        assertThat(outbox.drop("a", SEVEN)).as("it is being sent").isFalse();
        assertThat(outbox.drop("b", SEVEN)).isTrue();
        assertThat(outbox.drop("nobody", SEVEN)).isFalse();

        assertThat(outbox.take(SEVEN)).isEmpty();
        assertThat(told("b").state()).isEqualTo(MailState.DROPPED);
        assertThat(outbox.retry("b", SEVEN)).isFalse();
        assertThat(pieces()).isEqualTo(1);
        assertThat(outbox.draft(draft("b"), SEVEN)).as("it stays dropped").isFalse();
        outbox.settle(sending, TAKEN, SEVEN);
        assertThat(outbox.drop("a", SEVEN)).as("it is sent").isFalse();
    }

    @Test
    void aFailedMailIsTriedAnewWhenSomebodyAsksForIt() throws IOException {
        released("a");
        settle(take(SEVEN), MailState.FAILED, Optional.empty(), 550);
        assertThat(outbox.take(SEVEN.plusSeconds(99_999))).isEmpty();

        assertThat(outbox.retry("a", SEVEN.plusSeconds(900))).isTrue();

        assertThat(told("a").since()).isEqualTo(SEVEN.plusSeconds(900));
        assertThat(handOver(take(SEVEN.plusSeconds(900)))).isEqualTo("To: a\r\n");
        assertThat(outbox.retry("a", SEVEN)).as("it is being sent").isFalse();
    }

    @Test
    void draftsOfAnEarlierAttemptThatAreNotMadeAgainAreThrownAway() throws IOException {
        outbox.draft(draft("left"), SEVEN);
        outbox.draft(draft("stays"), SEVEN);
        Instant second = SEVEN.plusSeconds(60);
        outbox.draft(draft("stays"), second);
        outbox.draft(draft("new"), second.plusSeconds(1));

        int released = store.write(transaction -> {
            outbox.discardStale(transaction, BATCH, second);
            return outbox.release(transaction, BATCH, second.plusSeconds(2));
        });

        assertThat(released).isEqualTo(2);
        assertThat(outbox.has("left")).isFalse();
        assertThat(pieces()).isEqualTo(2);
    }

    @Test
    void discardsDraftsAlone() throws IOException {
        released("a");
        outbox.draft(draft("b"), SEVEN);
        outbox.draft(draft("c"), SEVEN.plusSeconds(60));

        assertThat(outbox.discardAbandoned(SEVEN.plusSeconds(1))).isEqualTo(1);
        assertThat(outbox.discard(BATCH)).isEqualTo(1);
        assertThat(outbox.batch(BATCH)).extracting(OutboxEntry::key).containsExactly("a");
    }

    @Test
    void listsNewestFirstAndByState() throws IOException {
        released("a");
        take(SEVEN);
        outbox.draft(draft("b"), SEVEN.plusSeconds(1));
        outbox.draft(draft("c"), SEVEN.plusSeconds(2));

        assertThat(outbox.list(Optional.empty(), 2))
                .extracting(OutboxEntry::key)
                .containsExactly("c", "b");
        assertThat(outbox.list(Optional.of(MailState.SENDING), 9))
                .extracting(OutboxEntry::key)
                .containsExactly("a");
        assertThat(outbox.waiting()).isEqualTo(3);
    }

    @Test
    void aMailIsFoundByTheBeginningOfItsKeyWhenItIsTheOnlyOne() throws IOException {
        released("abc", "abd");

        assertThat(outbox.find("abc")).map(OutboxEntry::key).contains("abc");
        assertThat(outbox.find("ab")).isEmpty();
        assertThat(outbox.find("abd")).isPresent();
    }

    @Test
    void pruningRemovesWhatCameToItsEndAndNothingThatWaits() throws IOException {
        released("a", "b", "c");
        OutboxEntry first = take(SEVEN);
        outbox.settle(first, TAKEN, SEVEN.plusSeconds(1));
        settle(take(SEVEN), MailState.RETRY, Optional.of(SEVEN.plusSeconds(60)), 451);

        assertThat(outbox.prune(SEVEN.plusSeconds(1))).isZero();
        assertThat(outbox.prune(SEVEN.plusSeconds(99_999))).isEqualTo(1);
        assertThat(outbox.has(first.key())).isFalse();
        assertThat(pieces()).isEqualTo(2);
    }

    @Test
    void nothingToldOfSomebodyIsLeftInMailsToThem() throws IOException {
        released("a", "b");
        OutboxEntry sent = take(SEVEN);
        outbox.settle(sent, TAKEN, SEVEN);
        outbox.draft(
                new Draft("c", BATCH, Optional.empty(), "ben@acme.example", "<c@b>", "c", true, out -> out.write(1)),
                SEVEN);

        assertThat(outbox.forget(List.of("zoe@acme.example", "Ann@ACME.example"), SEVEN))
                .isEqualTo(2);

        assertThat(told("a")).returns(MailState.SENT, OutboxEntry::state);
        assertThat(told("b")).returns(MailState.DROPPED, OutboxEntry::state);
        assertThat(List.of(told("a"), told("b")))
                .allSatisfy(mail -> assertThat(mail)
                        .returns(Outbox.FORGOTTEN, OutboxEntry::recipient)
                        .returns(Outbox.FORGOTTEN, OutboxEntry::subject)
                        .returns(Optional.empty(), OutboxEntry::reply));
        assertThat(told("c").recipient()).isEqualTo("ben@acme.example");
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void aMailToSomebodyForgottenBreaksOffWhileItIsSent() throws IOException {
        outbox.draft(draft("a", out -> out.write(new byte[600_000])), SEVEN);
        outbox.release(BATCH, SEVEN);
        OutboxEntry sending = take(SEVEN);
        OutputStream server = new OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void write(byte[] piece) throws IOException {
                outbox.forget(List.of("ann@acme.example"), SEVEN);
            }
        };

        assertThatThrownBy(() -> outbox.write(sending, server)).hasMessageContaining("sent or dropped meanwhile");

        assertThat(outbox.settle(sending, TAKEN, SEVEN)).isFalse();
        assertThat(told("a").state()).isEqualTo(MailState.DROPPED);
        assertThat(outbox.take(SEVEN.plusSeconds(99_999))).isEmpty();
    }

    @Test
    void aPieceThatIsMissingIsToldAsDamage() throws IOException {
        released("a");
        outbox.draft(draft("b", out -> out.write(new byte[300_000])), SEVEN);
        store.write(t -> t.update("DELETE FROM mail_piece WHERE mail_key = 'b' AND number = 1"));

        assertThatThrownBy(() -> outbox.show(told("b"), new ByteArrayOutputStream()))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("is damaged");
    }
}
