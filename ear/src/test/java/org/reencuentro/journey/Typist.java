package org.reencuentro.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import org.reencuentro.journey.FlightList.Row;

/** Somebody at a flight desk who uses nothing but the keyboard; counts every key and times every answer. */
final class Typist {
    private static final String WHERE = """
            name => [...document.querySelectorAll('#list tr[data-name]:not([hidden])')]
              .map(row => row.dataset.name).indexOf(name)
            """;
    private static final String VISIBLE = "() => document.querySelectorAll('#list tr[data-name]:not([hidden])').length";

    /** Notes after how many milliseconds the desk said what it did with somebody. */
    private static final String WATCH = """
            words => {
              const begun = performance.now();
              window.answered = null;
              const look = () => {
                if (document.querySelector('[data-part=told] .banner.ok')?.textContent.includes(words)) {
                  window.answered = performance.now() - begun;
                } else {
                  requestAnimationFrame(look);
                }
              };
              look();
            }
            """;

    private final Desk desk;
    private final Page page;
    private final List<Integer> presses = new ArrayList<>();
    private final List<Double> waits = new ArrayList<>();
    private int keys;

    Typist(Desk desk, int number) {
        this.desk = desk;
        this.page = desk.page();
        page.fill("#number", String.valueOf(number));
        desk.press("form[action$='/desk/number'] button");
        page.waitForFunction("() => document.activeElement.id === 'desk-find'");
    }

    Desk desk() {
        return desk;
    }

    List<Integer> presses() {
        return presses;
    }

    List<Double> waits() {
        return waits;
    }

    /** Types the beginning of a name and goes down to whoever is meant, where more than one is. */
    Typist aim(Row row) {
        keys = row.typed().length();
        page.keyboard().type(row.typed());
        int at = ((Number) page.evaluate(WHERE, row.name())).intValue();
        if (at < 0) {
            throw new AssertionError("nobody by " + row.typed() + " is " + row.name());
        }
        if (((Number) page.evaluate(VISIBLE)).intValue() > 1) {
            for (int down = 0; down <= at; down++) {
                press("ArrowDown");
            }
        }
        return this;
    }

    Typist press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** Presses Enter for whoever was aimed at, and waits for nothing. */
    Typist enter(Row row) {
        page.evaluate(WATCH, row.name() + ":");
        return press("Enter");
    }

    /** Waits until the desk has said that whoever was entered is in the hall. */
    void answered() {
        try {
            Object answer = page.waitForFunction("() => window.answered").jsonValue();
            waits.add(((Number) answer).doubleValue());
        } catch (TimeoutError never) {
            Object came = page.evaluate("() => performance.getEntriesByType('navigation')[0].type");
            throw new AssertionError("the desk says: " + told() + " at " + page.url() + ", by " + came, never);
        }
        presses.add(keys);
    }

    /** Waits until the person who was aimed at stands beside the list. */
    Typist opened(Row row) {
        page.waitForSelector("#panel-name:text-is(\"" + row.name() + "\")");
        return this;
    }

    /** How many have passed, as the top of the page says. */
    int passed() {
        return Integer.parseInt(page.locator(".title .progress b").first().innerText());
    }

    /** Waits until the top of the page says so by itself. */
    void sees(int passed) {
        page.waitForFunction(
                "many => document.querySelector('.title .progress b').textContent === String(many)", passed);
    }

    /** What the desk said last. */
    String told() {
        return page.locator("[data-part=told]").innerText().replaceAll("\\s+", " ");
    }
}
