package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.journey.FlightList.Row;

/** Who is not on the list, who gives no name, what they carry, and a call for help. */
@ExtendWith(Screens.Extension.class)
class FlightTicketsJourney {
    private static final Logger LOG = Logger.getLogger(FlightTicketsJourney.class);
    private static final double POINTS_OF_A_MILLIMETRE = 72 / 25.4;

    private static Desk open(Page page, FlightList list) {
        return bring(Desk.of(page, "flight_desk"), list);
    }

    private static Desk bring(Desk desk, FlightList list) {
        String arrival = desk.newArrival(list.flight()).id();
        desk.upload("lista.csv", list.csv());
        return desk.open("/arrivals/" + arrival);
    }

    private static String arrival(Desk desk) {
        Matcher id =
                Pattern.compile("/arrivals/([0-9a-f-]{36})").matcher(desk.page().url());
        assertTrue(id.find(), desk.page().url());
        return id.group(1);
    }

    private static void describe(Desk desk, String given, String family, String age) {
        Page page = desk.page();
        page.keyboard().press("Alt+a");
        page.waitForURL("**/unlisted");
        page.fill("#given", given);
        page.fill("#family", family);
        page.fill("#age", age);
        desk.press("form[action$='/unlisted'] button:has-text('Agregar')");
    }

    @Test
    void whoIsNotOnTheListIsAskedAfterFirst(Screens screens) {
        FlightList list = FlightList.of(6, 11);
        Desk desk = open(screens.desk(), list);
        Page page = desk.page();
        Row listed = list.rows().get(3);
        int born = Integer.parseInt(listed.born().substring(0, 4));
        String age = String.valueOf(Year.now(ZoneOffset.UTC).getValue() - born);

        describe(desk, listed.given().toUpperCase(Locale.ROOT), listed.surname(), age);
        assertTrue(desk.words().contains("Puede ser alguna de estas personas"), desk.words());
        assertTrue(desk.words().contains("en la lista, fila " + listed.number()), desk.words());
        Accessible.check(page);
        desk.press("button:has-text('Es esta persona')");
        assertTrue(desk.words().contains("Listo. " + listed.name() + ": Presente."), desk.words());

        describe(desk, "Zenaida", "Ku " + list.mark() + "z", "");
        if (desk.words().contains("No es ninguna")) {
            desk.press("button:has-text('No es ninguna')");
        }
        assertTrue(desk.words().contains("Zenaida Ku " + list.mark() + "z: Espera oficial."), desk.words());
        assertTrue(desk.words().contains("No venía en la lista"), "without an age treated as a minor");

        bring(desk, FlightList.of(2, 12));
        describe(desk, listed.given(), listed.surname(), age);
        assertTrue(desk.words().contains("no en esta lista"), "known from the flight before: " + desk.words());
        desk.press("button:has-text('No es ninguna')");
        assertTrue(desk.words().contains("Listo. " + listed.name() + ": Presente."), desk.words());
    }

    @Test
    void aScreenThatIsHandedOverOpensNothingButTheKeypad(Screens screens) {
        FlightList list = FlightList.of(3, 13);
        Desk desk = open(screens.desk(), list);
        Page page = desk.page();
        String arrival = arrival(desk);
        desk.open("/arrivals/" + arrival + "/unlisted").press("button:has-text('Dar ticket sin nombre')");
        String number = page.innerText(".ticket-number");
        Accessible.check(page);
        desk.press("button:has-text('Dar la pantalla')");
        assertTrue(page.url().endsWith("/pin"), page.url());
        Accessible.check(page);

        page.goBack();
        for (String address : List.of("/", "/arrivals", "/arrivals/" + arrival, "/people", "/account", "/news")) {
            desk.open(address);
            assertTrue(page.url().endsWith("/pin"), address + " led to " + page.url());
        }
        assertFalse(page.content().contains(arrival + "/passengers"), "nothing of the list");

        keys(page, "1234");
        desk.press(".keys .primary");
        assertTrue(desk.words().contains("Elija otro"), desk.words());
        keys(page, "5831");
        desk.press(".keys .primary");
        assertTrue(desk.words().contains("Devuelva la pantalla"), desk.words());
        Accessible.check(page);

        desk.press(".staff a");
        page.fill("#password", "no es");
        desk.press("form[action='/step-up'] button");
        desk.open("/arrivals");
        assertTrue(page.url().endsWith("/pin"), "a wrong password opens nothing");
        desk.press(".staff a");
        page.fill("#password", Instance.account("flight_desk").password());
        desk.press("form[action='/step-up'] button");
        assertTrue(page.url().endsWith("/arrivals/" + arrival), page.url());

        scan(page, number);
        assertTrue(desk.words().contains("Sin nombre · " + number), desk.words());
        saysWho(desk, arrival, number, list.rows().get(1));
    }

    private static void keys(Page page, String digits) {
        for (char digit : digits.toCharArray()) {
            page.locator(".keys button[value='" + digit + "']").click();
        }
    }

