package org.reencuentro.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reencuentro.access.AccountView;
import org.reencuentro.hall.Emergencies;
import org.reencuentro.hall.EmergencyView;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.OneReading;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/** Builds what surrounds the page of this request. */
@RequestScoped
public class Frames {
    private Visit visit;
    private HttpServletRequest request;
    private Counts counts;
    private Emergencies emergencies;
    private OneReading together;

    protected Frames() {}

    @Inject
    Frames(Visit visit, HttpServletRequest request, Counts counts, Emergencies emergencies, OneReading together) {
        this.visit = visit;
        this.request = request;
        this.counts = counts;
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
                places(account.role()),
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

    private List<Frame.Place> places(Role role) {
        List<Frame.Place> places = new ArrayList<>();
        if (Policy.could(role, Operation.LIST_FOLLOW_UPS)) {
            places.add(new Frame.Place("today", "/", "home", null));
        }
        if (Policy.could(role, Operation.LIST_ARRIVALS)) {
            places.add(new Frame.Place("arrivals", "/arrivals", "plane-arrival", counts.arrivalsToday(visit.texts())));
        }
        if (Policy.could(role, Operation.LIST_REQUESTS)) {
            places.add(new Frame.Place("requests", "/requests", "inbox", counts.openRequests()));
        }
        if (Policy.could(role, Operation.SEARCH_PEOPLE)) {
            places.add(new Frame.Place("people", "/people", "folder", null));
        }
        if (Policy.could(role, Operation.BREAK_GLASS)) {
            places.add(new Frame.Place("emergency", "/emergency", "lock-open", null));
        }
        if (Policy.could(role, Operation.LIST_CONCERNS)) {
            places.add(new Frame.Place("concerns", "/concerns", "shield", null));
        }
        if (Policy.could(role, Operation.LIST_CHILDREN_ABROAD)) {
            places.add(new Frame.Place("children-abroad", "/children-abroad", "world", null));
        }
        if (Policy.could(role, Operation.LIST_REFERRALS)) {
            places.add(new Frame.Place("referrals", "/referrals?answer=waiting", "send", counts.unansweredReferrals()));
        }
        if (Policy.could(role, Operation.LIST_HOMECOMINGS)) {
            places.add(new Frame.Place("homecomings", "/homecomings", "home-search", counts.dueHomecomings()));
        }
        if (Policy.could(role, Operation.LIST_STAYS)) {
            places.add(new Frame.Place("stays", "/stays", "bed", counts.dueStays()));
        }
        if (Policy.could(role, Operation.LIST_PAPERS)) {
            places.add(new Frame.Place("papers", "/papers", "id", counts.duePapers()));
        }
        if (Policy.could(role, Operation.COUNT_NOTIFICATIONS)) {
            places.add(new Frame.Place("notifications", "/notifications", "bell", counts.unreadNotifications()));
        }
        if (Policy.could(role, Operation.LIST_CALLS)) {
            places.add(new Frame.Place("calls", "/calls", "phone", null));
        }
        if (Policy.could(role, Operation.READ_BOARD)) {
            places.add(new Frame.Place("board", "/board", "layout-grid", counts.openAttentions()));
        }
        if (Policy.could(role, Operation.LIST_KIOSKS)) {
            places.add(new Frame.Place("kiosks", "/kiosks", "device-tablet", null));
        }
        if (Policy.could(role, Operation.READ_AUDIT)) {
            places.add(new Frame.Place("audit", "/audit", "eye", null));
        }
        if (Policy.could(role, Operation.LIST_ERASURES)) {
            places.add(new Frame.Place("erasures", "/erasures", "eye-off", null));
        }
        if (Policy.could(role, Operation.LIST_BASES)) {
            places.add(new Frame.Place("bases", "/bases", "shield-lock", counts.waitingBases()));
        }
        if (Policy.could(role, Operation.LIST_RETENTION)) {
            places.add(new Frame.Place("retention", "/retention", "hourglass", null));
        }
        if (Policy.could(role, Operation.LIST_EXPORTS) && Callers.current().mayExport()) {
            places.add(new Frame.Place("exports", "/exports", "download", null));
        }
        if (Policy.could(role, Operation.READ_DIRECTORY) && !role.partner()) {
            places.add(new Frame.Place("directory", "/directory", "list", null));
        }
        if (Policy.could(role, Operation.LIST_PLACEMENTS)) {
            places.add(new Frame.Place("placements", "/placements", "briefcase", counts.duePlacements()));
        }
        if (Policy.could(role, Operation.READ_OPENINGS)) {
            places.add(new Frame.Place("openings", "/openings", "school", null));
        }
        if (Policy.could(role, Operation.LIST_BUSINESSES)) {
            places.add(new Frame.Place("businesses", "/businesses", "building", counts.dueBusinesses()));
        }
        if (Policy.could(role, Operation.READ_CLUBS)) {
            places.add(new Frame.Place("clubs", "/clubs", "users", null));
        }
        if (Policy.could(role, Operation.READ_RELIEF)) {
            places.add(new Frame.Place("relief", "/relief", "apple", null));
        }
        if (Policy.could(role, Operation.READ_TIMETABLE)) {
            places.add(new Frame.Place("timetable", "/timetable", "bus", null));
        }
        if (Policy.could(role, Operation.READ_SHARING)) {
            places.add(new Frame.Place("sharing", "/sharing", "heart-handshake", null));
        }
        if (Policy.could(role, Operation.READ_INBOX)) {
            places.add(new Frame.Place("partner", "/partner", "inbox", null));
        }
        if (Policy.could(role, Operation.LIST_OWN_SERVICES)) {
            places.add(new Frame.Place("services", "/partner/services", "list-check", null));
        }
        if (Policy.could(role, Operation.SEARCH_BY_TICKET)) {
            places.add(new Frame.Place("ticket", "/partner/ticket", "qrcode", null));
        }
        if (Policy.could(role, Operation.LIST_VOUCHERS)) {
            places.add(new Frame.Place("vouchers", "/partner/vouchers", "bus", null));
        }
        if (Policy.could(role, Operation.READ_EXPECTED)) {
            places.add(new Frame.Place("expected", "/partner/arrivals", "plane-arrival", null));
        }
        if (Policy.could(role, Operation.LIST_ACCOUNTS)) {
            boolean members = role.partner();
            places.add(new Frame.Place(
                    members ? "members" : "accounts", members ? "/partner/members" : "/accounts", "users", null));
        }
        if (Policy.could(role, Operation.LIST_PROVIDERS)) {
            places.add(new Frame.Place("providers", "/providers", "user-share", null));
        }
        if (Policy.could(role, Operation.LIST_API_TOKENS)) {
            places.add(new Frame.Place("tokens", "/tokens", "plug-connected-x", null));
        }
        if (Policy.could(role, Operation.LIST_WEBHOOKS)) {
            places.add(new Frame.Place("webhooks", "/webhooks", "send", null));
        }
        if (Policy.could(role, Operation.LIST_DEAD_LETTERS)) {
            places.add(new Frame.Place(
                    "dead-letters",
                    "/dead-letters",
                    "alert-circle",
                    visit.shownEnough() ? counts.deadLetters() : null));
        }
        return places;
    }
}
