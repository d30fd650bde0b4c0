package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.reencuentro.access.model.ApiToken;
import org.reencuentro.access.store.ApiTokenStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Pace;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Unguarded;

/**
 * Tokens with which partners' own programs come. They look like {@code rnc_} and 72 hexadecimal digits, the last eight of
 * which check the others, so that one that lies about in the wrong place is found.
 */
@ApplicationScoped
@Transactional
public class ApiTokens {
    /** What a partner's program can be made for. */
    public static final Set<Operation> SCOPES = EnumSet.of(
            Operation.READ_INBOX,
            Operation.READ_REFERRED,
            Operation.ANSWER_REFERRAL,
            Operation.FINISH_REFERRAL,
            Operation.SEE_WITHDRAWAL,
            Operation.READ_EXPECTED,
            Operation.ACKNOWLEDGE_EXPECTED,
            Operation.LIST_OWN_SERVICES,
            Operation.TELL_CAPACITY,
            Operation.LIST_PLACE_HOLDS);

    private static final String PREFIX = "rnc_";
    private static final Pattern SHAPE = Pattern.compile("rnc_[0-9a-f]{72}");

    private final Pace pace = new Pace(120, Duration.ofMinutes(1));

    private Clock clock;
    private ApiTokenStore store;
    private Sealing sealing;
    private Policy policy;

    protected ApiTokens() {}

    @Inject
    ApiTokens(Clock clock, ApiTokenStore store, Sealing sealing, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.policy = policy;
    }

    /** A token that was just made, and is shown once. */
    public record Made(ApiTokenView token, String text) {
        @Override
        public String toString() {
            return token.id().toString();
        }
    }

    /** The tokens that whoever asks looks after, newest first. */
    @May(Operation.LIST_API_TOKENS)
    public List<ApiTokenView> list() {
        return Callers.current().organisation().map(store::of).orElseGet(store::all).stream()
                .map(ApiToken::view)
                .toList();
    }

    /**
     * Makes a token for an organisation; a coordinator's is always for the own one.
     *
     * @param until the moment from which it holds no more
     * @throws Problem {@link AccessProblem#API_TOKEN_MALFORMED} or {@link AccessProblem#NAME_MALFORMED}
     */
    @May(Operation.MAKE_API_TOKEN)
    public Made make(UUID organisation, String name, Set<Operation> scopes, Instant until) {
        Subject maker = Callers.current();
        Instant now = clock.instant();
        boolean theirs = maker.organisation().isEmpty() || maker.partner().equals(organisation);
        boolean bounded = until.isAfter(now) && !until.isAfter(now.plus(ApiToken.LONGEST));
        if (!theirs || !bounded || scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw new Problem(AccessProblem.API_TOKEN_MALFORMED);
        }
        String secret = Token.next();
        ApiToken token = ApiToken.make(
                Ids.next(clock),
                pseudonym(secret),
                organisation,
                Names.tidy(name, Names.SHORT),
                scopes,
                maker.account(),
                now,
                until);
        store.add(token);
        policy.note(Operation.MAKE_API_TOKEN, token.id());
        return new Made(token.view(), PREFIX + secret + check(secret));
    }

    /** Takes a token back, at once and for good. */
    @May(Operation.REVOKE_API_TOKEN)
    public void revoke(@About UUID id) {
        store.token(id)
                .orElseThrow(() -> new Problem(AccessProblem.API_TOKEN_UNKNOWN))
                .revoke(clock.instant());
    }

    /**
     * As whom the bearer of a token acts; empty when it is none, was taken back, or its day is past.
     *
     * @throws Problem {@link AccessProblem#API_TOKEN_SLOW_DOWN} after 120 requests in a minute
     */
    @Unguarded("Here it turns out who acts")
    public Optional<Subject> subject(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        String secret = text.substring(PREFIX.length(), PREFIX.length() + 64);
        if (!check(secret).equals(text.substring(PREFIX.length() + 64))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return store.byToken(pseudonym(secret)).filter(token -> token.use(now)).map(token -> {
            pace.step(token.id(), now).ifPresent(seconds -> {
                throw new Problem(AccessProblem.API_TOKEN_SLOW_DOWN, Map.of("seconds", seconds));
            });
            return Subject.program(token.id(), token.organisation(), token.scopes());
        });
    }

    private static String check(String secret) {
        CRC32 crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(crc.getValue());
    }

    private byte[] pseudonym(String secret) {
        return sealing.pseudonym("api-token", secret);
    }
}
