package org.reencuentro.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A screen of the office at which somebody is signed in. */
final class Desk {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Page page;

    private Desk(Page page) {
        this.page = page;
    }

    /** Signs the first demonstration account of a role in. */
    static Desk of(Page page, String role) {
        return signedIn(page, Instance.account(role));
    }

    /** Signs a demonstration account in. */
    static Desk signedIn(Page page, Instance.Account account) {
        page.navigate(Instance.at("/sign-in"));
        page.fill("#email", account.email());
        page.fill("#password", account.password());
        Press.on(page, "form[action='/sign-in'] button");
        return new Desk(page);
    }

    /** All demonstration accounts of a role, in the order of the accounts file. */
    static List<Instance.Account> accounts(String role) {
        return Instance.rows().stream()
                .filter(row -> row.get(0).equals(role))
                .map(row -> new Instance.Account(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    Page page() {
        return page;
    }

    Desk open(String path) {
        page.navigate(Instance.at(path));
        return this;
    }

    Desk press(String selector) {
        Press.on(page, selector);
        return this;
    }

    /** Leafs through the pages of an open list until one shows something, as a person would, and presses it. */
    Desk find(String selector) {
        while (page.locator(selector).count() == 0
                && page.locator("a[rel=next]").count() > 0) {
            press("a[rel=next]");
        }
        return press(selector);
    }

    /** The words that the page shows, without line breaks. */
    String words() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    /** The last identifier in the page's address. */
    String id() {
        Matcher ids = ID.matcher(page.url());
        String last = null;
        while (ids.find()) {
            last = ids.group();
        }
        if (last == null) {
            throw new IllegalStateException("no identifier in " + page.url());
        }
        return last;
    }

    /** Notes a new arrival of today and opens its flight desk. */
    Desk newArrival(String number) {
        open("/arrivals");
        page.fill("#number", number);
        page.fill("#hour", "23:10");
        return press("form[action='/arrivals'] button");
    }

    /** Brings a manifest to the open arrival, as far as it goes: its columns as guessed, its good rows accepted. */
    Desk upload(String name, String csv) {
        hand(name, csv.getBytes(StandardCharsets.UTF_8));
        if (page.locator("form[action$='/columns']").count() > 0) {
            press("form[action$='/columns'] button.primary").settled();
        }
        if (page.locator("form[action$='/acceptance']").count() > 0) {
            press("form[action$='/acceptance'] button").settled();
        }
        return this;
    }

    /** Hands a file in for the open arrival and waits until it was read. */
    Desk hand(String name, byte[] file) {
        return hand(name, file, "Consulado de Houston");
    }

    /** The same from another sender. */
    Desk hand(String name, byte[] file, String sender) {
        open("/arrivals/" + arrival() + "/imports");
        page.fill("#sender", sender);
        page.setInputFiles("#manifest", new FilePayload(name, "application/octet-stream", file));
        return press("form[action$='/manifest'] button").settled();
    }

    /** Waits until the application has done what it does by itself with a list. */
    Desk settled() {
        page.waitForSelector("main:not(:has([data-progress]))");
        return this;
    }

    /** The arrival of the open page. */
    String arrival() {
        Matcher first = ID.matcher(page.url());
        if (!first.find()) {
            throw new IllegalStateException("no arrival in " + page.url());
        }
        return first.group();
    }

    /** A number that says how often something is, as the tiles over a result show it. */
    int figure(int nth) {
        return Integer.parseInt(page.locator(".figures b").nth(nth).innerText());
    }
}
