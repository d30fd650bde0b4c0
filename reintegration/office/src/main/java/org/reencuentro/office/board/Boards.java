package org.reencuentro.office.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.kernel.Settings;

/** Takes the board as it is now. */
@ApplicationScoped
class Boards {
    private Board board;
    private Attentions attentions;
    private Settings settings;

    protected Boards() {}

    @Inject
    Boards(Board board, Attentions attentions, Settings settings) {
        this.board = board;
        this.attentions = attentions;
        this.settings = settings;
    }

    BoardView now() {
        return BoardView.of(board.snapshot(), attentions.open(), settings.callMaximum());
    }
}
