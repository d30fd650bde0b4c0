package org.reencuentro.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The screens people of a journey sit at, each with its own cookies, in Debian's Chromium; a journey takes this as a
 * parameter. When it fails, what every screen showed is kept as a picture. A script fault or a breach of the content
 * security policy on any screen fails the journey.
 */
public final class Screens {

    /** How every browser of a journey is started. */
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream");

    private final Browser browser;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Screens(Browser browser) {
        this.browser = browser;
    }

    /** The upright touchscreen of a kiosk. */
    public Page kiosk() {
        return screen(1080, 1920, "es-GT", options -> options.setHasTouch(true));
    }

    /** A caseworker's laptop. */
    public Page desk() {
        return screen(1366, 768, "es-GT", options -> {});
    }

    /** The narrowest telephone. */
    public Page pocket() {
        return screen(320, 640, "es-GT", options -> options.setHasTouch(true));
    }

    /** A screen of another size, in pixels, or with other options. */
    public Page screen(int width, int height, String locale, Consumer<Browser.NewContextOptions> options) {
        Browser.NewContextOptions chosen = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setTimezoneId("America/Guatemala");
        options.accept(chosen);
        BrowserContext context = browser.newContext(chosen);
        context.setDefaultTimeout(10_000);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> note(page, message));
        pages.add(page);
        return page;
    }

    private void note(Page page, ConsoleMessage message) {
        if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    private void photograph(String journey) {
        Path folder = Path.of(System.getProperty("journeys.evidence"));
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isClosed()) {
                pages.get(i)
                        .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(journey + "-" + i + ".png")));
            }
        }
    }

    private void close() {
        pages.forEach(page -> page.context().close());
    }

    /** Debian's Chromium. */
    static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH"));
    }

    /** Opens the browser once for all journeys and gives each test screens of its own. */
    public static final class Extension implements ParameterResolver, AfterEachCallback {

        private static final Namespace OURS = Namespace.create(Screens.class);

        private record Opened(Playwright playwright, Browser browser)
                implements ExtensionContext.Store.CloseableResource {
            static Opened now() {
                Playwright playwright = Playwright.create();
                return new Opened(
                        playwright,
                        playwright
                                .chromium()
                                .launch(new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(FLAGS)));
            }

            @Override
            public void close() {
                playwright.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Screens.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Opened opened = context.getRoot()
                    .getStore(OURS)
                    .getOrComputeIfAbsent(Opened.class, type -> Opened.now(), Opened.class);
            Screens screens = new Screens(opened.browser());
            context.getStore(OURS).put(Screens.class, screens);
            return screens;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Screens screens = context.getStore(OURS).get(Screens.class, Screens.class);
            if (screens == null) {
                return;
            }
            try {
                if (context.getExecutionException().isPresent()) {
                    keepEvidence(screens, context);
                } else if (!screens.complaints.isEmpty()) {
                    keepEvidence(screens, context);
                    throw new AssertionError(String.join("\n", screens.complaints));
                }
            } finally {
                screens.close();
            }
        }

        private static void keepEvidence(Screens screens, ExtensionContext context) {
            try {
                Files.createDirectories(Path.of(System.getProperty("journeys.evidence")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            screens.photograph(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
    }
}
