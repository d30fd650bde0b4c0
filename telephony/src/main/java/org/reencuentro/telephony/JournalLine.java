package org.reencuentro.telephony;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.Journal;
import org.reencuentro.call.LocalCall;
import org.reencuentro.kernel.Language;

/**
 * One line of the exchange's journal, written once an attempt has ended, and once more before it is dialled where the hall's own
 * policy permitted it; then everything from answered to cause is empty:
 * {@code 1|attempt|line|language|permission|offered|answered|ended|status|cause|sealed number}. Times are seconds since
 * 1970 with up to six decimals; answered and status may be empty, offered too where the application
 * offered the call; the number is there only for permission {@code local},
 * AES-128-ECB of the zero-padded digits in Base64, as Asterisk's {@code AES_ENCRYPT} makes it.
 */
final class JournalLine {
    private static final String BEGINNING = "1|";
    private static final Pattern ATTEMPT = Pattern.compile("[A-Za-z0-9.-]{1,80}");
    private static final Pattern ENDPOINT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}(?:\\.[0-9]{1,6})?");
    private static final Pattern STATUS = Pattern.compile("[A-Z]{0,20}");
    private static final Pattern CAUSE = Pattern.compile("[0-9]{0,3}");

    /** Thrown for a line that says nothing. The message names the field, never its content. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String field) {
            super(field);
        }
    }

    private JournalLine() {}

    /**
     * Reads a line without its end.
     *
     * @param key the key of sealed numbers
     * @throws Unreadable when a field is missing, one too many, or out of its form
     */
    static Journal.Entry read(String line, Optional<byte[]> key) throws Unreadable {
        String[] field = line.split("\\|", -1);
        if (field.length != 11 || !field[0].equals("1")) {
            throw new Unreadable("version");
        }
        String attempt = matching(ATTEMPT, field[1], "attempt");
        matching(ENDPOINT, field[2], "line");
        Language language = Language.of(field[3]).orElseThrow(() -> new Unreadable("language"));
        if (field[4].equals("local") && field[7].isEmpty()) {
            return local(field, language, key, CallFact.seen(attempt, CallFact.Kind.DIALLING, offered(field)));
        }
        Optional<Instant> answered = field[6].isEmpty() ? Optional.empty() : Optional.of(time(field[6], "answered"));
        Instant ended = time(field[7], "ended");
        String status = matching(STATUS, field[8], "status");
        String cause = matching(CAUSE, field[9], "cause");
        CallFact end = CallFact.ended(
                attempt,
                ended,
                new CallFact.End(
                        answered, status, cause.isEmpty() ? 0 : Integer.parseInt(cause), CallFact.Source.JOURNAL));
        return switch (field[4]) {
            case "yes", "no", "abandoned" -> new Journal.Entry.Ended(end);
            case "local" -> local(field, language, key, end);
            default -> throw new Unreadable("permission");
        };
    }

    /**
     * The whole line at the end of a damaged one: where the disk was full the exchange wrote a piece of a line, and goes on
     * right behind it once there is room. Empty when there is none.
     */
    static Optional<Journal.Entry> behindDamage(String line, Optional<byte[]> key) {
        for (int at = line.indexOf(BEGINNING, 1); at > 0; at = line.indexOf(BEGINNING, at + 1)) {
            try {
                return Optional.of(read(line.substring(at), key));
            } catch (Unreadable piece) {
                // It begins further on.
            }
        }
        return Optional.empty();
    }

    private static Journal.Entry local(String[] field, Language language, Optional<byte[]> key, CallFact fact)
            throws Unreadable {
        return new Journal.Entry.Local(
                new LocalCall(fact.asteriskId(), field[2], language, unseal(field[10], key), offered(field), fact));
    }

    private static Instant offered(String[] field) throws Unreadable {
        return time(field[5], "offered");
    }

    private static String matching(Pattern form, String text, String field) throws Unreadable {
        if (!form.matcher(text).matches()) {
            throw new Unreadable(field);
        }
        return text;
    }

    private static Instant time(String text, String field) throws Unreadable {
        BigDecimal seconds = new BigDecimal(matching(SECONDS, text, field));
        try {
            return Instant.ofEpochSecond(
                    seconds.longValue(),
                    seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        } catch (DateTimeException beyond) {
            throw new Unreadable(field);
        }
    }

    private static String unseal(String sealed, Optional<byte[]> key) throws Unreadable {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key.orElseThrow(() -> new Unreadable("number")), "AES"));
            byte[] padded = cipher.doFinal(Base64.getDecoder().decode(sealed));
            String digits = new String(padded, StandardCharsets.US_ASCII).replaceFirst("\0+$", "");
            return matching(Pattern.compile("[0-9]{3,15}"), digits, "number");
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new Unreadable("number");
        }
    }
}
