package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the board shows of a line while somebody calls from it, and when its phone is gone. */
@ExtendWith(Screens.Extension.class)
class BoardJourney {
    private static final String LINE = "tel-2";
    private static final String SILENT = "tel-5";
    private static final Page.WaitForSelectorOptions WITHIN_THREE_MINUTES =
            new Page.WaitForSelectorOptions().setTimeout(180_000);

    @Test
    void aLineIsLiftedRingsTalksAndIsPutDown() throws IOException, InterruptedException {
        Supervision supervision = Supervision.signIn();
        List<String> states = new ArrayList<>();
        CompletableFuture<Instance.Said> phone = CompletableFuture.supplyAsync(
                () -> HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 7"));
        while (!phone.isDone()) {
            String state = stateOfLine(supervision);
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        phone.join();

        List<String> inOrder = List.of("off-hook", "ringing", "in-call");
        assertEquals(
                inOrder, states.stream().filter(inOrder::contains).distinct().toList(), states::toString);
        String after = stateOfLine(supervision);
        for (int i = 0; i < 50 && !List.of("free", "offline").contains(after); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            after = stateOfLine(supervision);
        }
        assertTrue(List.of("free", "offline").contains(after), "the phone is on its hook, and the board says " + after);
    }

    @Test
    void aLineWhosePhoneIsGoneIsOnTheBoardWithWhatToDoUntilItIsBack(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "supervisor");
        // Open before anything is told; and a line that an earlier journey left silent is heard first.
        Desk elsewhere = Desk.of(screens.desk(), "supervisor").open("/call-terms");
        HallPhone.keys(SILENT, "wait 15");
        openAllDay(desk);
        Page board = desk.open("/board").page();
        String row = ".silent-lines li:has-text('Teléfono 5')";
        board.waitForSelector(row, WITHIN_THREE_MINUTES);
        assertTrue(board.locator(row).innerText().contains("sin conexión desde"), board.locator(row)::innerText);
        assertTrue(board.locator(row).innerText().contains("corriente"), "what to do is said");
        Accessible.check(board);
        elsewhere.page().waitForSelector("#line-news a[href='/board']");

        desk.press(row + " a");
        assertTrue(desk.words().contains("Sigue así"), desk::words);
        Accessible.check(desk.page());

        HallPhone.keys(SILENT, "wait 15");
        desk.page().reload();
        assertFalse(desk.words().contains("Sigue así"), desk::words);
        desk.open("/arrivals").press("a[href$='/hours']").press("form[action$='/exceptions/removal'] button");
    }

    private static void openAllDay(Desk desk) {
        desk.open("/arrivals").press("a[href$='/hours']");
        Page page = desk.page();
        page.selectOption("#reason", "EXTRAORDINARY");
        page.fill("#opens", "00:00");
        page.fill("#closes", "00:00");
        desk.press("form[action$='/exceptions'] button");
    }

    @Test
    void aLineTellsWhatItDidWithoutNumbers(Screens screens) {
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 7");
        Desk desk = Desk.of(screens.desk(), "supervisor").open("/board");
        Page page = desk.page();
        page.click("[data-line=" + LINE + "] a");
        page.waitForURL("**/lines/*");
        page.waitForSelector("section:has(#calls) tbody tr");
        assertTrue(
                page.locator("section:has(#calls) tbody tr").first().innerText().contains("Español"));
        assertFalse(desk.words().contains("··"), "not even the last two digits");
        Download file = page.waitForDownload(() -> page.click("a[href$='/history.csv']"));
        assertEquals("line-" + LINE + ".csv", file.suggestedFilename());
    }

    @Test
    void theTrunkIsTestedByAPressAndNoCallOfAnybodyComesOfIt(Screens screens) throws IOException, InterruptedException {
        Supervision supervision = Supervision.signIn();
        int calls = supervision.list("/calls.json").size();
        Desk desk = Desk.of(screens.desk(), "supervisor").open("/board");
        desk.press("form[action='/board/trunk-tests'] button");
        desk.page().waitForSelector("[data-trunk=ANSWERED]");
        assertTrue(desk.words().contains("el número de prueba contestó"), desk::words);
        assertEquals(calls, supervision.list("/calls.json").size());
    }

    private static String stateOfLine(Supervision supervision) throws IOException, InterruptedException {
        return supervision.list("/board.json").stream()
                .filter(line -> LINE.equals(line.get("code")))
                .findFirst()
                .orElseThrow()
                .get("state");
    }
}
