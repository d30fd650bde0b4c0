package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/** Who may open what is written on each method; a method that says nothing is a fault. */
class EveryDoorIsDeclaredTest {
    private static final String OFFICE = "org.reencuentro.office.";

    @Test
    void everyMethodDeclaresWhoMayCallIt() throws Exception {
        List<Method> doors = doors();
        assertTrue(doors.size() >= 25, "The resources are found: " + doors.size());
        assertEquals(List.of(), undeclared(doors));
    }

    @Test
    void onlyTheDoorItsPaintThePublicDirectoryAndWhatChecksVouchersAreOpenToEverybody() throws Exception {
        assertEquals(
                Set.of(
                        "Assets.get",
                        "DescriptionResource.description",
                        "DescriptionResource.states",
                        "HsdsResource.about",
                        "HsdsResource.services",
                        "HsdsResource.service",
                        "HsdsResource.organisations",
                        "HsdsResource.organisation",
                        "HsdsResource.sites",
                        "HsdsResource.site",
                        "HsdsTaxonomiesResource.taxonomies",
                        "HsdsTaxonomiesResource.taxonomy",
                        "HsdsTermsResource.terms",
                        "HsdsTermsResource.term",
                        "SessionResource.form",
                        "SessionResource.signIn",
                        "SessionResource.codeForm",
                        "SessionResource.signInWithCode",
                        "SessionResource.signInWithPasskey",
                        "SessionResource.signOut",
                        "SessionResource.choose",
                        "PasskeyResource.signIn",
                        "InvitationResource.form",
                        "InvitationResource.accept",
                        "ProviderResource.form",
                        "ProviderResource.begin",
                        "InvitationResource.leave",
                        "ProviderResource.arrive",
                        "ProviderResource.farewell",
                        "VoucherCheckResource.page",
                        "VoucherCheckResource.key",
                        "VoucherCheckResource.worker"),
                doors().stream()
                        .filter(door -> door.isAnnotationPresent(PermitAll.class))
                        .map(EveryDoorIsDeclaredTest::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void partnersShareWithTheOfficeTheDoorThatLeadsOnAndTheDirectory() throws Exception {
        List<String> shared = doors().stream()
                .filter(door -> opens(door, Role.PARTNER_MEMBER) && opens(door, Role.CASEWORKER))
                .filter(door -> !door.getAnnotation(Door.class).value().own())
                .map(EveryDoorIsDeclaredTest::name)
                .toList();
        assertEquals(
                Set.of(
                        "TodayResource.page",
                        "DirectoryResource.list",
                        "DirectoryResource.service",
                        "NotificationsResource.page",
                        "NotificationsResource.unread",
                        "NotificationsResource.open",
                        "NotificationsResource.readAll"),
                Set.copyOf(shared));
    }

    @Test
    void everyDoorOpensToSomebody() throws Exception {
        assertEquals(
                List.of(),
                doors().stream()
                        .filter(door -> !door.isAnnotationPresent(PermitAll.class))
                        .filter(door -> Arrays.stream(Role.values()).noneMatch(role -> opens(door, role)))
                        .map(EveryDoorIsDeclaredTest::name)
                        .toList());
    }

    @Test
    void anUndeclaredMethodIsFound() throws Exception {
        Method open = Careless.class.getDeclaredMethod("open");
        Method both = Careless.class.getDeclaredMethod("both");
        assertEquals(List.of("Careless.open", "Careless.both"), undeclared(List.of(open, both)));
    }

    @Path("careless")
    static class Careless {
        @GET
        public void open() {}

        @GET
        @PermitAll
        @Door(Operation.READ_BOARD)
        public void both() {}
    }

    private static List<String> undeclared(List<Method> doors) {
        return doors.stream()
                .filter(door -> door.isAnnotationPresent(PermitAll.class) == door.isAnnotationPresent(Door.class))
                .map(EveryDoorIsDeclaredTest::name)
                .toList();
    }

    private static boolean opens(Method door, Role role) {
        Door declared = door.getAnnotation(Door.class);
        return declared != null && Policy.could(role, declared.value());
    }

    private static List<Method> doors() throws IOException, ClassNotFoundException {
        java.nio.file.Path root = java.nio.file.Path.of("target/classes");
        List<String> names;
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.startsWith(OFFICE) && name.endsWith("Resource.class")
                            || name.endsWith(".Assets.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
        List<Method> doors = new ArrayList<>();
        for (String name : names) {
            Class<?> resource = Class.forName(name, false, EveryDoorIsDeclaredTest.class.getClassLoader());
            assertTrue(resource.isAnnotationPresent(Path.class), name);
            Arrays.stream(resource.getDeclaredMethods())
                    .filter(EveryDoorIsDeclaredTest::answersRequests)
                    .forEach(doors::add);
        }
        return doors;
    }

    private static boolean answersRequests(Method method) {
        return method.isAnnotationPresent(Path.class)
                || Arrays.stream(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
