package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.directory.Directory;
import org.reencuentro.hall.HallNews;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.model.Notification;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.NotificationStore;
import org.reencuentro.referral.store.ReferralStore;

/**
 * What happened to the referrals that one has sent, looks after or received, since one last looked. Written in the
 * transaction of the step. It says what was; what is to be done stands in the lists of whose turn it is.
 */
@ApplicationScoped
@Transactional
public class Notifications {
    /** As many are shown, and counted. */
    public static final int MOST = 100;

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Set<String> TO_PARTNER = Set.of(
            ReferralState.SENT.name(),
            ReferralState.WITHDRAWN.name(),
            ReferralState.EXPIRED.name(),
            StepKind.REPLIED.name(),
            StepKind.REMINDED.name());
    private static final Set<String> NOT_TO_HALL = Set.of(
            ReferralState.SENT.name(),
            ReferralState.ACKNOWLEDGED.name(),
            StepKind.REPLIED.name(),
            StepKind.REMINDED.name());

    private Clock clock;
    private NotificationStore store;
    private ReferralStore referrals;
    private CaseFiles cases;
    private Directory directory;
    private People people;
    private Policy policy;
    private Event<HallNews.Item> news;

    protected Notifications() {}

    @Inject
    Notifications(
            Clock clock,
            NotificationStore store,
            ReferralStore referrals,
            CaseFiles cases,
            Directory directory,
            People people,
            Policy policy,
            Event<HallNews.Item> news) {
        this.clock = clock;
        this.store = store;
        this.referrals = referrals;
        this.cases = cases;
        this.directory = directory;
        this.people = people;
        this.policy = policy;
        this.news = news;
    }

    void tell(@Observes ReferralMoved moved) {
        Referral referral = referrals.referral(moved.referral()).orElseThrow();
        List<ReferralStep> steps = referral.history();
        ReferralStep last = steps.get(steps.size() - 1);
        String what =
                last.kind() == StepKind.MOVED ? last.to().name() : last.kind().name();
        if (TO_PARTNER.contains(what)) {
            write(referral.organisation(), referral, what);
        }
        if (!NOT_TO_HALL.contains(what)) {
            Set<UUID> audiences =
                    new HashSet<>(cases.owner(referral.person()).stream().toList());
            audiences.add(referral.sentBy());
            last.by().ifPresent(audiences::remove);
            if (last.kind() == StepKind.ESCALATED) {
                audiences.add(referral.hall());
            }
            audiences.forEach(audience -> {
                write(audience, referral, what);
                news.fire(new HallNews.Item(referral.hall(), HallNews.Topic.NOTIFICATION, audience));
            });
        }
    }

    private void write(UUID audience, Referral referral, String what) {
        store.add(Notification.of(Ids.next(clock), audience, referral.id(), what, clock.instant()));
    }

    /** What is news to whoever asks, the newest first; at most {@link #MOST}. */
    @May(Operation.READ_NOTIFICATIONS)
    public List<NotificationView> list() {
        Subject subject = Callers.current();
        List<Notification> found = store.newest(audiences(subject), MOST);
        Set<UUID> read = store.read(subject.account(), found);
        Map<UUID, Referral> seen =
                seen(subject, found.stream().map(Notification::referral).collect(Collectors.toSet()));
        Map<UUID, PersonView> persons = subject.role().partner()
                ? Map.of()
                : people.views(seen.values().stream().map(Referral::person).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new NotificationView(
                        each.id(),
                        each.referral(),
                        each.what(),
                        each.toldAt(),
                        !read.contains(each.id()),
                        Optional.ofNullable(seen.get(each.referral()))
                                .map(about -> new NotificationView.About(
                                        about.code(),
                                        about.kind(),
                                        directory.organisation(about.organisation()),
                                        Optional.ofNullable(persons.get(about.person()))))))
                .toList();
    }

    private Map<UUID, Referral> seen(Subject subject, Set<UUID> ids) {
        Operation reading = subject.role().partner() ? Operation.READ_REFERRED : Operation.READ_REFERRAL;
        return policy.visible(reading, referrals.referrals(ids), Referral::id).stream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
    }

    /** How many of them whoever asks has not read; at most {@link #MOST}. */
    @May(Operation.COUNT_NOTIFICATIONS)
    public long unread() {
        Subject subject = Callers.current();
        List<Notification> found = store.newest(audiences(subject), MOST);
        Set<UUID> read = store.read(subject.account(), found);
        return found.stream().filter(each -> !read.contains(each.id())).count();
    }

    /**
     * Whoever acts has read one.
     *
     * @return its referral
     * @throws Problem {@link ReferralProblem#NOTIFICATION_UNKNOWN}, also when it is news to somebody else
     */
    @May(Operation.MARK_NOTIFICATIONS)
    public UUID open(UUID id) {
        Subject subject = Callers.current();
        Notification found =
                store.one(id, audiences(subject)).orElseThrow(() -> new Problem(ReferralProblem.NOTIFICATION_UNKNOWN));
        store.mark(subject.account(), found.id());
        return found.referral();
    }

    /** Whoever acts has read them all. */
    @May(Operation.MARK_NOTIFICATIONS)
    public void readAll() {
        Subject subject = Callers.current();
        store.newest(audiences(subject), MOST).forEach(each -> store.mark(subject.account(), each.id()));
    }

    /** Forgets what is older than ninety days. */
    @May(Operation.RUN)
    public int forgetOld() {
        return store.forget(clock.instant().minus(KEPT));
    }

    /** Oneself; the halls that one supervises; the partner that one belongs to. */
    private static Set<UUID> audiences(Subject subject) {
        Set<UUID> audiences = new HashSet<>(Set.of(subject.account()));
        if (subject.role() == Role.SUPERVISOR) {
            audiences.addAll(subject.halls());
        }
        subject.organisation().ifPresent(audiences::add);
        return audiences;
    }
}
