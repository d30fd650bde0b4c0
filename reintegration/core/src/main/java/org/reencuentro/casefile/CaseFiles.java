package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ArrivalHalls;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.store.CaseFileStore;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Opening and finding case files. */
@ApplicationScoped
@Transactional
public class CaseFiles {
    /** How the code of a case file begins. */
    public static final String PREFIX = "RE";

    private Clock clock;
    private CaseFileStore store;
    private Policy policy;
    private ArrivalHalls arrivals;
    private Merged merged;

    protected CaseFiles() {}

    @Inject
    public CaseFiles(Clock clock, CaseFileStore store, Policy policy, ArrivalHalls arrivals, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.policy = policy;
        this.arrivals = arrivals;
        this.merged = merged;
    }

    /** The person's case file, opened now, and looked after by whoever opens it, if they have none. */
    @May(Operation.ONLY_WITHIN)
    public CaseFileView open(UUID person, UUID hall) {
        return file(Operation.READ_CASE, person)
                .orElseGet(() -> {
                    CaseFile file = CaseFile.open(
                            Ids.next(clock),
                            freeCode(),
                            person,
                            hall,
                            Callers.current().account(),
                            clock.instant());
                    store.add(file);
                    return file;
                })
                .view();
    }

    /**
     * The case file of somebody who came to a hall of whoever opens it; they look after it if it was not there before.
     *
     * @throws Problem {@link CaseFileProblem#CASE_WITHOUT_HALL} when they came to none of those halls
     */
    @May(Operation.OPEN_CASE)
    public CaseFileView openOf(@About UUID person) {
        return file(Operation.OPEN_CASE, person).map(CaseFile::view).orElseGet(() -> {
            Set<UUID> halls = Callers.current().halls();
            UUID hall = arrivals.hallsOf(List.of(person)).getOrDefault(person, Set.of()).stream()
                    .filter(halls::contains)
                    .findFirst()
                    .orElseThrow(() -> new Problem(CaseFileProblem.CASE_WITHOUT_HALL));
            return open(person, hall);
        });
    }

    /** Who looks after a person, whichever of their records it is; empty when they have no case file. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> owner(UUID person) {
        return store.ofPersons(merged.whole(person)).stream()
                .map(CaseFile::owner)
                .collect(Collectors.toSet());
    }

    /** Whether a person's case is protected, whichever of their records it is. */
    @May(Operation.ONLY_WITHIN)
    public boolean isProtected(UUID person) {
        return store.ofPersons(merged.whole(person)).stream().anyMatch(CaseFile::isProtected);
    }

    private String freeCode() {
        String code = Codes.next(PREFIX);
        while (store.byCode(code).isPresent()) {
            code = Codes.next(PREFIX);
        }
        return code;
    }

    /** The person's case file; of those of several records, that of the one they are shown under; empty when they have none. */
    @May(Operation.READ_CASE)
    public Optional<CaseFileView> ofPerson(@About UUID person) {
        return file(Operation.READ_CASE, person).map(CaseFile::view);
    }

    /**
     * In which hall a person is looked after: where their case file is, and before there is one where whoever acts is at
     * work.
     */
    @May(Operation.ONLY_WITHIN)
    public UUID hallOf(UUID person) {
        return file(Operation.READ_CASE, person)
                .map(CaseFile::hall)
                .orElseGet(() ->
                        Callers.current().halls().stream().sorted().findFirst().orElseThrow());
    }

    private Optional<CaseFile> file(Operation operation, UUID person) {
        List<UUID> records = merged.allowed(operation, person);
        return store.ofPersons(records).stream().min(Comparator.comparing(file -> records.indexOf(file.person())));
    }

    /**
     * The case file of a code as people say it, whatever the capitals and spaces; empty when there is none that whoever
     * asks may see.
     */
    @May(Operation.SEARCH_PEOPLE)
    public Optional<CaseFileView> byCode(String code) {
        return store.byCode(spoken(code))
                .filter(file -> !policy.visible(Operation.READ_CASE, List.of(file.person()), person -> person)
                        .isEmpty())
                .map(CaseFile::view);
    }

    /** A code as it is kept. */
    static String spoken(String code) {
        return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whoever acts looks after the case from now on. */
    @May(Operation.TAKE_OVER_CASE)
    public void takeOver(@About UUID person) {
        require(Operation.TAKE_OVER_CASE, person).takeOver(Callers.current().account());
    }

    /** From now on the case is open only to who looks after it, to child protection and to supervisors. */
    @May(Operation.PROTECT_CASE)
    public void protect(@About UUID person) {
        require(Operation.PROTECT_CASE, person).protect(clock.instant());
    }

    /** The case is open again to everybody who helps people in its hall; who said so and why stays written in it. */
    @May(Operation.PROTECT_CASE)
    public void unprotect(@About UUID person, UnprotectReason reason) {
        UUID account = Callers.current().account();
        Instant now = clock.instant();
        store.ofPersons(merged.allowed(Operation.PROTECT_CASE, person))
                .forEach(file -> file.unprotect(account, reason, now));
    }

    private CaseFile require(Operation operation, UUID person) {
        return file(operation, person).orElseThrow(() -> new Problem(CaseFileProblem.CASE_UNKNOWN));
    }
}
