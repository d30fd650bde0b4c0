package org.reencuentro.telephony;

import java.util.Optional;
import org.reencuentro.call.VoiceMessages;

/** Takes the message that somebody leaves after nobody answered. Safe for many threads. */
public class MessageDesk {
    private final VoiceMessages messages;
    private final Optional<MessageAudio> audio;

    /** @param audio empty where no exchange was set up, and then no message is offered */
    MessageDesk(VoiceMessages messages, Optional<MessageAudio> audio) {
        this.messages = messages;
        this.audio = audio;
    }

    /** Under which name a message after this attempt is to be recorded; empty when none can be left. */
    public Optional<String> offer(String attempt) {
        return audio.filter(MessageAudio::ready)
                .filter(folder -> messages.offered(attempt))
                .map(folder -> MessageAudio.name());
    }

    /**
     * Keeps what was recorded; asked again, it answers the same.
     *
     * @return whether it will be delivered; not when there is no recording
     * @throws IllegalArgumentException for what is no name of a recording
     */
    public boolean keep(String attempt, String name) {
        return audio.filter(folder -> folder.has(name)).isPresent() && messages.leave(attempt, name);
    }

    /**
     * Takes away what was recorded and not kept.
     *
     * @throws IllegalArgumentException for what is no name of a recording
     */
    public void drop(String name) {
        if (!messages.audio().contains(name)) {
            audio.ifPresent(folder -> folder.delete(name));
        }
    }
}
