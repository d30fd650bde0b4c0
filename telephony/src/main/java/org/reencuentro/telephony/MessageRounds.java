package org.reencuentro.telephony;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.reencuentro.call.VoiceMessages;
import org.reencuentro.hall.Board;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/**
 * Delivers the messages that are due, and takes away recordings once nobody needs them. That a message is being delivered
 * stands in its record with the call that does it before anything rings; whoever dies then leaves a call whose end is found
 * out like that of any other, and the message is tried again. Its rounds are gone by one thread.
 */
final class MessageRounds {
    private static final Logger LOG = Logger.getLogger(MessageRounds.class);

    private final VoiceMessages messages;
    private final MessageAudio audio;
    private final Exchange exchange;
    private final Board board;
    private Set<String> needed = new HashSet<>();

    MessageRounds(VoiceMessages messages, MessageAudio audio, Exchange exchange, Board board) {
        this.messages = messages;
        this.audio = audio;
        this.exchange = exchange;
        this.board = board;
    }

    void start(Outbox outbox) {
        outbox.consume(
                VoiceMessages.DELIVER,
                message -> Callers.as(
                        Subject.exchange(),
                        () -> messages.delivery(message.subject()).ifPresent(exchange::deliver)));
    }

    void stop(Outbox outbox) {
        outbox.release(VoiceMessages.DELIVER);
    }

    /** Learns how deliveries ended, begins those that are due, and takes away what is over. */
    void go() {
        messages.settle();
        if (board.exchangeHeard()) {
            for (UUID due : messages.due()) {
                try {
                    messages.start(due);
                } catch (RuntimeException fault) {
                    LOG.warnf("Message %s waits a little longer: %s", due, fault);
                }
            }
        }
        Set<String> now = messages.audio();
        needed.removeAll(now);
        needed.forEach(audio::delete);
        needed = now;
    }

    /** Takes away what nobody kept, and what was over while nobody looked. */
    void tidy() {
        audio.keepOnly(messages.audio());
    }
}
