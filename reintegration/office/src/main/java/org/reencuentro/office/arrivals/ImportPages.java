package org.reencuentro.office.arrivals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.ImportView;
import org.reencuentro.arrival.ManifestColumn;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.arrival.ManifestFindings;
import org.reencuentro.arrival.ManifestHistory;
import org.reencuentro.arrival.ManifestRuns;
import org.reencuentro.arrival.Manifests;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;

/** Answers with the pages of lists on their way in. */
@RequestScoped
public class ImportPages {
    private static final int MOST_CORRECTED = 50;

    /** A form of more fields is not taken by the server. */
    private static final int MOST_FIELDS = 900;

    private static final int MOST_KNOWN = 50;

    /** Seconds after which a page without scripts asks again. */
    private static final int ASK_AGAIN = 2;

    private Arrivals arrivals;
    private Manifests manifests;
    private ManifestHistory history;
    private ManifestRuns runs;
    private People people;
    private Visit visit;
    private Frames frames;
    private Templates templates;

    protected ImportPages() {}

    @Inject
    ImportPages(
            Arrivals arrivals,
            Manifests manifests,
            ManifestHistory history,
            ManifestRuns runs,
            People people,
            Visit visit,
            Frames frames,
            Templates templates) {
        this.arrivals = arrivals;
        this.manifests = manifests;
        this.history = history;
        this.runs = runs;
        this.people = people;
        this.visit = visit;
        this.frames = frames;
        this.templates = templates;
    }

    /**
     * Where a file is handed in, and what was handed in before.
     *
     * @param sender as it was typed; empty before anything was
     * @param mistake what is wrong with what was handed in, in words; null when nothing is
     */
    Response all(Response.StatusType status, UUID id, String sender, String mistake) {
        ArrivalView arrival = arrivals.require(id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("arrival", arrival);
        values.put("imports", history.ofArrival(id));
        values.put("sender", sender.isEmpty() ? arrival.facts().sender().orElse("") : sender);
        values.put("mistake", mistake);
        return templates.answer(status, "imports.jte", values);
    }

    /**
     * One list, in whichever step it is.
     *
     * @param chosen what its columns were just said to be; empty when nothing was said
     * @param mistake what is wrong with that, in words; null when nothing is
     */
    Response one(Response.StatusType status, UUID id, UUID manifest, Optional<ManifestColumns> chosen, String mistake) {
        ImportView view = manifests.progress(id, manifest);
        Optional<ManifestFindings> found = manifests.findings(id, manifest);
        List<Optional<ManifestColumn>> meanings = chosen.or(() -> manifests.columns(id, manifest))
                .map(ManifestColumns::meanings)
                .orElse(List.of());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("arrival", arrivals.require(id));
        values.put("view", view);
        values.put("found", found.orElse(null));
        values.put("meanings", meanings);
        values.put("refused", found.map(ImportPages::shown).orElse(List.of()));
        values.put("known", found.map(ManifestFindings::known).map(this::known).orElse(List.of()));
        values.put("failure", view.failure().map(Problem::new).map(this::words).orElse(""));
        values.put("written", runs.written(manifest).orElse(0));
        values.put("refresh", view.state().working() ? ASK_AGAIN : 0);
        values.put("step", step(view.state()));
        values.put("mistake", mistake);
        return templates.answer(status, "import.jte", values);
    }

    /** Goes to the list that something was done with; where a rule refuses that, shows this one again and says so. */
    Response orTell(UUID id, UUID manifest, Optional<ManifestColumns> chosen, Supplier<UUID> step) {
        try {
            return ImportsResource.backTo(id, step.get());
        } catch (Problem refused) {
            if (refused.code().kind() != ProblemCode.Kind.RULE) {
                throw refused;
            }
            return one(Status.UNPROCESSABLE, id, manifest, chosen, words(refused));
        }
    }

    String words(Problem refused) {
        return visit.texts().refusal(refused).orElseThrow(() -> refused);
    }

    /** The refused rows that are shown, and can be corrected, at once; all of them can be downloaded. */
    static List<ManifestFindings.RefusedRow> shown(ManifestFindings found) {
        int width = Math.max(1, found.headings().size());
        return found.refused().stream()
                .limit(Math.min(MOST_CORRECTED, MOST_FIELDS / width))
                .toList();
    }

    private List<KnownBefore> known(List<ManifestFindings.KnownRow> rows) {
        List<ManifestFindings.KnownRow> shown = rows.stream().limit(MOST_KNOWN).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<UUID, PersonView> seen = people.seen(
                shown.stream().map(ManifestFindings.KnownRow::person).toList());
        Texts t = visit.texts();
        return shown.stream()
                .filter(each -> seen.containsKey(each.person()))
                .map(each -> KnownBefore.of(each, seen.get(each.person()), t))
                .toList();
    }

    /** Which of the four steps it is in: columns, preview, going in, done. */
    private static int step(ImportState state) {
        return switch (state) {
            case RECEIVED, READ -> 1;
            case CHECKING, READY -> 2;
            case IMPORTING -> 3;
            case DONE, FAILED, DISCARDED, UNDONE -> 4;
        };
    }
}
