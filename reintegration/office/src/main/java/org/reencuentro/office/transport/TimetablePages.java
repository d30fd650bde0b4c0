package org.reencuentro.office.transport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.transport.Route;
import org.reencuentro.transport.TimetablePreview;
import org.reencuentro.transport.TimetableView;
import org.reencuentro.transport.Timetables;

/** The pages of the timetable. */
@RequestScoped
public class TimetablePages {
    private static final String PLACE = "timetable";

    @Inject
    private Timetables timetables;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Halls halls;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /**
     * What is in force.
     *
     * @param mistake why a file was refused; null when none was
     * @param preview what is wrong with a file that was handed in; null when none was, or nothing is
     */
    Response inForce(Response.StatusType status, String terminal, String mistake, TimetablePreview preview) {
        Map<String, Object> values = new HashMap<>();
        List<TimetableView> versions = timetables.versions();
        put(values, timetables.routes(), terminal);
        values.put("versions", versions);
        values.put("names", names(versions.stream()));
        values.put("mistake", mistake);
        values.put("preview", preview);
        return templates.answer(status, "timetable.jte", values);
    }

    /** One version. */
    Response version(UUID id, String terminal) {
        TimetableView version = timetables.version(id);
        Map<String, Object> values = new HashMap<>();
        put(values, timetables.routesOf(id), terminal);
        values.put("version", version);
        values.put("names", names(Stream.of(version)));
        return templates.answer(Response.Status.OK, "timetable-version.jte", values);
    }

    private void put(Map<String, Object> values, List<Route> routes, String terminal) {
        List<Terminal> terminals =
                Terminal.of(routes, halls.all().stream().collect(Collectors.toMap(HallView::code, HallView::name)));
        Optional<Terminal> shown = terminals.stream()
                .filter(each -> each.key().equals(terminal))
                .findFirst()
                .or(() -> terminals.stream().findFirst());
        values.put("frame", frames.at(PLACE));
        values.put("terminals", terminals);
        values.put("shown", shown.orElse(null));
        values.put("may", Policy.could(visit.requireAccount().role(), Operation.CHANGE_TIMETABLE));
    }

    private Map<UUID, String> names(Stream<TimetableView> versions) {
        return colleagues.names(versions.flatMap(each -> each.by().stream()).collect(Collectors.toSet()));
    }
}
