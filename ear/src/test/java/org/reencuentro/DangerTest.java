package org.reencuentro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What has let strangers into other people's programs is not done here at all. */
class DangerTest {
    private static final Path ROOT = Path.of("..");
    private static final List<Path> MODULES = Stream.of(
                    "reintegration/core", "reintegration/office", "telephony", "kiosk-web")
            .map(ROOT::resolve)
            .toList();
    private static final List<Path> SCRIPTS =
            List.of(ROOT.resolve("kiosk-web/src/main/webapp"), ROOT.resolve("reintegration/office/src/main/resources"));
    private static final Pattern STRANGERS = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\\.write|\\beval\\(|new Function\\(");

    private static final Pattern LISTENS = Pattern.compile("addEventListener\\(['\"]message['\"]|onmessage");

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> module.resolve("target/classes"))
                    .toList());

    private static ArchRule dangerous() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(ProcessBuilder|Process|Runtime\\$.*)"
                        + "|java\\.io\\.Object(In|Out)putStream"
                        + "|javax\\.(naming|script|management|xml)\\..*"
                        + "|org\\.(xml|w3c\\.dom)\\..*"
                        + "|jakarta\\.(xml|ws\\.rs\\.client|el|mail)\\..*")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(java.util.regex.Pattern.class, "matches", String.class, CharSequence.class);
    }

    private static ArchRule asking() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.reencuentro.provider")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|HttpURLConnection|URLConnection)");
    }

    /** No processes, object streams, scripts, directories, XML or mail. */
    @Test
    void nothingDoesWhatIsDangerous() {
        assertTrue(ALL.size() > 300, "The classes are found: " + ALL.size());
        dangerous().check(ALL);
    }

    /** Only identity providers are asked, by the one class that looks at the address first. */
    @Test
    void nothingElseAsksOtherMachines() {
        asking().check(ALL);
        assertThrows(
                AssertionError.class, () -> asking().check(new ClassFileImporter().importClasses(Inquisitive.class)));
    }

    /** Asks where it must not. */
    static final class Inquisitive {
        static Object ask(java.net.http.HttpClient client, java.net.http.HttpRequest request) throws Exception {
            return client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void whatIsDangerousIsFound() {
        JavaClasses some = new ClassFileImporter().importClasses(Careless.class);
        assertThrows(AssertionError.class, () -> dangerous().check(some));
    }

    /** Does what must not be done. */
    static final class Careless {
        static Object open(java.io.InputStream any) throws Exception {
            return new ObjectInputStream(any).readObject();
        }
    }

    @Test
    void noScriptOfOursWritesMarkupOrListensToStrangers() {
        List<String> found = SCRIPTS.stream()
                .flatMap(folder -> files(folder, ".js"))
                .filter(file -> !file.toString().contains("vendor"))
                .filter(file -> STRANGERS.matcher(read(file)).find()
                        || !worker(file) && LISTENS.matcher(read(file)).find())
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), found);
    }

    /** A service worker hears the pages of its own origin alone. */
    private static boolean worker(Path file) {
        return file.endsWith("sw.js");
    }

    /** Answers to reading call no use case that some form is sent for. */
    @Test
    void readingChangesNothing() {
        Set<Operation> changing = ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class) && method.isAnnotatedWith(Door.class))
                .map(method -> method.getAnnotationOfType(Door.class).value())
                .filter(operation -> !operation.name().matches("(READ|LIST|SEARCH|ENTER)_.*|OPEN_TICKET"))
                .collect(Collectors.toSet());
        assertTrue(changing.size() > 10, "What changes something is found: " + changing);
        List<JavaMethod> readings = ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class))
                .toList();
        assertTrue(readings.size() > 10, "What only reads is found: " + readings.size());
        assertEquals(
                List.of(),
                readings.stream()
                        .flatMap(method -> method.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget()
                                .resolveMember()
                                .filter(used -> used.isAnnotatedWith(May.class)
                                        && changing.contains(used.getAnnotationOfType(May.class)
                                                .value()))
                                .isPresent())
                        .map(JavaMethodCall::getDescription)
                        .sorted()
                        .toList());
    }

    /** What is logged as text is told with numbers, codes and places alone: nothing that a sender could break a line by. */
    @Test
    void logsAreToldCodesAndNotText() {
        Pattern logged = Pattern.compile("LOG\\.\\w+\\((?s:.*?)\\);");
        Pattern personal = Pattern.compile(
                "getParameter|getHeader|\\.name\\(\\)\\.full|\\.note\\(|\\.reason\\(|getQueryString|password|\\bpin\\b");
        assertEquals(
                List.of(),
                MODULES.stream()
                        .flatMap(module -> files(module.resolve("src/main/java"), ".java"))
                        .flatMap(file -> logged.matcher(read(file))
                                .results()
                                .map(each -> each.group())
                                .filter(each -> personal.matcher(each).find()))
                        .toList());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
