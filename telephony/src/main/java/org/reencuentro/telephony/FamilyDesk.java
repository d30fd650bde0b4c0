package org.reencuentro.telephony;

import java.util.Optional;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.word.FamilyWords;

/** Takes the word of a family that rings the hall, and the number it leaves. Safe for many threads. */
public class FamilyDesk {
    private final FamilyWords words;
    private final Optional<MessageAudio> audio;

    /** @param audio empty where no exchange was set up, and then no word is taken */
    FamilyDesk(FamilyWords words, Optional<MessageAudio> audio) {
        this.words = words;
        this.audio = audio;
    }

    /**
     * Under which name the word of a caller is to be recorded; empty when none can be taken now.
     *
     * @param caller the caller's number as the trunk tells it; kept nowhere
     */
    public Optional<String> offer(String caller) {
        return audio.filter(MessageAudio::roomy)
                .filter(folder -> words.admit(caller))
                .map(folder -> MessageAudio.name());
    }

    /**
     * Keeps what was recorded, sealed, and takes the recording away; asked again, it answers the same.
     *
     * @param beside a line of the hall whose number was rung
     * @return whether it is kept; not when there is no recording
     * @throws IllegalArgumentException for what is no name of a recording
     */
    public boolean keep(String beside, Language language, String name) {
        if (audio.isEmpty()) {
            return false;
        }
        MessageAudio folder = audio.get();
        if (!folder.has(name)) {
            return words.isKept(name);
        }
        words.leave(beside, language, name, folder.read(name));
        folder.delete(name);
        return true;
    }

    /**
     * Notes the number at which the family wants to be called.
     *
     * @param name the name under which its word was recorded
     * @param digits international
     * @return whether it is noted; not when it is no number
     */
    public boolean callBack(String name, String digits) {
        try {
            words.callBack(name, digits);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
