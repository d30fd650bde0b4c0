package org.reencuentro.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.Access;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.hall.KioskProof;
import org.reencuentro.hall.KioskSessions;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Unguarded;

/**
 * The one place where it turns out who sends a request, for all web modules: a kiosk by its session and signature, staff
 * and partners by their session, partners' programs by a token, the machine's owner by a
 * key. It refuses nobody: what a visitor may do is decided where it is done. Each proof opens
 * its own part alone, whatever else a browser sends along.
 */
@ApplicationScoped
@Unguarded("Here it turns out who acts")
public class Doorkeeper implements HttpAuthenticationMechanism {
    /** The device's number and signature. */
    public static final String PROOF = "Kiosk-Proof";

    /** The digest of the body (RFC 9530) that the signature covers; whoever reads the body compares them. */
    public static final String DIGEST = "Content-Digest";

    private static final String PROGRAMS = "/api/partner/";
    private static final String BEARER = "Bearer ";
    private static final String KIOSKS = "/kiosk";
    private static final String OFFICE = "";

    private Access access;
    private ApiTokens tokens;
    private KioskSessions kiosks;
    private Operators operators;
    private Cookies cookies;

    protected Doorkeeper() {}

    @Inject
    Doorkeeper(Access access, ApiTokens tokens, KioskSessions kiosks, Operators operators, Cookies cookies) {
        this.access = access;
        this.tokens = tokens;
        this.kiosks = kiosks;
        this.operators = operators;
        this.cookies = cookies;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Entry entry = look(request);
        entry.noteIn(request);
        Subject subject = entry.subject();
        return subject.role() == Role.VISITOR
                ? context.doNothing()
                : context.notifyContainerAboutLogin(
                        subject.id().map(UUID::toString).orElse(subject.role().name()),
                        Set.of(subject.role().name()));
    }

    /**
     * Whether a request leads to where programs come with a key or token of their own. Cookies count for nothing there, so
     * that no page of another site can have a browser do anything.
     */
    static boolean forPrograms(HttpServletRequest request) {
        String path = path(request);
        return request.getContextPath().equals(OFFICE) && (path.startsWith(PROGRAMS) || Operators.asked(path));
    }

    /** What is asked for within its web module, decoded as the server itself reads it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private Entry look(HttpServletRequest request) {
        try {
            String path = request.getServletPath()
                    + Optional.ofNullable(request.getPathInfo()).orElse("");
            Optional<Entry> entry = switch (request.getContextPath()) {
                case KIOSKS -> path.startsWith("/api/") ? kiosk(request, path) : Optional.empty();
                case OFFICE -> office(request, path);
                default -> Optional.empty();
            };
            return entry.orElseGet(Entry::nobody);
        } catch (RuntimeException fault) {
            return Entry.failed(fault);
        }
    }

    /** No session opens the operator's doors, and the operator's key opens no others. */
    private Optional<Entry> office(HttpServletRequest request, String path) {
        if (path.startsWith("/assets/")) {
            return Optional.empty();
        }
        if (Operators.asked(path)) {
            return operators.knows(request) ? Optional.of(Entry.with(Subject.operator())) : Optional.empty();
        }
        if (path.startsWith(PROGRAMS)) {
            return bearer(request).flatMap(tokens::subject).map(Entry::with);
        }
        return cookies.value(request, Cookies.SESSION).flatMap(access::session).map(Entry::with);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }

    /** Every request is signed; only recordings, which the browser fetches by itself, need no more than the session. */
    private Optional<Entry> kiosk(HttpServletRequest request, String path) {
        return cookies.value(request, Cookies.KIOSK)
                .flatMap(token ->
                        path.startsWith("/api/voice/") && request.getMethod().equals("GET")
                                ? kiosks.kiosk(token)
                                : KioskProof.of(request.getHeader(PROOF))
                                        .flatMap(proof -> kiosks.signed(
                                                token,
                                                proof,
                                                request.getMethod(),
                                                target(request),
                                                Optional.ofNullable(request.getHeader(DIGEST))
                                                        .orElse(""))))
                .map(Entry::with);
    }

    private static String target(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
