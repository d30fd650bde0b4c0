package org.reencuentro.office.people;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.print.Paper;
import org.reencuentro.office.print.Sheet;
import org.reencuentro.office.web.Texts;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.PaperView;
import org.reencuentro.person.PersonView;

/** What somebody needs to know and to bring for a paper, in their language. */
final class PaperSheet {
    private static final List<String> PARTS =
            List.of("sites", "hours", "exceptions", "documents", "fee", "wait-time", "phones");

    private PaperSheet() {}

    /** @param office the words of what the office says of itself, by part */
    static Response answer(Texts own, PersonView person, PaperView paper, Map<String, String> office) {
        Texts t = person.language()
                .map(each -> own.in(each == Language.EN ? "en" : "es"))
                .orElse(own);
        return Sheet.answer(
                "reencuentro-papel",
                Sheet.of(Paper.A4, t.of("papers.sheet"), t.language(), sheet -> write(sheet, t, paper, office)));
    }

    private static void write(Sheet sheet, Texts t, PaperView paper, Map<String, String> office) throws IOException {
        sheet.text("Reencuentro · " + t.of("papers.sheet")).head(t.word("paper", paper.kind()));
        int reached = paper.kind().path().indexOf(paper.state());
        for (PaperState each : paper.kind().path()) {
            int step = paper.kind().path().indexOf(each);
            sheet.text((step + 1) + ". " + t.word("paper.state", each) + (step < reached ? " ✓" : ""));
        }
        sheet.rule();
        var next = paper.kind().after(paper.state());
        if (next.isPresent()) {
            sheet.named(t.of("papers.sheet.next"), t.word("paper.next", next.get()));
        }
        if (paper.number().isPresent() && paper.state() != PaperState.DELIVERED) {
            sheet.named(t.of("papers.sheet.number"), paper.number().get());
        }
        if (paper.expected().isPresent()) {
            sheet.named(
                    t.of("papers.sheet.expected"), t.fullDate(paper.expected().get()));
        }
        if (paper.service().isPresent()) {
            ServiceView service = paper.service().get();
            sheet.rule().named(t.of("papers.service"), service.organisation().name() + " · " + service.name());
            for (String part : PARTS) {
                if (!office.getOrDefault(part, "").isEmpty()) {
                    sheet.named(t.of("directory.part." + part), office.get(part));
                }
            }
        }
        sheet.rule().text(t.word("papers.guide", paper.kind())).text(t.of("papers.guide.as-of"));
    }
}
