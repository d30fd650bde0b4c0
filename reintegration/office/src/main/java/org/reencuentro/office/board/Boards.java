package org.reencuentro.office.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Kiosks;
import org.reencuentro.hall.LineWatch;
import org.reencuentro.kernel.Settings;

/** Takes the board as it is now. */
@ApplicationScoped
class Boards {
    private Board board;
    private Kiosks kiosks;
    private Attentions attentions;
    private LineWatch watch;
    private TrunkTests trunkTests;
    private Settings settings;

    protected Boards() {}

    @Inject
    Boards(
            Board board,
            Kiosks kiosks,
            Attentions attentions,
            LineWatch watch,
            TrunkTests trunkTests,
            Settings settings) {
        this.board = board;
        this.kiosks = kiosks;
        this.attentions = attentions;
        this.watch = watch;
        this.trunkTests = trunkTests;
        this.settings = settings;
    }

    BoardView now() {
        return BoardView.of(
                board.snapshot(),
                kiosks.all(),
                attentions.open(),
                watch.silent(),
                trunkTests.last(),
                settings.callMaximum());
    }
}
