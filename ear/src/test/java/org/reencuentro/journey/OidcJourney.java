package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in with the account that they have at their organisation, a Keycloak on another site. */
@ExtendWith(Screens.Extension.class)
class OidcJourney {
    private static final String PASSWORD = "inventada para un viaje";
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
    private static final String MAIL = RUN + ".albergue.example";
    private static final String OURS = "http://localhost:" + Instance.port(8080);
    private static final AtomicInteger ORGANISATIONS = new AtomicInteger();

    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws IOException {
        keycloak = Keycloak.start("/keycloak/realm.json", Map.of("OURS", OURS, "DOMAIN", MAIL, "PASSWORD", PASSWORD));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    /** An organisation with a provider, as an administrator set it up, and the link for the first whom it invited. */
    private record Organisation(Page administrator, String name, String domain, String provider, String link) {

        static Organisation with(Screens screens, String who) {
            int number = ORGANISATIONS.incrementAndGet();
            String name = "Albergue " + RUN + " " + number;
            String domain = number + "." + MAIL;
            Page page = Desk.of(screens.desk(), "administrator").page();
            Organisation organisation = new Organisation(page, name, domain, "", "");
            String link = organisation.invite(who);
            page.navigate(Instance.at("/providers"));
            Accessible.check(page);
            page.selectOption("#organisation", new SelectOption().setLabel(name));
            page.fill("#issuer", keycloak.issuer("albergue"));
            page.fill("#name", name);
            page.fill("#domain", domain);
            page.fill("#client", "reencuentro");
            page.fill("#secret", "invented-secret-of-a-journey");
            page.click("form[action='/providers'] button");
            page.waitForURL(url -> url.matches(".*/providers/[0-9a-f-]{36}"));
            return new Organisation(page, name, domain, page.url(), link);
        }

        private String invite(String who) {
            administrator.navigate(Instance.at("/accounts/new"));
            administrator.fill("#name", who);
            administrator.fill("#email", who + "@" + MAIL);
            administrator.selectOption("#role", "PARTNER_COORDINATOR");
            administrator.fill("#organisation-name", name);
            administrator.click("form[action='/accounts'] button");
            return administrator.locator("#link").innerText().replaceFirst("^https?://[^/]+", OURS);
        }

        /** Other terms are agreed with the provider. */
        void agree(Consumer<Page> terms) {
            administrator.navigate(provider);
            terms.accept(administrator);
            administrator.click("form[action^='/providers/'] button.primary");
            administrator.waitForURL(provider);
        }

        void close(String who) {
            administrator.navigate(Instance.at("/accounts"));
            administrator.click("li:has-text('" + who + "@" + MAIL + "') a");
            administrator.click("details.sure:has(form[action$='/closing']) summary");
            administrator.click("form[action$='/closing'] button");
            administrator.waitForSelector("form[action$='/opening']");
        }
    }

    /** Follows the link of an invitation and comes in with the account of the organisation. */
    private static void comeIn(Page page, Organisation organisation, String who) {
        page.navigate(organisation.link());
        page.click("form[action$='/provider'] button");
        page.waitForSelector("#go");
        showPassword(page, who);
        page.waitForURL(OURS + "/account/second-factor");
    }

    private static void leaveFor(Page page, Organisation organisation, String who) {
        page.navigate(OURS + "/sign-in");
        page.click("a[href='/sign-in/organisation']");
        Accessible.check(page);
        page.fill("#email", who + "@" + organisation.domain());
        page.click("form[action='/sign-in/organisation'] button");
        page.waitForSelector("#go");
    }

    /** To the provider, which asks for a password, and back. */
    private static void showPassword(Page page, String who) {
        page.click("#go");
        typePassword(page, who);
    }

    private static void typePassword(Page page, String who) {
        page.fill("#username", who);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(url -> url.startsWith(OURS));
    }

    private static void signIn(Page page, Organisation organisation, String who) {
        leaveFor(page, organisation, who);
        showPassword(page, who);
        page.waitForURL(url -> url.startsWith(OURS) && !url.contains("/sign-in/provider"));
    }

    private static String refusal(Page page, Organisation organisation, String who) {
        leaveFor(page, organisation, who);
        showPassword(page, who);
        return mistake(page);
    }

    private static String answerOf(Page page, String who) {
        typePassword(page, who);
        return mistake(page);
    }

    private static String mistake(Page page) {
        page.waitForSelector("#mistake");
        assertTrue(page.url().startsWith(OURS + "/sign-in/provider"), page.url());
        assertFalse(signedIn(page), "nobody is let in");
        return page.locator("#mistake").innerText();
    }

    private static boolean signedIn(Page page) {
        return page.context().cookies().stream().anyMatch(cookie -> cookie.name.equals("session"));
    }

    @Test
    void aCoordinatorComesInWithTheAccountOfHerOrganisation(Screens screens) {
        Organisation organisation = Organisation.with(screens, "lucia");
        Page administrator = organisation.administrator();
        administrator.click("form[action$='/look'] button");
        administrator.waitForSelector("[role=status]:not(#line-news)");
        Accessible.check(administrator);

        Page lucia = screens.desk();
        lucia.navigate(organisation.link());
        Accessible.check(lucia);
        comeIn(lucia, organisation, "lucia");
        assertEquals(404, screens.desk().navigate(organisation.link()).status(), "the link opens once");

        organisation.agree(page -> {
            page.selectOption("#factor", "WHEN_TOLD");
            page.fill("#acr", "1");
        });
        signOutEverywhere(lucia);
        leaveFor(lucia, organisation, "lucia");
        Accessible.check(lucia);
        showPassword(lucia, "lucia");
        lucia.waitForURL(OURS + "/partner");

        lucia.navigate(OURS + "/account");
        String history = lucia.locator("main").innerText();
        assertTrue(history.contains("Cuenta de su organización, con segundo paso"), history);
        administrator.navigate(organisation.provider());
        assertTrue(administrator.locator(".title").innerText().contains("1 cuenta"));
    }

    /** Signed in again at the provider as well, one would not be asked for the password. */
    private static void signOutEverywhere(Page page) {
        new Newcomer(page).signOut();
        page.waitForURL(OURS + "/sign-out/provider");
        Accessible.check(page);
        assertFalse(signedIn(page));
        page.click("#leave");
        page.click("#kc-logout");
        page.waitForURL(OURS + "/sign-in");
    }

    @Test
    void whoeverTheOrganisationDoesNotVouchForStaysOutside(Screens screens) {
        Organisation organisation = Organisation.with(screens, "bruno");
        Organisation another = Organisation.with(screens, "nadie");

        String refused = refusal(screens.desk(), organisation, "clara");
        assertEquals(refused, refusal(screens.desk(), organisation, "bruno"), "an address is no invitation");

        Page bruno = screens.desk();
        comeIn(bruno, organisation, "bruno");
        assertTrue(signedIn(bruno));
        assertEquals(refused, refusal(screens.desk(), another, "bruno"), "another organisation's person");
        signIn(screens.desk(), organisation, "bruno");
        organisation.close("bruno");
        bruno.navigate(OURS + "/account");
        assertTrue(bruno.url().startsWith(OURS + "/sign-in"), "what was open is shut: " + bruno.url());
        assertEquals(refused, refusal(screens.desk(), organisation, "bruno"), "a closed account");
    }

    @Test
    void aTokenForAnotherQuestionOrAnotherPartyIsRefused(Screens screens) {
        Organisation organisation = Organisation.with(screens, "clara");
        comeIn(screens.desk(), organisation, "clara");

        Page page = screens.desk();
        leaveFor(page, organisation, "clara");
        String to = page.locator("#go").getAttribute("href");
        page.navigate(to.replaceFirst("nonce=[0-9a-f]+", "nonce=" + "0".repeat(64)));
        String refused = answerOf(page, "clara");

        organisation.agree(terms -> terms.fill("#client", "another"));
        assertEquals(refused, refusal(screens.desk(), organisation, "clara"), "a token of another audience");
        organisation.agree(terms -> terms.fill("#client", "reencuentro"));
        signIn(screens.desk(), organisation, "clara");
    }

    @Test
    void anAnswerServesOnceAndInItsOwnBrowser(Screens screens) {
        Organisation organisation = Organisation.with(screens, "persona");
        Page rosa = screens.desk();
        List<String> answers = answers(rosa);
        comeIn(rosa, organisation, "rosa");
        assertEquals(401, rosa.navigate(answers.get(0)).status(), "again");

        Page asking = screens.desk();
        leaveFor(asking, organisation, "rosa");
        String unused = caught(asking, "rosa");
        Page thief = screens.desk();
        assertEquals(401, thief.navigate(unused).status(), "a browser that asked nothing");
        leaveFor(thief, organisation, "rosa");
        assertEquals(401, thief.navigate(unused).status(), "another browser's state");
        leaveFor(thief, organisation, "rosa");
        String own = thief.locator("#go").getAttribute("href");
        String mixed = unused.replaceFirst("state=[0-9a-f]+", "state=" + parameter(own, "state"));
        assertNotEquals(unused, mixed);
        assertEquals(401, thief.navigate(mixed).status(), "another browser's code");
        mistake(thief);
    }

    /** What the browser brings back from the provider; it has forgotten that it asked, so that nothing is used up. */
    private static String caught(Page page, String who) {
        List<String> answers = answers(page);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("departure"));
        showPassword(page, who);
        mistake(page);
        return answers.get(0);
    }

    /** The addresses with which the browser comes back, as they come. */
    private static List<String> answers(Page page) {
        List<String> answers = new ArrayList<>();
        page.onRequest((Request request) -> {
            if (request.url().startsWith(OURS + "/sign-in/provider?")) {
                answers.add(request.url());
            }
        });
        return answers;
    }

    private static String parameter(String address, String name) {
        return List.of(URI.create(address).getRawQuery().split("&")).stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
