package org.reencuentro.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.reencuentro.access.AccountView;
import org.reencuentro.hall.Emergencies;
import org.reencuentro.hall.EmergencyView;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.OneReading;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/** Builds what surrounds the page of this request. */
@RequestScoped
public class Frames {
    private Visit visit;
    private HttpServletRequest request;
    private Menu menu;
    private Emergencies emergencies;
    private OneReading together;

    protected Frames() {}

    @Inject
    Frames(Visit visit, HttpServletRequest request, Menu menu, Emergencies emergencies, OneReading together) {
        this.visit = visit;
        this.request = request;
        this.menu = menu;
        this.emergencies = emergencies;
        this.together = together;
    }

    /** The frame of a page in one of the menu's places. */
    public Frame at(String place) {
        return together.of(() -> around(place));
    }

    private Frame around(String place) {
        AccountView account = visit.requireAccount();
        return new Frame(
                visit.texts(),
                request.getRequestURI(),
                place,
                account.name(),
                account.role().name(),
                visit.hall().map(HallView::name).orElse(""),
                visit.demonstration(),
                menu.of(visit),
                null,
                Optional.ofNullable(request.getParameter("q"))
                        .filter(text -> place.equals("people"))
                        .orElse(""),
                called(account.role()));
    }

    /** The frame of a page that shows nothing of the office, for whoever is not signed in. */
    public Frame outside() {
        return new Frame(
                visit.texts(),
                request.getRequestURI(),
                "",
                "",
                "",
                "",
                visit.demonstration(),
                List.of(),
                null,
                "",
                List.of());
    }

    private List<EmergencyView> called(Role role) {
        return visit.shownEnough() && Policy.could(role, Operation.LIST_ATTENTIONS) ? emergencies.open() : List.of();
    }
}