    /** The person chooses to be known, types the PIN, and takes the place of a name on the list. */
    private static void saysWho(Desk desk, String arrival, String number, Row who) {
        desk.open("/arrivals/" + arrival);
        desk.press("#list a.name:has-text('" + number + "')");
        desk.press("#panel a:has-text('Ticket')");
        desk.page().selectOption("#row", new com.microsoft.playwright.options.SelectOption().setLabel(who.name()));
        desk.page().fill("#pin-typed", "5831");
        desk.press("button:has-text('Unir el ticket a su nombre')");
        assertTrue(desk.words().contains("Listo. " + who.name() + ": Presente."), desk.words());
        assertFalse(desk.words().contains("Sin nombre"), desk.words());
    }

    private static void scan(Page page, String number) {
        page.locator("h1").click();
        page.keyboard().type(number.replaceAll("\\D", ""));
        page.keyboard().press("Enter");
        page.waitForSelector("[data-part=told] .banner");
    }

    @Test
    void slipsAreScannedAndFitTheirPaper(Screens screens) {
        FlightList list = FlightList.of(5, 17);
        Desk desk = open(screens.desk(), list);
        Page page = desk.page();
        String arrival = arrival(desk);
        desk.press("button:has-text('Imprimir tickets')");
        assertEquals(5, page.locator(".slip").count());
        Accessible.check(page);
        String number = page.locator(".slip-number").first().innerText();
        assertFalse(page.locator(".slips").innerText().contains(list.mark()), "no name on it");
        Map<String, double[]> papers = Map.of(
                "SLIP_58", new double[] {58, 160}, "SLIP_80", new double[] {80, 180}, "WRISTBAND", new double[] {250, 25
                });
        papers.forEach((paper, size) -> {
            page.locator("label:has(input[value=" + paper + "])").click();
            desk.press("button:has-text('Mostrar así')");
            String pdf =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            List<String> boxes = Pattern.compile("/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)]")
                    .matcher(pdf)
                    .results()
                    .map(box -> millimetres(box.group(1)) + " x " + millimetres(box.group(2)))
                    .toList();
            String wanted = Math.round(size[0]) + " x " + Math.round(size[1]);
            assertEquals(List.of(wanted, wanted, wanted, wanted, wanted), boxes, paper);
        });

        desk.open("/arrivals/" + arrival);
        scan(page, number);
        page.waitForSelector("[data-part=told]:has-text('Listo.')");
        scan(page, number);
        page.waitForSelector("[data-part=told]:has-text('ya lo hizo a las')");
        scan(page, "11111111");
        page.waitForSelector("text=Nadie de esta llegada lleva el ticket 1111");
        assertEquals(5, page.locator("#list tr[data-name]:visible").count(), "the list is whole again");
    }

    private static long millimetres(String points) {
        return Math.round(Double.parseDouble(points) / POINTS_OF_A_MILLIMETRE);
    }

    @Test
    void aKeyCallsWhoeverIsCalled(Screens screens) {
        Desk desk = open(screens.desk(), FlightList.of(3, 19));
        Map<String, String> keys = Map.of("F4", "psychologist", "F8", "child_protection", "F9", "supervisor");
        keys.forEach((key, role) -> {
            Page other = Desk.of(screens.desk(), role).open("/account").page();
            int before = other.locator(".emergency").count();
            other.evaluate("""
                    before => {
                      const look = () => {
                        if (document.querySelectorAll('.emergency').length > before) window.called = Date.now();
                        else requestAnimationFrame(look);
                      };
                      look();
                    }
                    """, before);
            desk.page().keyboard().type("an");
            double pressed = ((Number) desk.page().evaluate("() => Date.now()")).doubleValue();
            desk.page().keyboard().press(key);
            Object shown = other.waitForFunction("() => window.called").jsonValue();
            double taken = ((Number) shown).doubleValue() - pressed;
            LOG.info(String.format(Locale.ROOT, "emergency %s: on the page of %s after %.0f ms", key, role, taken));
            Accessible.check(other);
            assertEquals("an", desk.page().inputValue("#desk-find"), "what was typed stays");
            desk.page().keyboard().press("Escape");
            other.locator(".emergency button").last().click();
            desk.page().waitForSelector(".raise .told:has-text('Va ')");
        });
    }

    @Test
    void everyPageOfTheDeskCanBeReadByEverybody(Screens screens) {
        Desk office = open(screens.desk(), FlightList.of(25, 23));
        String arrival = arrival(office);
        office.open("/arrivals/" + arrival + "/unlisted").press("button:has-text('Dar ticket sin nombre')");
        String ticket = office.id();
        Map.of(1366, "es", 1920, "en", 320, "qps").forEach((width, language) -> {
            Page page = screens.screen(width, width == 320 ? 640 : 1080, "es-GT", options -> {});
            page.context().addCookies(List.of(new Cookie("language", language).setUrl(Instance.at("/"))));
            Desk desk = Desk.of(page, "flight_desk");
            for (String path : List.of(
                    "",
                    "?at=" + ticket,
                    "/unlisted",
                    "/tickets/" + ticket,
                    "/slips?paper=SLIP_58",
                    "/slips?paper=WRISTBAND")) {
                desk.open("/arrivals/" + arrival + path);
                Accessible.check(page);
            }
        });
    }
}
