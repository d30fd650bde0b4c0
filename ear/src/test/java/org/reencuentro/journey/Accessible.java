package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What every page must be, whoever looks at it. */
public final class Accessible {

    private Accessible() {}

    /** No rule of axe is violated, and nothing lies outside the screen's width, folded or unfolded. */
    public static void check(Page page) {
        // No page has frames; whoever looks into frames opens a page of its own for every look.
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertEquals("", violations.stream().map(Accessible::inWords).collect(Collectors.joining("\n")), page.url());
        fits(page);
    }

    /** Nothing lies outside the screen's width, folded or unfolded. */
    static void fits(Page page) {
        assertEquals(List.of(), tooWide(page), "wider than the screen: " + page.url());
        if (unfold(page)) {
            assertEquals(List.of(), tooWide(page), "wider than the screen when unfolded: " + page.url());
            page.evaluate("() => document.querySelectorAll('details.tried').forEach(one => {"
                    + " one.open = false; one.classList.remove('tried') })");
        }
    }

    private static boolean unfold(Page page) {
        return (Boolean) page.evaluate("""
                        () => {
                          const folded = [...document.querySelectorAll('details:not([open])')];
                          folded.forEach(one => { one.open = true; one.classList.add('tried') });
                          return folded.length > 0;
                        }
                        """);
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static List<String> tooWide(Page page) {
        return (List<String>) page.evaluate("""
                        () => {
                          const scrolls = element => {
                            for (let up = element; up; up = up.parentElement) {
                              if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return true;
                            }
                            return false;
                          };
                          return [...document.body.querySelectorAll('*')]
                            .filter(element => !element.ownerSVGElement) // a drawing is clipped by its own frame
                            .filter(element => element.checkVisibility()) // what is folded away has a place, and no picture
                            .filter(element => {
                              const box = element.getBoundingClientRect();
                              return box.width > 1 && box.height > 1 && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element);
                            })
                            .map(element => element.tagName.toLowerCase() + '.' + element.className);
                        }
                        """);
    }
}
