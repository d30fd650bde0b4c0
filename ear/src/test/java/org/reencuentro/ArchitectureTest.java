package org.reencuentro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.May;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Unguarded;

/** Who may know whom (ARCHITECTURE.md), held against what the modules compiled to. */
class ArchitectureTest {

    private static final String ROOT = "org.reencuentro";

    /** Where each package family is compiled to; a family anywhere else is a mistake. */
    private static final Path CORE = module("reintegration/core");

    private static final List<Edge> EDGES = List.of(
            new Edge("office", module("reintegration/office")),
            new Edge("telephony", module("telephony")),
            new Edge("kiosk", module("kiosk-web")));

    private static final Set<String> CAPABILITIES = Set.of(
            "provider",
            "kernel",
            "access",
            "arrival",
            "audit",
            "hall",
            "person",
            "matching",
            "policy",
            "consent",
            "ticket",
            "triage",
            "directory",
            "referral",
            "delivery",
            "transport",
            "papers",
            "relief",
            "club",
            "shelter",
            "business",
            "work",
            "homecoming",
            "call",
            "duty",
            "casefile",
            "programme",
            "door",
            "oversight",
            "export",
            "fund",
            "word",
            "retention",
            "start");

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(
                    CORE,
                    EDGES.get(0).classes(),
                    EDGES.get(1).classes(),
                    EDGES.get(2).classes());

    private record Edge(String name, Path classes) {
        String family() {
            return ROOT + "." + name + "..";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Edge> edges() {
        return EDGES;
    }

    @Test
    void coreHasExactlyTheCapabilitiesThatAreNamedHere() {
        assertEquals(new TreeSet<>(CAPABILITIES), familiesIn(CORE));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anEdgeKeepsToItsOwnPackage(Edge edge) {
        assertEquals(Set.of(edge.name()), familiesIn(edge.classes()));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void edgesNeverSeeEachOther(Edge edge) {
        String[] others = EDGES.stream()
                .filter(other -> !other.equals(edge))
                .map(Edge::family)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(edge.family())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ALL);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anEdgeSeesOnlyWhatCorePublishes(Edge edge) {
        noClasses()
                .that()
                .resideInAPackage(edge.family())
                .should()
                .dependOnClassesThat(coreInterior())
                .check(ALL);
    }

    @Test
    void coreKnowsNoEdge() {
        noClasses()
                .that(inCore())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES.stream().map(Edge::family).toArray(String[]::new))
                .check(ALL);
    }

    /** What ARCHITECTURE.md says that each capability may import, and what those may in turn. */
    private static Map<String, Set<String>> mayImport() throws IOException {
        Map<String, Set<String>> direct = new TreeMap<>();
        Pattern row = Pattern.compile("\\| `core` `([a-z]+)` \\|[^|]*\\| ([a-z, –]+) \\|");
        for (String line : Files.readAllLines(Path.of("../ARCHITECTURE.md"))) {
            Matcher found = row.matcher(line);
            if (found.matches()) {
                direct.put(found.group(1), new TreeSet<>(List.of(found.group(2).split(", "))));
            }
        }
        direct.put("kernel", new TreeSet<>());
        direct.put("start", new TreeSet<>(CAPABILITIES));
        Map<String, Set<String>> whole = new TreeMap<>();
        direct.keySet().forEach(capability -> whole.put(capability, reached(capability, direct, new TreeSet<>())));
        return whole;
    }

    private static Set<String> reached(String capability, Map<String, Set<String>> direct, Set<String> found) {
        if (found.add(capability)) {
            direct.get(capability).forEach(next -> reached(next, direct, found));
        }
        return found;
    }

    @Test
    void aCapabilityImportsOnlyWhatTheArchitectureSays() throws IOException {
        Map<String, Set<String>> allowed = mayImport();
        assertEquals(new TreeSet<>(CAPABILITIES), new TreeSet<>(allowed.keySet()));
        allowed.forEach((capability, known) -> {
            String[] others = CAPABILITIES.stream()
                    .filter(other -> !known.contains(other))
                    .map(other -> ROOT + "." + other + "..")
                    .toArray(String[]::new);
            if (others.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + capability + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .check(ALL);
            }
        });
    }

    @Test
    void entitiesLieInTheModelAndTheirTablesAreReadInTheStore() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .resideInAPackage("..model")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages("..store", ROOT + ".kernel")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(ALL);
    }

    @Test
    void capabilitiesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPath(CORE));
    }

