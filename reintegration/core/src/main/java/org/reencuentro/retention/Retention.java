package org.reencuentro.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.reencuentro.audit.Audit;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.retention.model.Due;
import org.reencuentro.retention.store.RetentionStore;

/** Letting go of what is no longer needed: by itself where it names nobody, by a supervisor's decision where it does. */
@ApplicationScoped
@Transactional
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private Clock clock;
    private RetentionStore store;
    private Audit audit;
    private Policy policy;
    private CaseFiles files;
    private Erasures erasures;
    private Merged merged;

    protected Retention() {}

    @Inject
    Retention(
            Clock clock,
            RetentionStore store,
            Audit audit,
            Policy policy,
            CaseFiles files,
            Erasures erasures,
            Merged merged) {
        this.clock = clock;
        this.store = store;
        this.audit = audit;
        this.policy = policy;
        this.files = files;
        this.erasures = erasures;
        this.merged = merged;
    }

    /** Lets go of everything of a class that is due, or puts it before a person; returns how many. */
    @May(Operation.RUN)
    public int turn(RetentionClass kind) {
        Instant now = clock.instant();
        int many = switch (kind) {
            case CASE -> propose(now);
            case AUDIT -> audit.forgetBefore(kind.before(now));
            case CALLED_NUMBER,
                    CALL,
                    BLOCKED_NUMBER,
                    LINE_SILENCE,
                    TRUNK_TEST,
                    VOICE_MESSAGE,
                    PASSED_ON_WORD,
                    FAMILY_WORD,
                    FAMILY_WORD_TRACE,
                    UNLINKED_REQUEST,
                    SIGN_IN,
                    EXPORT,
                    UNDELIVERED,
                    REPEATED_ANSWER,
                    REFUSED_ROWS,
                    LIST_RECEIVED -> store.release(kind, kind.before(now));
        };
        if (many > 0) {
            LOG.infof("Retention: %d of %s %s", many, kind, kind.end());
        }
        return many;
    }

    private int propose(Instant now) {
        store.proposeAgain(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Instant before = RetentionClass.CASE.before(now);
        List<UUID> candidates = store.quietSince(before);
        Map<UUID, Set<UUID>> groups = merged.groups(candidates);
        List<UUID> quiet = candidates.stream()
                .filter(person -> !groups.containsKey(person) || store.allQuietSince(groups.get(person), before))
                .toList();
        quiet.forEach(person -> store.add(Due.propose(person, now, now)));
        return quiet.size();
    }

    /** Cases of one's halls whose time is over, those due longest first; at most 200. */
    @May(Operation.LIST_RETENTION)
    public List<DueView> due() {
        return policy.visible(Operation.READ_CASE, store.waiting(), Due::person).stream()
                .map(due -> new DueView(
                        due.person(),
                        files.ofPerson(due.person()).map(CaseFileView::code).orElse(""),
                        due.dueAt()))
                .toList();
    }

    /**
     * Keeps a case until a day; then it is proposed again.
     *
     * @throws Problem {@link RetentionProblem#REVIEW_UNKNOWN} or {@link RetentionProblem#KEEP_UNTIL_REFUSED}
     */
    @May(Operation.REVIEW_RETENTION)
    public void keep(@About UUID person, KeepReason reason, LocalDate until) {
        Instant now = clock.instant();
        require(person)
                .keep(
                        reason,
                        until,
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        Callers.current().account(),
                        now);
    }

    /**
     * Asks that a case be erased; a second person decides about that.
     *
     * @throws Problem {@link RetentionProblem#REVIEW_UNKNOWN}, or what {@link Erasures#ask} refuses
     */
    @May(Operation.REVIEW_RETENTION)
    public void erase(@About UUID person) {
        require(person).erase(Callers.current().account(), clock.instant());
        erasures.ask(person, ErasureReason.TIME_OVER);
    }

    private Due require(UUID person) {
        return store.lockDue(person).orElseThrow(() -> new Problem(RetentionProblem.REVIEW_UNKNOWN));
    }
}
