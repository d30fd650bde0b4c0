package org.reencuentro.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccountView;
import org.reencuentro.access.SessionView;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.Subject;

/** One request to the office: who asks, in which language, in which hall. */
@RequestScoped
public class Visit {
    private static final String LANGUAGE = "language";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    private HttpServletRequest request;
    private Clock clock;
    private Access access;
    private Halls halls;
    private Settings settings;
    private Optional<SessionView> session = Optional.empty();
    private Optional<HallView> hall = Optional.empty();

    protected Visit() {}

    @Inject
    Visit(HttpServletRequest request, Clock clock, Access access, Halls halls, Settings settings) {
        this.request = request;
        this.clock = clock;
        this.access = access;
        this.halls = halls;
        this.settings = settings;
    }

    /** Finds out who asks, by the session cookie, and which hall is theirs. */
    void begin() {
        session = token().flatMap(access::session);
        hall = halls.all().stream().findFirst();
    }

    /** Who is signed in; empty when nobody is. */
    public Optional<AccountView> account() {
        return session.map(SessionView::account);
    }

    /** Who acts in this request; a visitor when nobody is signed in. */
    public Subject subject() {
        return session.map(SessionView::subject).orElseGet(Subject::visitor);
    }

    /** Who is signed in, where only the signed-in come. */
    public AccountView requireAccount() {
        return account().orElseThrow(NoSuchPage::new);
    }

    /** The hall; empty before the first is opened. */
    public Optional<HallView> hall() {
        return hall;
    }

    /** The words in the reader's language: chosen, else the account's, else what the browser prefers, else Spanish. */
    public Texts texts() {
        return Texts.speaking(
                language(), clock.withZone(hall.map(HallView::zone).orElse(ZoneId.of("UTC"))));
    }

    /** Whether the people are invented and no call leaves the machine. */
    public boolean demonstration() {
        return settings.demonstration() || settings.trunk().isEmpty();
    }

    /** The session's token as the browser sent it; empty when it sent none. */
    public Optional<String> token() {
        return cookie(sessionCookie());
    }

    /** The cookie that carries a session from now until the browser is closed or the session ends. */
    public NewCookie session(String token) {
        return cookie(sessionCookie(), token, -1, true);
    }

    /** The cookie that makes the browser forget the session. */
    public NewCookie noSession() {
        return cookie(sessionCookie(), "", 0, true);
    }

    /** The cookie that keeps the choice of a language. */
    public NewCookie choice(String language) {
        return cookie(LANGUAGE, language, A_YEAR_IN_SECONDS, false);
    }

    private String language() {
        Optional<String> chosen = cookie(LANGUAGE);
        if (chosen.filter(Texts.PSEUDO::equals).isPresent() && settings.demonstration()) {
            return Texts.PSEUDO;
        }
        return chosen.filter(Texts.LANGUAGES::contains)
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(header -> preferred(Collections.list(request.getLocales()))))
                .orElse(Texts.LANGUAGES.get(0));
    }

    private static Optional<String> preferred(List<Locale> locales) {
        return locales.stream()
                .map(Locale::getLanguage)
                .filter(Texts.LANGUAGES::contains)
                .findFirst();
    }

    /** A cookie with this prefix is taken by browsers from this host alone, but only over TLS. */
    private String sessionCookie() {
        return request.isSecure() ? "__Host-session" : "session";
    }

    private NewCookie cookie(String name, String value, int seconds, boolean hidden) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(hidden)
                .secure(request.isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
