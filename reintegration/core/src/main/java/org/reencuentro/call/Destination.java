package org.reencuentro.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.kernel.Problem;

/**
 * Where a call goes: a complete number with the region it belongs to and its type. The region is decided by the whole
 * number, because +1 is not the United States: it is also Jamaica (+1 876) and a premium line (+1 900).
 *
 * @param dial the digits handed to the exchange: country code and number without {@code +}, or a helpline's short number
 * @param region ISO 3166 alpha-2, such as {@code GT}
 * @param type what kind of number it is
 */
public record Destination(String dial, String region, Type type) {
    /** Kinds of number, as the numbering plans tell them apart. */
    public enum Type {
        FIXED_LINE,
        MOBILE,
        /** Where the plan does not tell, as in the United States. */
        FIXED_LINE_OR_MOBILE,
        TOLL_FREE,
        /** An emergency number or helpline of the country: always allowed, never counted or tied to anybody. */
        HELPLINE,
        PREMIUM,
        OTHER
    }

    /** Guatemala's emergency numbers and helplines (public directory; the numbering library misses 122). */
    private static final Set<String> HELPLINES = Set.of("110", "120", "122", "123", "1546", "1555", "1572");

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    /**
     * Reads what a person dialled in Guatemala. Eight digits are Guatemalan; ten are American or Mexican and need the
     * country; more carry their country code, with {@code 00} or {@code 011} before it or nothing. Mexico's prefixes
     * that no longer exist (044, 045, 01, and 1 after 52) are taken off.
     *
     * @param digits ASCII digits, nothing else
     * @param country {@code US} or {@code MX} for ten digits; otherwise ignored
     * @throws Problem of {@link CallProblem} when no number can be made of it
     */
    public static Destination read(String digits, Optional<String> country) {
        if (!digits.matches("[0-9]+")) {
            throw new Problem(CallProblem.NUMBER_NOT_DIGITS);
        }
        if (HELPLINES.contains(digits)) {
            return new Destination(digits, "GT", Type.HELPLINE);
        }
        if (digits.length() < 8) {
            throw new Problem(CallProblem.NUMBER_TOO_SHORT, Map.of("missing", 8 - digits.length()));
        }
        if (digits.length() > 18) {
            throw new Problem(CallProblem.NUMBER_TOO_LONG);
        }
        return parse(international(digits, country));
    }

    /**
     * Reads what the exchange dialled: country code and number, or a helpline's short number.
     *
     * @throws Problem of {@link CallProblem} when no number can be made of it
     */
    public static Destination dialled(String digits) {
        return read(HELPLINES.contains(digits) ? digits : "00" + digits, Optional.empty());
    }

    private static String international(String digits, Optional<String> country) {
        if (digits.startsWith("00")) {
            return mexico(digits.substring(2));
        }
        if (digits.startsWith("011")) {
            return mexico(digits.substring(3));
        }
        if (digits.length() == 8) {
            return "502" + digits;
        }
        String local = digits.replaceFirst("^(?:04[45]|01)(?=[0-9]{10}$)", "");
        if (!local.equals(digits)) {
            return "52" + local;
        }
        if (digits.length() == 10) {
            return switch (country.orElse("").toUpperCase(Locale.ROOT)) {
                case "US" -> "1" + digits;
                case "MX" -> "52" + digits;
                default -> throw new Problem(CallProblem.NUMBER_NEEDS_COUNTRY);
            };
        }
        return mexico(digits);
    }

    private static String mexico(String digits) {
        return digits.replaceFirst("^521(?=[0-9]{10}$)", "52");
    }

    private static Destination parse(String international) {
        PhoneNumber number;
        try {
            number = PLAN.parse("+" + international, null);
        } catch (NumberParseException fault) {
            throw new Problem(CallProblem.NUMBER_IMPOSSIBLE);
        }
        String region = PLAN.getRegionCodeForNumber(number);
        if (region == null || !PLAN.isValidNumber(number)) {
            throw new Problem(CallProblem.NUMBER_IMPOSSIBLE);
        }
        String dial =
                PLAN.format(number, PhoneNumberUtil.PhoneNumberFormat.E164).substring(1);
        return new Destination(dial, region, type(PLAN.getNumberType(number)));
    }

    private static Type type(PhoneNumberType type) {
        return switch (type) {
            case FIXED_LINE -> Type.FIXED_LINE;
            case MOBILE -> Type.MOBILE;
            case FIXED_LINE_OR_MOBILE -> Type.FIXED_LINE_OR_MOBILE;
            case TOLL_FREE -> Type.TOLL_FREE;
            case PREMIUM_RATE, SHARED_COST -> Type.PREMIUM;
            default -> Type.OTHER;
        };
    }

    /** The last two digits: all that is ever shown of a number. */
    public String lastTwo() {
        return dial.substring(dial.length() - 2);
    }

    /** Whether it is an emergency number or helpline. */
    public boolean helpline() {
        return type == Type.HELPLINE;
    }

    /** Hides the number wherever a destination might be printed. */
    @Override
    public String toString() {
        return region + " " + type;
    }
}
