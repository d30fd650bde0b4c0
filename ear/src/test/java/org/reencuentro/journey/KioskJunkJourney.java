package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reencuentro.hostile.Junk;
import org.reencuentro.hostile.Routes;
import org.reencuentro.hostile.Routes.Route;

/** What no kiosk would send, signed by one: a kiosk that somebody has taken over breaks nothing either. */
class KioskJunkJourney {
    private static final String ROOT = "/kiosk/api/";

    /** Would make it another kiosk, or none. */
    private static final Set<String> BEFORE_IT_IS_ONE = Set.of("enrolment", "session");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nothingThatAKioskSendsBreaksAnything() throws Exception {
        KioskDevice device = KioskDevice.as(KioskScreen.WITH_HANDSET);
        List<Route> routes = Routes.all().stream().filter(Route::kiosk).toList();
        assertTrue(routes.size() > 10, "The routes are found: " + routes.size());
        for (Route route : routes) {
            String path = route.path().substring(ROOT.length());
            if (!BEFORE_IT_IS_ONE.contains(path)) {
                throwAt(device, route.method(), path);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(200, device.send(device.request("GET", "hall", null)).statusCode(), "the kiosk goes on");
    }

    private void throwAt(KioskDevice device, String method, String path) throws Exception {
        String empty = method.equals("GET") ? null : "{}";
        for (String place : path.contains("{") ? Junk.PLACES : List.of("")) {
            send(device, method, Junk.filled(path, place.replace("'", "%27")), empty, Map.of());
        }
        String filled = Junk.filled(path, Junk.PLACES.get(0));
        for (Junk junk : Junk.BODIES) {
            send(device, "POST", filled, junk.body(), Map.of("Content-Type", junk.type()));
        }
        for (Map<String, String> headers : Junk.HEADERS) {
            send(device, method, filled, empty, headers);
        }
    }

    private void send(KioskDevice device, String method, String path, String body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = device.request(method, path, body);
        headers.forEach(request::setHeader);
        HttpResponse<String> answer = device.send(request);
        String said = method + " " + path.substring(0, Math.min(60, path.length())) + " " + headers.keySet() + " "
                + (body == null ? "" : body.substring(0, Math.min(40, body.length()))) + ": " + answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean silent = answer.statusCode() == 400 && answer.body().isEmpty();
        if (answer.statusCode() >= 500) {
            wrong.add(said);
        } else if (answer.statusCode() >= 400 && !silent && !type.startsWith("application/problem+json")) {
            wrong.add(said + " is " + type);
        }
        if (answer.body().contains("Exception") || answer.body().contains("\tat ")) {
            wrong.add(said + " tells of inside");
        }
    }
}
