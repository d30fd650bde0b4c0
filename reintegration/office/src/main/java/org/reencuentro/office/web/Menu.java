package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.reencuentro.office.web.Frame.Group;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;

/** The places of the office, group by group: everybody has those where they may see anything, with what waits there. */
@ApplicationScoped
class Menu {
    /**
     * A place.
     *
     * @param needs what whoever sees it must be able to do at least for some records
     * @param also what else must be so of whoever asks
     * @param count what its list holds; null from it when nothing is counted
     */
    private record Row(
            Group group,
            String name,
            String href,
            String icon,
            Operation needs,
            Predicate<Subject> also,
            BiFunction<Counts, Visit, Long> count) {
        static Row of(Group group, String name, String href, String icon, Operation needs) {
            return new Row(group, name, href, icon, needs, anybody -> true, (counts, visit) -> null);
        }

        Row only(Predicate<Subject> those) {
            return new Row(group, name, href, icon, needs, those, count);
        }

        Row counting(BiFunction<Counts, Visit, Long> what) {
            return new Row(group, name, href, icon, needs, also, what);
        }

        boolean isFor(Subject subject) {
            return Policy.could(subject.role(), needs) && also.test(subject);
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(Group.DAY, "today", "/", "home", Operation.LIST_FOLLOW_UPS),
            Row.of(Group.DAY, "arrivals", "/arrivals", "plane-arrival", Operation.LIST_ARRIVALS)
                    .counting((counts, visit) -> counts.arrivalsToday(visit.texts())),
            Row.of(Group.DAY, "requests", "/requests", "inbox", Operation.LIST_REQUESTS)
                    .counting((counts, visit) -> counts.openRequests()),
            Row.of(Group.DAY, "family-words", "/family-words", "phone-incoming", Operation.LIST_FAMILY_WORDS)
                    .counting((counts, visit) -> counts.openFamilyWords()),
            Row.of(Group.DAY, "people", "/people", "folder", Operation.SEARCH_PEOPLE),
            Row.of(Group.DAY, "emergency", "/emergency", "lock-open", Operation.BREAK_GLASS),
            Row.of(Group.DAY, "concerns", "/concerns", "shield", Operation.LIST_CONCERNS),
            Row.of(Group.DAY, "children-abroad", "/children-abroad", "world", Operation.LIST_CHILDREN_ABROAD),
            Row.of(Group.DAY, "notifications", "/notifications", "bell", Operation.COUNT_NOTIFICATIONS)
                    .counting((counts, visit) -> counts.unreadNotifications()),
            Row.of(Group.DAY, "partner", "/partner", "inbox", Operation.READ_INBOX),
            Row.of(Group.DAY, "services", "/partner/services", "list-check", Operation.LIST_OWN_SERVICES),
            Row.of(Group.DAY, "ticket", "/partner/ticket", "qrcode", Operation.SEARCH_BY_TICKET),
            Row.of(Group.DAY, "vouchers", "/partner/vouchers", "bus", Operation.LIST_VOUCHERS),
            Row.of(Group.DAY, "expected", "/partner/arrivals", "plane-arrival", Operation.READ_EXPECTED),
            Row.of(Group.HELP, "referrals", "/referrals?answer=waiting", "send", Operation.LIST_REFERRALS)
                    .counting((counts, visit) -> counts.unansweredReferrals()),
            Row.of(Group.HELP, "homecomings", "/homecomings", "home-search", Operation.LIST_HOMECOMINGS)
                    .counting((counts, visit) -> counts.dueHomecomings()),
            Row.of(Group.HELP, "stays", "/stays", "bed", Operation.LIST_STAYS)
                    .counting((counts, visit) -> counts.dueStays()),
            Row.of(Group.HELP, "papers", "/papers", "id", Operation.LIST_PAPERS)
                    .counting((counts, visit) -> counts.duePapers()),
            Row.of(Group.HELP, "placements", "/placements", "briefcase", Operation.LIST_PLACEMENTS)
                    .counting((counts, visit) -> counts.duePlacements()),
            Row.of(Group.HELP, "businesses", "/businesses", "building", Operation.LIST_BUSINESSES)
                    .counting((counts, visit) -> counts.dueBusinesses()),
            Row.of(Group.HELP, "clubs", "/clubs", "users", Operation.READ_CLUBS),
            Row.of(Group.HELP, "relief", "/relief", "apple", Operation.READ_RELIEF),
            Row.of(Group.HALL, "calls", "/calls", "phone", Operation.LIST_CALLS),
            Row.of(Group.HALL, "accompaniments", "/accompaniments", "phone-call", Operation.ACCOMPANY_CALL),
            Row.of(Group.HALL, "voice-messages", "/voice-messages", "message-circle", Operation.LIST_CALLS),
            Row.of(Group.HALL, "call-terms", "/call-terms", "hourglass", Operation.READ_CALL_TERMS),
            Row.of(Group.HALL, "blocked-numbers", "/blocked-numbers", "phone-x", Operation.LIST_BLOCKED_NUMBERS),
            Row.of(Group.HALL, "board", "/board", "layout-grid", Operation.READ_BOARD)
                    .counting((counts, visit) -> counts.openAttentions()),
            Row.of(Group.HALL, "duty", "/duty", "phone-incoming", Operation.READ_DUTY),
            Row.of(Group.HALL, "kiosks", "/kiosks", "device-tablet", Operation.LIST_KIOSKS),
            Row.of(Group.WATCH, "audit", "/audit", "eye", Operation.READ_AUDIT),
            Row.of(Group.WATCH, "erasures", "/erasures", "eye-off", Operation.LIST_ERASURES),
            Row.of(Group.WATCH, "bases", "/bases", "shield-lock", Operation.LIST_BASES)
                    .counting((counts, visit) -> counts.waitingBases()),
            Row.of(Group.WATCH, "retention", "/retention", "hourglass", Operation.LIST_RETENTION),
            Row.of(Group.WATCH, "exports", "/exports", "download", Operation.LIST_EXPORTS)
                    .only(subject -> subject.mayExport()),
            Row.of(Group.OFFERS, "directory", "/directory", "list", Operation.READ_DIRECTORY)
                    .only(subject -> !subject.role().partner()),
            Row.of(Group.OFFERS, "openings", "/openings", "school", Operation.READ_OPENINGS),
            Row.of(Group.OFFERS, "timetable", "/timetable", "bus", Operation.READ_TIMETABLE),
            Row.of(Group.OFFERS, "sharing", "/sharing", "heart-handshake", Operation.READ_SHARING),
            Row.of(Group.SYSTEM, "accounts", "/accounts", "users", Operation.LIST_ACCOUNTS)
                    .only(subject -> !subject.role().partner()),
            Row.of(Group.SYSTEM, "members", "/partner/members", "users", Operation.LIST_ACCOUNTS)
                    .only(subject -> subject.role().partner()),
            Row.of(Group.SYSTEM, "tariff", "/tariff", "world", Operation.READ_TARIFF),
            Row.of(Group.SYSTEM, "providers", "/providers", "user-share", Operation.LIST_PROVIDERS),
            Row.of(Group.SYSTEM, "tokens", "/tokens", "plug-connected-x", Operation.LIST_API_TOKENS),
            Row.of(Group.SYSTEM, "webhooks", "/webhooks", "send", Operation.LIST_WEBHOOKS),
            Row.of(Group.SYSTEM, "dead-letters", "/dead-letters", "alert-circle", Operation.LIST_DEAD_LETTERS)
                    .counting((counts, visit) -> visit.shownEnough() ? counts.deadLetters() : null));

    private Counts counts;

    protected Menu() {}

    @Inject
    Menu(Counts counts) {
        this.counts = counts;
    }

    /** The places of whoever is signed in. */
    List<Frame.Place> of(Visit visit) {
        return ROWS.stream()
                .filter(row -> row.isFor(visit.subject()))
                .map(row -> new Frame.Place(
                        row.group(),
                        row.name(),
                        row.href(),
                        row.icon(),
                        row.count().apply(counts, visit)))
                .toList();
    }
}
