package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalFacts;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What comes today, what is to come, what came; and notices of more. */
@Path("arrivals")
public class ArrivalListResource {
    private static final Duration PAST = Duration.ofDays(14);
    private static final Duration TO_COME = Duration.ofDays(60);

    @Inject
    private Arrivals arrivals;

    @Inject
    private Halls halls;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_ARRIVALS)
    public Response list() {
        HallView hall = visit.hall().orElseThrow(NoSuchPage::new);
        return list(
                Response.Status.OK,
                ArrivalForm.blank(ArrivalKind.to(hall.kind()), visit.texts().today()),
                null);
    }

    /** Takes the notice of a flight or bus. */
    @POST
    @Door(Operation.NOTE_ARRIVAL)
    public Response notice(@BeanParam ArrivalForm form) {
        HallView hall = own().stream()
                .filter(each -> form.hall().isEmpty() || each.id().toString().equals(form.hall()))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        try {
            ArrivalFacts facts = form.facts(hall.zone(), ArrivalKind.to(hall.kind()), visit.texts());
            UUID arrival = arrivals.notice(hall.id(), facts);
            return Response.seeOther(URI.create("/arrivals/" + arrival)).build();
        } catch (ArrivalForm.Mistake mistake) {
            return list(Status.UNPROCESSABLE, form, mistake.getMessage());
        }
    }

    /** The halls of whoever asks, theirs first. */
    private List<HallView> own() {
        Set<UUID> where = Callers.current().halls();
        return halls.all().stream().filter(each -> where.contains(each.id())).toList();
    }

    private Response list(Response.StatusType status, ArrivalForm form, String mistake) {
        Texts t = visit.texts();
        Instant today = t.begin(t.today());
        Instant tomorrow = t.begin(t.today().plusDays(1));
        List<ArrivalView> past = arrivals.between(today.minus(PAST), today);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("today", arrivals.between(today, tomorrow));
        values.put("toCome", arrivals.between(tomorrow, tomorrow.plus(TO_COME)));
        values.put(
                "past", past.stream().sorted(ArrivalListResource::newestFirst).toList());
        values.put("halls", own());
        values.put("form", form);
        values.put("mistake", mistake);
        return templates.answer(status, "arrivals.jte", values);
    }

    private static int newestFirst(ArrivalView one, ArrivalView other) {
        return other.scheduledAt().compareTo(one.scheduledAt());
    }
}
