package org.reencuentro.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reencuentro.access.AccountView;
import org.reencuentro.access.Role;
import org.reencuentro.hall.HallView;

/** Builds what surrounds the page of this request. */
@RequestScoped
public class Frames {
    private Visit visit;
    private HttpServletRequest request;
    private Counts counts;

    protected Frames() {}

    @Inject
    Frames(Visit visit, HttpServletRequest request, Counts counts) {
        this.visit = visit;
        this.request = request;
        this.counts = counts;
    }

    /** The frame of a page in one of the menu's places. */
    public Frame at(String place) {
        AccountView account = visit.requireAccount();
        return new Frame(
                visit.texts(),
                request.getRequestURI(),
                place,
                account.name(),
                account.role().name(),
                visit.hall().map(HallView::name).orElse(""),
                visit.demonstration(),
                places(account.role()),
                null,
                Optional.ofNullable(request.getParameter("q"))
                        .filter(text -> place.equals("people"))
                        .orElse(""));
    }

    /** The frame of a page that shows nothing of the office, for whoever is not signed in. */
    public Frame outside() {
        return new Frame(
                visit.texts(), request.getRequestURI(), "", "", "", "", visit.demonstration(), List.of(), null, "");
    }

    private List<Frame.Place> places(Role role) {
        List<Frame.Place> places = new ArrayList<>();
        boolean casework = role == Role.CASEWORKER || role == Role.SUPERVISOR;
        if (casework) {
            places.add(new Frame.Place("today", "/", "home", null));
        }
        if (casework || role == Role.FLIGHT_DESK) {
            places.add(new Frame.Place("arrivals", "/arrivals", "plane-arrival", counts.arrivalsToday(visit.texts())));
        }
        if (casework) {
            places.add(new Frame.Place("requests", "/requests", "inbox", counts.openRequests()));
            places.add(new Frame.Place("people", "/people", "folder", null));
            places.add(new Frame.Place("referrals", "/referrals?answer=waiting", "send", counts.unansweredReferrals()));
            places.add(new Frame.Place("calls", "/calls", "phone", null));
        }
        if (role == Role.SUPERVISOR || role == Role.ADMINISTRATOR) {
            places.add(new Frame.Place("board", "/board", "layout-grid", counts.openAttentions()));
        }
        if (role == Role.PARTNER) {
            places.add(new Frame.Place("partner", "/partner", "inbox", null));
        }
        return places;
    }
}
