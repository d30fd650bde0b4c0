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
import java.util.UUID;
import java.util.regex.Pattern;
import org.reencuentro.access.AccountView;
import org.reencuentro.access.Client;
import org.reencuentro.access.SessionView;
import org.reencuentro.door.Cookies;
import org.reencuentro.door.Entry;
import org.reencuentro.door.OwnAddress;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;

/** One request to the office: who asks, in which language, in which hall. */
@RequestScoped
public class Visit {
    private static final String LANGUAGE = "language";
    private static final String DESK = "desk";
    private static final String DEVICE = "device";
    private static final String HALF = "half";
    private static final String DEPARTURE = "departure";
    private static final String PROVIDER = "provider";
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int TEN_MINUTES_IN_SECONDS = 600;
    private static final int HALF_A_YEAR_IN_SECONDS = 180 * 24 * 3600;
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    private HttpServletRequest request;
    private Clock clock;
    private OwnAddress address;
    private Cookies cookies;
    private KnownHalls halls;
    private Settings settings;
    private Optional<SessionView> session = Optional.empty();
    private Subject subject = Subject.visitor();
    private Optional<HallView> hall = Optional.empty();

    protected Visit() {}

    @Inject
    Visit(
            HttpServletRequest request,
            Clock clock,
            OwnAddress address,
            Cookies cookies,
            KnownHalls halls,
            Settings settings) {
        this.request = request;
        this.clock = clock;
        this.address = address;
        this.cookies = cookies;
        this.halls = halls;
        this.settings = settings;
    }

    /** Takes over who came in at the door, and which hall is theirs. */
    void begin() {
        Entry entry = Entry.of(request);
        session = entry.session();
        subject = entry.subject();
        hall = halls.of(subject);
    }

    /** Who is signed in; empty when nobody is. */
    public Optional<AccountView> account() {
        return session.map(SessionView::account);
    }

    /** Who acts in this request; a visitor when nobody is signed in. */
    public Subject subject() {
        return subject;
    }

    /** The session of whoever is signed in, where only the signed-in come. */
    public SessionView requireSession() {
        return session.orElseThrow(NoSuchPage::new);
    }

    /** Whose PIN is to be chosen on this screen, which was handed to them; empty while staff have it. */
    public Optional<UUID> handedFor() {
        return session.flatMap(SessionView::handedFor);
    }

    /** Whether whoever is signed in has shown enough to see more than their own account. */
    public boolean shownEnough() {
        return subject().strength().reaches(subject().needed());
    }

    /** Whether whoever asks might read a case; what a page says about one may then lead there. */
    public boolean readsCases() {
        return Policy.could(subject().role(), Operation.READ_CASE);
    }

    /** The browser that asks. */
    public Client client() {
        return new Client(Browsers.words(request.getHeader("User-Agent")), cookies.value(request, DEVICE));
    }

    /** The page's origin, as the browser names it with whatever it sends; empty when it does not. */
    public String origin() {
        return Optional.ofNullable(request.getHeader("Origin")).orElse("");
    }

    /** This server's address as the browser has it, without a path. */
    public String ownAddress() {
        return address.forLinks(request);
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
        return cookies.value(request, Cookies.SESSION);
    }

    /** The cookie that carries a session from now until the browser is closed or the session ends. */
    public NewCookie session(String token) {
        return cookie(named(Cookies.SESSION), token, -1, true);
    }

    /** The cookie that makes the browser forget the session. */
    public NewCookie noSession() {
        return cookie(named(Cookies.SESSION), "", 0, true);
    }

    /** The cookie by which strangers' guesses do not slow this browser down. */
    public NewCookie device(String known) {
        return cookie(named(DEVICE), known, HALF_A_YEAR_IN_SECONDS, true);
    }

    /** The token of a sign-in that is half done; empty when none is. */
    public Optional<String> half() {
        return cookies.value(request, HALF);
    }

    /** The cookie that carries a sign-in that is half done. */
    public NewCookie half(String token) {
        return cookie(named(HALF), token, -1, true);
    }

    /** The cookie that makes the browser forget it. */
    public NewCookie noHalf() {
        return cookie(named(HALF), "", 0, true);
    }

    /** The token of a departure to an organisation's provider; empty when none is open. */
    public Optional<String> departure() {
        return cookies.value(request, DEPARTURE);
    }

    /** The cookie that ties a departure to this browser; it must come back with whoever comes from elsewhere. */
    public NewCookie departure(String token) {
        return cookie(named(DEPARTURE), token, TEN_MINUTES_IN_SECONDS, true, NewCookie.SameSite.LAX);
    }

    /** The cookie that makes the browser forget it. */
    public NewCookie noDeparture() {
        return cookie(named(DEPARTURE), "", 0, true, NewCookie.SameSite.LAX);
    }

    /** Through which provider this browser last signed in; empty when through none. */
    public Optional<UUID> provider() {
        return cookies.value(request, PROVIDER)
                .filter(text -> UUID_SHAPE.matcher(text).matches())
                .map(UUID::fromString);
    }

    /** The cookie that remembers it, so that one can sign out there too. */
    public NewCookie provider(UUID provider) {
        return cookie(named(PROVIDER), provider.toString(), -1, true);
    }

    /** The cookie that makes the browser forget it. */
    public NewCookie noProvider() {
        return cookie(named(PROVIDER), "", 0, true);
    }

    /** The cookie that keeps the choice of a language. */
    public NewCookie choice(String language) {
        return cookie(LANGUAGE, language, A_YEAR_IN_SECONDS, false);
    }

    /** The number of the flight desk at which this browser stands; 0 when none was chosen. */
    public int desk() {
        return cookie(DESK)
                .filter(text -> text.matches("[1-9][0-9]?"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The cookie that keeps the number of the flight desk until the browser is closed. */
    public NewCookie desk(int number) {
        return cookie(DESK, String.valueOf(number), -1, true);
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

    private String named(String name) {
        return cookies.name(request, name);
    }

    private NewCookie cookie(String name, String value, int seconds, boolean hidden) {
        return cookie(name, value, seconds, hidden, NewCookie.SameSite.STRICT);
    }

    private NewCookie cookie(String name, String value, int seconds, boolean hidden, NewCookie.SameSite sentFrom) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(hidden)
                .secure(address.secure(request))
                .sameSite(sentFrom)
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
