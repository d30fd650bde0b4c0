package org.reencuentro.kernel;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** The open key of one owner and compartment. Never kept longer than the work in hand; safe for many threads. */
public final class DataKey {
    /** First byte of what is sealed here, so that another form can come later. */
    private static final byte FORM = 1;

    private final Aead aead;

    /** A key over what encrypts with it. */
    public DataKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * Seals bytes for one place.
     *
     * @param place where they will be kept, {@code table.column:row}; unsealing elsewhere fails
     */
    public byte[] seal(byte[] plain, String place) {
        try {
            byte[] sealed = aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
            byte[] whole = new byte[sealed.length + 1];
            whole[0] = FORM;
            System.arraycopy(sealed, 0, whole, 1, sealed.length);
            return whole;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Sealing failed for " + place, fault);
        }
    }

    /** Seals a text for one place. */
    public byte[] seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /**
     * Opens what {@link #seal} closed.
     *
     * @throws IllegalStateException when the bytes were altered, or belong to another place or owner
     */
    public byte[] unseal(byte[] sealed, String place) {
        if (sealed.length == 0 || sealed[0] != FORM) {
            throw new IllegalStateException("Unsealing failed for " + place + ": unknown form");
        }
        try {
            return aead.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Unsealing failed for " + place, fault);
        }
    }

    /** Opens a text that {@link #seal(String, String)} closed. */
    public String text(byte[] sealed, String place) {
        return new String(unseal(sealed, place), StandardCharsets.UTF_8);
    }
}
