package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has asked at the kiosk for the way home to Quiché, and carries the ticket. */
record Asked(KioskDevice kiosk, String ticket, String family) {
    static final String PIN = "5831";

    /** Asks as the kiosk's screens do; the family name is one that no other journey has, of letters alone. */
    static Asked atKiosk() throws Exception {
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        String body =
                "{\"kind\":\"TRANSPORT\",\"department\":\"14\",\"language\":\"es\",\"pin\":\"%s\"}".formatted(PIN);
        HttpResponse<String> answer = kiosk.send(kiosk.request("POST", "requests", body)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(201, answer.statusCode(), answer.body());
        String digits = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()), 26);
        StringBuilder name = new StringBuilder("Tzʼ");
        digits.chars().limit(9).forEach(digit -> name.append((char) ('a' + Character.digit(digit, 26))));
        return new Asked(kiosk, KioskDevice.field(answer, "ticket"), name.toString());
    }

    /** How far the kiosk says that the request is. */
    String state() throws Exception {
        String body = "{\"ticket\":\"%s\",\"pin\":\"%s\"}".formatted(ticket, PIN);
        return KioskDevice.field(kiosk.send(kiosk.request("POST", "ticket-state", body)), "state");
    }

    /** Opens the ticket on a screen of a kiosk. */
    KioskScreen openedOn(KioskScreen kiosk) {
        kiosk.touch(".extra:has-text('Tengo ticket')").shows("mine");
        kiosk.keys(ticket).touch(".button.main.go").shows("pin-enter");
        return kiosk.keys(PIN).touch(".button.main.go");
    }

    /** The ticket as staff and partners read it. */
    String spoken() {
        return ticket.substring(0, 4) + "\u00a0" + ticket.substring(4);
    }

    /** Opens the request at a caseworker's desk and looks for who asked. */
    Desk lookedFor(Desk worker) {
        worker.open("/requests").find("li:has-text('" + spoken() + "') a.button");
        worker.page().fill("main input[name=name]", family);
        worker.page().keyboard().press("Enter");
        worker.page().waitForURL("**/candidates");
        return worker;
    }

    /** The same, and links the request to the one found; the form that asks a partner is open then. */
    Desk linked(Desk worker) {
        return lookedFor(worker).press("button:has-text('Es esta persona')");
    }

    /** The same, and opens the case of the one found. */
    Desk inCase(Desk worker) {
        linked(worker).open("/people");
        worker.page().fill("main input[name=q]", "Hilaria " + family);
        worker.page().keyboard().press("Enter");
        worker.page().waitForURL("**/people?found");
        return worker.press(".rows a:has-text('" + family + "')");
    }

    /** The code of the newest referral on a person's page, which the partner sees too. */
    static String code(Desk worker) {
        Matcher code = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]").matcher(worker.words());
        assertTrue(code.find(), worker.words());
        return code.group();
    }
}
