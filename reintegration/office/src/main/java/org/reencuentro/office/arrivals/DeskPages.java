package org.reencuentro.office.arrivals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.arrival.CheckIn;
import org.reencuentro.arrival.DeskView;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.hall.Emergencies;
import org.reencuentro.hall.EmergencyView;
import org.reencuentro.hall.WaitingNumbers;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.triage.Triage;

/** Answers with the flight desk's page. */
@RequestScoped
public class DeskPages {
    private FlightDesk desk;
    private Emergencies emergencies;
    private Triage triage;
    private WaitingNumbers numbers;
    private Colleagues colleagues;
    private Visit visit;
    private Frames frames;
    private Templates templates;

    protected DeskPages() {}

    @Inject
    DeskPages(
            FlightDesk desk,
            Emergencies emergencies,
            Triage triage,
            WaitingNumbers numbers,
            Colleagues colleagues,
            Visit visit,
            Frames frames,
            Templates templates) {
        this.desk = desk;
        this.emergencies = emergencies;
        this.triage = triage;
        this.numbers = numbers;
        this.colleagues = colleagues;
        this.visit = visit;
        this.frames = frames;
        this.templates = templates;
    }

    /** The desk of an arrival. */
    public Response answer(Response.StatusType status, UUID arrival, DeskPage.Asked asked, DeskPage.Told told) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("desk", page(arrival, asked, told));
        return templates.answer(status, "arrival.jte", values);
    }

    /** What stands beside the list for one person alone. */
    Response panel(UUID arrival, UUID passenger) {
        DeskPage page = page(arrival, DeskPage.Asked.everybody().at(passenger), DeskPage.Told.nothing());
        return templates.answer(Response.Status.OK, "part/desk-panel.jte", Map.of("t", visit.texts(), "desk", page));
    }

    private DeskPage page(UUID arrival, DeskPage.Asked asked, DeskPage.Told told) {
        DeskView now = desk.now(arrival);
        String counted = now.counted().map(count -> name(count.account())).orElse("");
        List<EmergencyView> raised = emergencies.raised();
        Set<UUID> going = raised.stream()
                .flatMap(each -> each.taken().stream())
                .map(EmergencyView.Taken::account)
                .collect(Collectors.toSet());
        return new DeskPage(
                now,
                asked,
                told,
                visit.desk(),
                counted,
                raised,
                colleagues.names(going),
                triage.ofArrival(arrival),
                numbers.now(now.arrival().hall().id()));
    }

    /** After a press: the desk with who has passed, or, where somebody else was first, who that was and when. */
    Response after(UUID arrival, UUID passenger, CheckIn done, String show) {
        if (done.earlier().isEmpty()) {
            return Response.seeOther(
                            back(arrival, show).queryParam("passed", passenger).build(arrival))
                    .build();
        }
        return refused(arrival, passenger, earlier(done.earlier().get()), show);
    }

    /** After a press that changed nothing. */
    Response refused(UUID arrival, UUID passenger, Problem problem, String show) {
        return refused(arrival, passenger, visit.texts().refusal(problem).orElseThrow(() -> problem), show);
    }

    private Response refused(UUID arrival, UUID passenger, String why, String show) {
        return answer(
                Response.Status.CONFLICT,
                arrival,
                new DeskPage.Asked("", show.equals("missing"), Optional.of(passenger)),
                new DeskPage.Told(Optional.empty(), false, why));
    }

    private String earlier(CheckIn.Earlier step) {
        Texts t = visit.texts();
        String where = step.desk() > 0 ? t.of("desk.earlier.desk", step.desk()) : "";
        return t.of(
                "desk.earlier", t.word("desk.state", step.state()), name(step.account()), t.moment(step.at()), where);
    }

    private String name(UUID account) {
        return colleagues.names(Set.of(account)).getOrDefault(account, "");
    }

    static UriBuilder back(UUID arrival, String show) {
        UriBuilder desk = UriBuilder.fromPath("/arrivals/{id}");
        return show.equals("missing") ? desk.queryParam("show", show) : desk;
    }
}
