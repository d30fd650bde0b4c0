package org.reencuentro.office.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reencuentro.call.TrunkTestView;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.KioskStatus;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.SilenceView;

/**
 * The board as it is shown: every line looks one way, and the totals count the tiles that look so.
 *
 * @param silent the lines that are silent and should not be, the longest first
 * @param trunk the last test call of each hall that had one
 * @param silentSince since when nothing was heard of the exchange; the clocks stand at that moment
 * @param at when it was taken
 * @param maximum longest talk of a call, the length of a tile's bar
 */
public record BoardView(
        List<Tile> tiles,
        List<Attentions.View> attentions,
        List<SilenceView> silent,
        List<TrunkTestView> trunk,
        Optional<Instant> silentSince,
        Instant at,
        Duration maximum) {

    /** How the touchscreen beside a kiosk's line is. */
    public enum Screen {
        HEARD,
        SILENT,
        NOT_ENROLLED
    }

    /**
     * One line.
     *
     * @param since since when it looks so
     * @param state what the line itself does
     * @param stateSince since when it does so
     * @param screen present for the line of a kiosk
     */
    public record Tile(
            UUID id,
            String code,
            String label,
            LineKind kind,
            Look look,
            Instant since,
            LineState state,
            Instant stateSince,
            Optional<Screen> screen) {}

    /** Puts what the lines and screens do and who asks for a person together. */
    public static BoardView of(
            Board.Snapshot snapshot,
            List<KioskStatus> kiosks,
            List<Attentions.View> attentions,
            List<SilenceView> silent,
            List<TrunkTestView> trunk,
            Duration maximum) {
        Map<String, Screen> screens = kiosks.stream()
                .collect(Collectors.toMap(
                        KioskStatus::line, kiosk -> screen(kiosk, snapshot.at()), (one, other) -> one));
        List<Tile> tiles = snapshot.tiles().stream()
                .map(tile -> tile(
                        tile,
                        attentions,
                        Optional.ofNullable(screens.get(tile.line().endpoint()))))
                .toList();
        return new BoardView(tiles, attentions, silent, trunk, snapshot.silentSince(), snapshot.at(), maximum);
    }

    /** How many tiles look which way, the most urgent first; ways that no tile looks are left out, but for free ones. */
    public Map<Look, Long> totals() {
        Map<Look, Long> totals = new EnumMap<>(Look.class);
        Arrays.stream(Look.values()).forEach(look -> {
            long number = tiles.stream().filter(tile -> tile.look() == look).count();
            if (number > 0 || look == Look.FREE || look == Look.IN_CALL || look == Look.RINGING) {
                totals.put(look, number);
            }
        });
        return totals;
    }

    /** The telephones of the hall. */
    public List<Tile> phones() {
        return only(tile -> tile.kind() == LineKind.PHONE);
    }

    /** The kiosks, by the line that is their telephone. */
    public List<Tile> kiosks() {
        return only(tile -> tile.kind().ofKiosk());
    }

    /** The telephones of whoever is on duty. */
    public List<Tile> dutyPhones() {
        return only(tile -> tile.kind() == LineKind.DUTY);
    }

    /** For how long a tile has looked so, at the moment the board was taken or fell silent. */
    public Duration length(Tile tile) {
        return Duration.between(tile.since(), stopped());
    }

    /** For how long somebody has waited. */
    public Duration waiting(Attentions.View attention) {
        return Duration.between(attention.raisedAt(), at);
    }

    private Instant stopped() {
        return silentSince.filter(Instant.EPOCH::isBefore).orElse(at);
    }

    private List<Tile> only(Predicate<Tile> which) {
        return tiles.stream().filter(which).toList();
    }

    private static Screen screen(KioskStatus kiosk, Instant now) {
        if (!kiosk.enrolled()) {
            return Screen.NOT_ENROLLED;
        }
        return kiosk.online(now) ? Screen.HEARD : Screen.SILENT;
    }

    private static Tile tile(Board.Tile tile, List<Attentions.View> attentions, Optional<Screen> screen) {
        String code = tile.line().endpoint();
        Optional<Instant> asking = attentions.stream()
                .filter(attention -> code.equals(attention.place()) || code.startsWith(attention.place() + "-"))
                .map(Attentions.View::raisedAt)
                .min(Comparator.naturalOrder());
        return new Tile(
                tile.line().id(),
                code,
                tile.line().label(),
                tile.line().kind(),
                asking.isPresent() ? Look.ATTENTION : Look.of(tile.state()),
                asking.orElse(tile.since()),
                tile.state(),
                tile.since(),
                screen);
    }
}
