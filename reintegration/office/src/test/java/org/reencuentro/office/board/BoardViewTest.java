package org.reencuentro.office.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Heartbeat;
import org.reencuentro.hall.KioskStatus;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;

class BoardViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void theTotalsCountTheTiles() {
        BoardView board = view(
                List.of(
                        tile("tel-1", LineState.FREE),
                        tile("tel-2", LineState.IN_CALL),
                        tile("tel-3", LineState.IN_CALL),
                        tile("tel-4", LineState.OFFLINE)),
                List.of(attention("tel-3")),
                Optional.empty());
        assertEquals(
                Map.of(Look.ATTENTION, 1L, Look.OFFLINE, 1L, Look.RINGING, 0L, Look.IN_CALL, 1L, Look.FREE, 1L),
                board.totals());
    }

    @Test
    void whoeverAsksForAPersonIsShownBeforeWhatTheLineDoes() {
        BoardView board = view(
                List.of(tile("kiosk-1-handset", LineState.FREE), tile("kiosk-11-handset", LineState.FREE)),
                List.of(attention("kiosk-1")),
                Optional.empty());
        assertEquals(
                List.of(Look.ATTENTION, Look.FREE),
                board.kiosks().stream().map(BoardView.Tile::look).toList());
        assertEquals(LineState.FREE, board.kiosks().get(0).state());
    }

    @Test
    void clocksStandWhileTheExchangeIsSilent() {
        Board.Tile talking = tile("tel-1", LineState.IN_CALL);
        BoardView heard = view(List.of(talking), List.of(), Optional.empty());
        BoardView silent = view(List.of(talking), List.of(), Optional.of(NOW.minusSeconds(20)));
        assertEquals(Duration.ofSeconds(60), heard.length(heard.phones().get(0)));
        assertEquals(Duration.ofSeconds(40), silent.length(silent.phones().get(0)));
    }

    @Test
    void telephonesAndKiosksAreApart() {
        BoardView board = view(
                List.of(tile("tel-1", LineState.FREE), tile("kiosk-2-browser", LineState.FREE)),
                List.of(),
                Optional.empty());
        assertEquals(
                List.of("tel-1"),
                board.phones().stream().map(BoardView.Tile::code).toList());
        assertEquals(
                List.of("kiosk-2-browser"),
                board.kiosks().stream().map(BoardView.Tile::code).toList());
    }

    @Test
    void aKiosksTileTellsOfItsScreen() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        List<KioskStatus> kiosks = List.of(
                kiosk("kiosk-1", Optional.of(yesterday), Optional.of(NOW.minusSeconds(59))),
                kiosk("kiosk-2", Optional.of(yesterday), Optional.of(NOW.minusSeconds(60))),
                kiosk("kiosk-3", Optional.of(yesterday), Optional.empty()),
                kiosk("kiosk-4", Optional.empty(), Optional.empty()));
        List<Board.Tile> tiles = new ArrayList<>();
        kiosks.forEach(kiosk -> tiles.add(tile(kiosk.line(), LineState.FREE)));
        tiles.add(tile("tel-1", LineState.FREE));
        BoardView board = BoardView.of(
                new Board.Snapshot(tiles, Optional.empty(), NOW),
                kiosks,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMinutes(10));
        assertEquals(
                List.of(
                        Optional.of(BoardView.Screen.HEARD),
                        Optional.of(BoardView.Screen.SILENT),
                        Optional.of(BoardView.Screen.SILENT),
                        Optional.of(BoardView.Screen.NOT_ENROLLED),
                        Optional.empty()),
                board.tiles().stream().map(BoardView.Tile::screen).toList());
    }

    private static KioskStatus kiosk(String code, Optional<Instant> enrolledAt, Optional<Instant> heardAt) {
        return new KioskStatus(
                new UUID(2, code.hashCode()),
                new UUID(0, 1),
                code,
                code,
                code + "-handset",
                enrolledAt,
                Optional.empty(),
                heardAt.map(at -> new Heartbeat(at, "abc", 100, Optional.empty())));
    }

    private static BoardView view(
            List<Board.Tile> tiles, List<Attentions.View> attentions, Optional<Instant> silentSince) {
        return BoardView.of(
                new Board.Snapshot(tiles, silentSince, NOW),
                List.of(),
                attentions,
                List.of(),
                List.of(),
                Duration.ofMinutes(10));
    }

    private static Board.Tile tile(String endpoint, LineState state) {
        LineKind kind = endpoint.startsWith("tel") ? LineKind.PHONE : LineKind.KIOSK_HANDSET;
        LineView line = new LineView(new UUID(0, endpoint.hashCode()), new UUID(0, 1), endpoint, kind, endpoint);
        return new Board.Tile(line, state, NOW.minusSeconds(60));
    }

    private static Attentions.View attention(String place) {
        return new Attentions.View(new UUID(1, 1), place, place, Language.ES, false, NOW.minusSeconds(5));
    }
}
