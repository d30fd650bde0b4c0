package org.reencuentro.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/**
 * A press that ends when what it led to is there. Playwright's click may return while the answer to a form or a link is still
 * on its way, and what is looked at next is then the page that was left.
 */
final class Press {
    /** The page says that it is being left until the next one has taken its place: the mark goes with the page. */
    private static final String WATCH = """
            () => {
              if (window.leaving !== undefined) return;
              window.leaving = false;
              addEventListener('submit', event => {
                if (!event.defaultPrevented && event.target.method !== 'dialog') window.leaving = true;
              });
              addEventListener('click', event => {
                const link = event.target.closest('a[href]');
                if (!link || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
                const here = link.pathname === location.pathname && link.search === location.search;
                if (!here || !link.hash) window.leaving = true;
              });
            }
            """;

    private static final String THERE = "() => !window.leaving && !document.querySelector('[aria-busy=true]')";

    private Press() {}

    /** Presses the first that a selector finds, and waits for the page that answers, or for the part that does. */
    static void on(Page page, String selector) {
        page.locator(selector).first().waitFor();
        page.evaluate(WATCH);
        page.locator(selector).first().click();
        page.waitForFunction(THERE);
        page.waitForLoadState(LoadState.LOAD);
    }
}