    @Test
    void aCapabilityUsesOnlyWhatAnotherPublishes() {
        CAPABILITIES.forEach(capability -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + capability + "..")
                .should()
                .dependOnClassesThat(coreInterior()
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAPackage(ROOT + "." + capability + ".."))))
                .check(ALL));
    }

    @Test
    void asteriskJavaIsKnownInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".telephony.asterisk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asteriskjava..")
                .check(ALL);
        assertSomeDependOn(ROOT + ".telephony.asterisk", "org.asteriskjava");
    }

    @Test
    void theModelKnowsNeitherHttpNorJson() {
        noClasses()
                .that(inCore())
                .and()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.json..", "jakarta.servlet..")
                .check(ALL);
    }

    @Test
    void onlyUseCasesBeginTransactions() {
        classes()
                .that(beginTransactions())
                .should()
                .resideInAnyPackage(
                        CAPABILITIES.stream().map(name -> ROOT + "." + name).toArray(String[]::new))
                .check(ALL);
    }

    private static void assertSomeDependOn(String from, String on) {
        long users = ALL.stream()
                .filter(type -> type.getPackageName().startsWith(from))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(on))
                .count();
        assertTrue(users > 0, "nothing in " + from + " uses " + on);
    }

    /** The names after {@code org.reencuentro.} of the packages that have classes there. */
    private static Set<String> familiesIn(Path classes) {
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.startsWith(ROOT + ".")
                                ? name.substring(ROOT.length() + 1).split("\\.")[0]
                                : name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> inCore() {
        return JavaClass.Predicates.resideInAnyPackage(
                CAPABILITIES.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> coreInterior() {
        return JavaClass.Predicates.resideInAnyPackage(CAPABILITIES.stream()
                        .map(name -> ROOT + "." + name + ".*..")
                        .toArray(String[]::new))
                .as("interior of a core capability");
    }

    private static DescribedPredicate<JavaClass> beginTransactions() {
        return DescribedPredicate.describe(
                "begin transactions",
                type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
    }

    private static Path module(String name) {
        return Path.of("..", name, "target", "classes").toAbsolutePath().normalize();
    }

    /** Rooms whose beans are not asked by the edges, or stand before anybody is known. */
    private static final Set<String> BEFORE_THE_DECISION = Set.of("kernel", "audit", "policy", "start");

    @Test
    void everyUseCaseSaysWhichOperationItIs() {
        List<String> silent = ALL.stream()
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                .filter(type -> CAPABILITIES.stream()
                        .filter(capability -> !BEFORE_THE_DECISION.contains(capability))
                        .anyMatch(capability -> type.getPackageName().equals(ROOT + "." + capability)))
                .filter(type -> !type.isAssignableTo(RelationFinder.class) && !type.isAnnotatedWith(Unguarded.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.isAnnotatedWith(May.class) == method.isAnnotatedWith(Unguarded.class))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void whatAnOperationIsAboutStandsInItsUseCase() {
        List<JavaMethod> guarded = ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(May.class))
                .toList();
        assertTrue(guarded.size() > 60, "The use cases are found: " + guarded.size());
        assertEquals(
                List.of(),
                guarded.stream()
                        .filter(method -> {
                            long about = method.getParameters().stream()
                                    .filter(each -> each.isAnnotatedWith(About.class))
                                    .count();
                            boolean single = method.getAnnotationOfType(May.class)
                                            .value()
                                            .kind()
                                    != Kind.NOTHING;
                            return about != (single ? 1 : 0);
                        })
                        .map(JavaMethod::getFullName)
                        .toList());
    }
}
