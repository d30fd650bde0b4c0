package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public directory over HTTP: what is there, what is not, and what cannot be read. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HsdsIT {
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(Application.at("/api/hsds" + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/json"));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        return answer.body();
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern + " in " + text);
        return found.group(1);
    }

    @Test
    void theRootSaysWhichVersionItIs() throws Exception {
        assertTrue(read("").contains("\"version\":\"3.2\""));
    }

    @Test
    void listsComeInPages() throws Exception {
        String page = read("/services?per_page=2&page=2");
        assertTrue(
                page.contains("\"page_number\":2,\"size\":2,\"first_page\":false,\"last_page\":false,\"empty\":false"),
                page);
        String beyond = read("/services?page=9999");
        assertTrue(beyond.contains("\"last_page\":true,\"empty\":true,\"contents\":[]"), beyond);
        int all = Integer.parseInt(first("\"total_items\":([0-9]+)", page));
        String minimal = read("/services?minimal=true");
        assertTrue(minimal.contains("\"size\":" + all + ","), minimal);
        assertFalse(minimal.contains("\"name\""));
    }

    @Test
    void aListIsNarrowed() throws Exception {
        String found = read("/services?search=proTESIS%20amputadas&full=true");
        assertTrue(found.contains("\"total_items\":1,"), found);
        String organisation = first("\"organization_id\":\"([0-9a-f-]{36})\"", found);
        String term = first("\"taxonomy_term_id\":\"([0-9a-f-]{36})\"", found);
        assertTrue(read("/services?organization_id=" + organisation).contains("\"total_items\":2,"));
        assertTrue(read("/services?organization_id=" + organisation + "&taxonomy_term_id=" + term)
                .contains("\"total_items\":1,"));
        assertTrue(read("/services?modified_after=2999-01-01").contains("\"total_items\":0,"));
        assertTrue(read("/organizations?search=renap").contains("\"total_items\":1,"));
        assertTrue(read("/service_at_locations?search=cama%20hasta%2072").contains("\"total_items\":2,"));
    }

    @Test
    void eachEntryIsThereByItsIdentifier() throws Exception {
        String list = read("/services?search=DPI&full=true");
        String service = first("\"contents\":\\[\\{\"id\":\"([0-9a-f-]{36})\"", list);
        String whole = read("/services/" + service);
        assertTrue(whole.contains("\"schedules\":[{") && whole.contains("\"service_areas\":[{"), whole);
        assertTrue(read("/organizations/" + first("\"organization_id\":\"([0-9a-f-]{36})\"", whole))
                .contains("\"services\":[{"));
        String at = first("\"service_at_locations\":\\[\\{\"id\":\"([0-9a-f-]{36})\"", whole);
        assertTrue(read("/service_at_locations/" + at).contains("\"latitude\":14.641"));
    }

    @Test
    void theKindsOfNeedAreATaxonomyWhoseTermsFindServices() throws Exception {
        String taxonomy = first("\"contents\":\\[\\{\"id\":\"([0-9a-f-]{36})\"", read("/taxonomies"));
        assertTrue(read("/taxonomies/" + taxonomy).contains("\"name\""));
        String terms = read("/taxonomy_terms?search=shelter&taxonomy_id=" + taxonomy);
        assertTrue(terms.contains("\"total_items\":1,"), terms);
        String term = first("\"contents\":\\[\\{\"id\":\"([0-9a-f-]{36})\"", terms);
        assertTrue(read("/taxonomy_terms/" + term).contains("\"code\":\"SHELTER\""));
        assertFalse(read("/services?taxonomy_term_id=" + term).contains("\"total_items\":0,"));
        assertTrue(read("/taxonomy_terms?taxonomy_id=" + term).contains("\"total_items\":0,"));
        problem(404, get("/taxonomies/" + term));
        problem(404, get("/taxonomy_terms/" + taxonomy));
    }

    @Test
    void restrictedServicesAreNowhere() throws Exception {
        for (String path : List.of("/services", "/organizations", "/service_at_locations")) {
            for (String words : List.of("albergue%20protegido", "amor%20sin%20fronteras")) {
                assertTrue(
                        read(path + "?full=true&search=" + words).contains("\"total_items\":0,"), path + " " + words);
            }
        }
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws Exception {
        for (String path : List.of(
                "/services?page=0",
                "/services?per_page=101",
                "/services?per_page=x",
                "/services?minimal=perhaps",
                "/organizations?page=-1",
                "/services?modified_after=yesterday",
                "/services?search=" + "a".repeat(101))) {
            problem(400, get(path));
        }
        problem(404, get("/services/nothing"));
        problem(404, get("/organizations/00000000-0000-7000-8000-000000000000"));
        HttpRequest writing = HttpRequest.newBuilder(Application.at("/api/hsds/services"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        int status =
                client.send(writing, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertTrue(status == 405 || status == 403, "Writing is answered with " + status);
    }

    private static void problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0]);
    }
}
