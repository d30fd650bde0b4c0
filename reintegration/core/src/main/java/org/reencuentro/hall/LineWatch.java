package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.model.Line;
import org.reencuentro.hall.model.LineSilence;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.hall.store.SilenceStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Notices when a line falls silent, tells those who see the board, once, and closes it when the line is back. While the
 * exchange is not heard nothing is known of any line, and nothing changes.
 */
@ApplicationScoped
@Transactional
public class LineWatch {
    /** How long the exchange may take to tell of all its lines once it is heard. */
    private static final Duration TOLD_OF_ALL = Duration.ofMinutes(2);

    private Clock clock;
    private HallStore store;
    private SilenceStore silences;
    private Halls halls;
    private OpeningHours hours;
    private Board board;
    private Settings settings;
    private Event<Attentions.Changed> changed;
    private Event<HallNews.Item> news;

    protected LineWatch() {}

    @Inject
    LineWatch(
            Clock clock,
            HallStore store,
            SilenceStore silences,
            Halls halls,
            OpeningHours hours,
            Board board,
            Settings settings,
            Event<Attentions.Changed> changed,
            Event<HallNews.Item> news) {
        this.clock = clock;
        this.store = store;
        this.silences = silences;
        this.halls = halls;
        this.hours = hours;
        this.board = board;
        this.settings = settings;
        this.changed = changed;
        this.news = news;
    }

    /** Looks at every line once; called every few seconds. */
    @May(Operation.RUN)
    public void look() {
        Optional<Instant> heard = board.heardSince();
        if (heard.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, LineSilence> open =
                silences.open().stream().collect(Collectors.toMap(LineSilence::line, Function.identity()));
        Map<UUID, List<Line>> byHall = store.lines().stream().collect(Collectors.groupingBy(Line::hall));
        byHall.forEach((hall, lines) -> {
            Optional<Instant> openSince = openSince(hall, now);
            for (Line line : lines) {
                Optional<LineSilence> before = Optional.ofNullable(open.get(line.id()));
                Optional<Board.Doing> doing = board.doing(line.endpoint());
                if (doing.isPresent()) {
                    SilenceRule.Signs signs = new SilenceRule.Signs(
                            line.kind(), doing.get().state(), doing.get().since(), openSince, heard.get());
                    judge(line, signs, before, lines, now);
                } else if (!now.isBefore(heard.get().plus(TOLD_OF_ALL))) {
                    // The exchange does not have it any more.
                    before.ifPresent(silence -> end(silence, now));
                }
            }
        });
    }

    /** Of a hall of which nobody says when it is open, it may be at any time. */
    private Optional<Instant> openSince(UUID hall, Instant now) {
        Hours said = hours.of(hall).hours();
        return said.known() ? said.openSince(now, halls.require(hall).zone()) : Optional.of(Instant.EPOCH);
    }

    private void judge(
            Line line, SilenceRule.Signs signs, Optional<LineSilence> before, List<Line> beside, Instant now) {
        if (signs.state() != LineState.OFFLINE) {
            line.hear(now);
        }
        if (!line.heard()) {
            return;
        }
        Optional<LineSilence> lasting = before;
        if (before.isPresent()) {
            LineSilence silence = before.get();
            boolean lifted = board.lifted(line.endpoint(), silence.since()) > 0;
            if (SilenceRule.over(silence.cause(), signs, lifted)) {
                end(silence, now);
                lasting = Optional.empty();
            }
        }
        Optional<SilenceRule.Found> found =
                new SilenceRule(settings.lineUnused()).find(signs, after -> liftedBeside(line, beside, after), now);
        if (found.isPresent()) {
            LineSilence silence = lasting.orElseGet(() -> note(line, found.get()));
            if (found.get().due() && silence.state() == SilenceState.NOTED) {
                silence.tell(now);
                news.fire(new HallNews.Item(line.hall(), HallNews.Topic.LINE, line.id()));
                changed.fire(new Attentions.Changed());
            }
        }
    }

    private LineSilence note(Line line, SilenceRule.Found found) {
        LineSilence noted = LineSilence.note(Ids.next(clock), line, found.cause(), found.since());
        silences.add(noted);
        return noted;
    }

    private void end(LineSilence silence, Instant now) {
        boolean told = silence.state() == SilenceState.TOLD;
        silence.end(now);
        silences.write();
        if (told) {
            changed.fire(new Attentions.Changed());
        }
    }

    /** How often each of the other phones of a hall was lifted after an instant, on average; 0 where there is no other. */
    private double liftedBeside(Line line, List<Line> lines, Instant after) {
        return lines.stream()
                .filter(each -> each.kind() == LineKind.PHONE && !each.id().equals(line.id()))
                .mapToLong(each -> board.lifted(each.endpoint(), after))
                .average()
                .orElse(0);
    }

    /** The lines of the halls of whoever asks that are silent and should not be, the longest first. */
    @May(Operation.READ_BOARD)
    public List<SilenceView> silent() {
        Map<UUID, LineView> lines = halls.lines().stream().collect(Collectors.toMap(LineView::id, Function.identity()));
        return silences.told(halls.reach()).stream()
                .map(silence -> view(silence, lines.get(silence.line())))
                .toList();
    }

    /** When a line was silent since an instant, whether anybody was told or not, the newest first; at most that many. */
    @May(Operation.ONLY_WITHIN)
    public List<SilenceView> of(LineView line, Instant from, int most) {
        return silences.of(line.id(), from, most).stream()
                .map(silence -> view(silence, line))
                .toList();
    }

    private static SilenceView view(LineSilence silence, LineView line) {
        return new SilenceView(line, silence.cause(), silence.since(), silence.toldAt(), silence.endedAt());
    }
}
