package org.reencuentro.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.audit.Audit;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.audit.AuditRecord;
import org.reencuentro.audit.AuditSearch;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;

/**
 * Reading the audit. A supervisor reads what was done to what is in the supervisor's halls, and what they did themselves;
 * what was done to the rest of the country is not theirs to know. Reading it is written down like any other deed.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {
    /** Lines on a page. */
    public static final int PAGE = 50;

    /** Deeds on a sheet for the person. */
    public static final int SHEET = 5_000;

    /** How many records one page looks through at most; what then remains is for the next. */
    private static final int LOOKED_THROUGH = 2_000;

    private Audit audit;
    private Policy policy;
    private Requests requests;
    private Referrals referrals;
    private FollowUps followUps;
    private Colleagues names;
    private Directory directory;
    private Merged merged;

    protected AuditTrail() {}

    @Inject
    AuditTrail(
            Audit audit,
            Policy policy,
            Requests requests,
            Referrals referrals,
            FollowUps followUps,
            Colleagues names,
            Directory directory,
            Merged merged) {
        this.audit = audit;
        this.policy = policy;
        this.requests = requests;
        this.referrals = referrals;
        this.followUps = followUps;
        this.names = names;
        this.directory = directory;
        this.merged = merged;
    }

    /**
     * What was done to a person's case: to the person, their requests, referrals and follow-ups.
     *
     * @param before only what is older than that sequence
     */
    @May(Operation.READ_AUDIT_OF_CASE)
    public AuditPage ofCase(@About UUID person, long before) {
        return page(about(person), before, records -> records);
    }

    /** The same for telling the person, the newest first, at most {@value #SHEET}. */
    @May(Operation.READ_AUDIT_OF_CASE)
    public List<AuditLine> sheet(@About UUID person) {
        return lines(audit.find(about(person), Long.MAX_VALUE, SHEET));
    }

    private AuditSearch about(UUID person) {
        Set<UUID> objects = new HashSet<>(merged.allowed(Operation.READ_AUDIT_OF_CASE, person));
        requests.ofPerson(person).stream().map(RequestView::id).forEach(objects::add);
        referrals.ofPerson(person).stream().map(ReferralView::id).forEach(objects::add);
        followUps.ofPerson(person, ZoneOffset.UTC).forEach(each -> objects.add(each.id()));
        return new AuditSearch(objects, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * What was done in the halls of whoever asks.
     *
     * @param actor only by that account
     * @param from first instant
     * @param until first instant that no longer counts
     * @param refusedOnly only what was refused
     * @param before only what is older than that sequence
     */
    @May(Operation.READ_AUDIT)
    public AuditPage ofHalls(
            Optional<UUID> actor, Optional<Instant> from, Optional<Instant> until, boolean refusedOnly, long before) {
        return page(new AuditSearch(Set.of(), actor, from, until, refusedOnly), before, this::visible);
    }

    private AuditPage page(AuditSearch search, long before, Function<List<AuditRecord>, List<AuditRecord>> visible) {
        List<AuditRecord> lines = new ArrayList<>();
        long from = before;
        for (int looked = 0; looked < LOOKED_THROUGH; looked += PAGE) {
            List<AuditRecord> found = audit.find(search, from, PAGE);
            for (AuditRecord record : visible.apply(found)) {
                lines.add(record);
                if (lines.size() == PAGE) {
                    return new AuditPage(lines(lines), OptionalLong.of(record.sequence()));
                }
            }
            if (found.size() < PAGE) {
                return new AuditPage(lines(lines), OptionalLong.empty());
            }
            from = found.get(found.size() - 1).sequence();
        }
        return new AuditPage(lines(lines), OptionalLong.of(from));
    }

    private List<AuditRecord> visible(List<AuditRecord> records) {
        Map<Optional<Kind>, Set<UUID>> objects = records.stream()
                .filter(record -> record.entry().object().isPresent())
                .collect(Collectors.groupingBy(
                        record -> kind(record.entry()),
                        Collectors.mapping(record -> record.entry().object().orElseThrow(), Collectors.toSet())));
        Set<UUID> here = new HashSet<>();
        objects.forEach((kind, ids) -> kind.ifPresent(known -> here.addAll(policy.inReach(known, ids))));
        Set<UUID> colleagues = policy.inReach(Kind.ACCOUNT, ids(records, AuditEntry::actor));
        return records.stream()
                .filter(record -> visible(record.entry(), here, colleagues))
                .toList();
    }

    /** What is about no single object, such as a search, is told by who did it. */
    private static boolean visible(AuditEntry entry, Set<UUID> here, Set<UUID> colleagues) {
        return entry.actor().filter(Callers.current()::is).isPresent()
                || (entry.object().isPresent()
                        ? here.contains(entry.object().get())
                        : entry.actor().filter(colleagues::contains).isPresent());
    }

    private static Optional<Kind> kind(AuditEntry entry) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(entry.kind()))
                .findFirst();
    }

    private List<AuditLine> lines(List<AuditRecord> records) {
        Map<UUID, String> called = names.names(ids(records, AuditEntry::actor));
        // What was written down outlasts what it names: an organisation that is no longer there has no name here.
        Map<UUID, String> partners = directory.organisations().stream()
                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
        return records.stream()
                .map(record -> {
                    AuditEntry entry = record.entry();
                    return new AuditLine(
                            record.sequence(),
                            record.at(),
                            Arrays.stream(Role.values())
                                    .filter(role -> role.name().equals(entry.role()))
                                    .findFirst(),
                            entry.actor(),
                            entry.actor().map(called::get),
                            entry.organisation().map(partners::get),
                            entry.action(),
                            kind(entry),
                            entry.object(),
                            entry.outcome());
                })
                .toList();
    }

    private static Set<UUID> ids(List<AuditRecord> records, Function<AuditEntry, Optional<UUID>> which) {
        return records.stream()
                .flatMap(record -> which.apply(record.entry()).stream())
                .collect(Collectors.toSet());
    }
}
