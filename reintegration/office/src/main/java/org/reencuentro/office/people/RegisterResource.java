package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.reencuentro.casefile.Registrations;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.Known;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Places;
import org.reencuentro.person.PossibleMatch;
import org.reencuentro.person.Profile;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Registering somebody who is on no list: searched first, the terms carried along, and kept once however often it is sent. */
@Path("register")
public class RegisterResource {
    /** What is asked at once; the rest is asked on the person's page, in its time. */
    static final Set<Section> ASKED = EnumSet.complementOf(EnumSet.of(Section.HEALTH));

    private static final int MOST = 5;
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Known NOBODY =
            new Known(PersonName.ERASED, Optional.empty(), false, Optional.empty(), Optional.empty(), Profile.EMPTY);

    @Inject
    private Registrations registrations;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Once once;

    @Inject
    private Halls halls;

    @Inject
    private Places places;

    @Inject
    private Searches searches;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.REGISTER_PERSON)
    public Response page() {
        Sheet sheet = Sheet.empty(visit.texts(), places);
        SearchedFor.carry(searches.last(visit.requireAccount().id(), "people"), sheet);
        sheet.put("key", UUID.randomUUID().toString());
        return page(Response.Status.OK, sheet, List.of());
    }

    /** Registers somebody, unless something cannot be, or the register has records that may be theirs. */
    @POST
    @Door(Operation.REGISTER_PERSON)
    public Response register(MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        Known known = NOBODY;
        for (Section section : ASKED) {
            known = section.read(sheet, known);
        }
        if (!sheet.mistakes().isEmpty()) {
            return page(Status.UNPROCESSABLE, sheet, List.of());
        }
        if (!sheet.is("another", "yes")) {
            List<PossibleMatch> alike = alike(known);
            if (!alike.isEmpty()) {
                return page(Response.Status.CONFLICT, sheet, alike);
            }
        }
        return registered(sheet, known, answers);
    }

    private Response registered(Sheet sheet, Known known, MultivaluedMap<String, String> answers) {
        String key = sheet.value("key");
        if (!key.matches(KEY)) {
            throw new MalformedForm();
        }
        UUID hall = hall(sheet);
        Map<String, List<String>> body = new TreeMap<>(answers);
        body.remove("another");
        try {
            String person = once.answer(
                    "register " + visit.requireAccount().id(),
                    key,
                    body.toString(),
                    () -> registrations.register(hall, known).toString());
            return Response.seeOther(URI.create("/people/" + person)).build();
        } catch (Problem refused) {
            if (refused.code() == KernelProblem.REQUEST_KEY_REUSED) {
                sheet.refuse("given", "register.mistake.sent");
            } else if (refused.code().kind() != ProblemCode.Kind.RULE
                    || visit.texts().refusal(refused).isEmpty()) {
                throw refused;
            } else {
                sheet.mistakes().put("given", visit.texts().refusal(refused).orElseThrow());
            }
            answers.putSingle("key", UUID.randomUUID().toString());
            return page(Status.UNPROCESSABLE, sheet, List.of());
        }
    }

    /** Those of the register that may be the same person and that may be seen. While it is being read, none is known. */
    private List<PossibleMatch> alike(Known known) {
        try {
            return duplicates.of(known.identity(), MOST).stream()
                    .filter(match -> match.person().isPresent())
                    .toList();
        } catch (Problem refused) {
            if (refused.code().kind() == ProblemCode.Kind.UNAVAILABLE) {
                return List.of();
            }
            throw refused;
        }
    }

    /** The halls of whoever registers. */
    private List<HallView> mine() {
        return halls.all().stream()
                .filter(hall -> visit.subject().halls().contains(hall.id()))
                .toList();
    }

    private UUID hall(Sheet sheet) {
        List<HallView> mine = mine();
        return mine.stream()
                .filter(each -> sheet.is("hall", each.id().toString()))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .map(HallView::id)
                .orElseThrow(NoSuchPage::new);
    }

    private Response page(Response.StatusType status, Sheet sheet, List<PossibleMatch> alike) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("sheet", sheet);
        values.put("halls", mine());
        values.put("alike", Alike.of(alike, visit.texts(), places));
        return templates.answer(status, "register.jte", values);
    }
}
