package org.reencuentro.office.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.BasisState;
import org.reencuentro.consent.BasisView;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Recorded bases as they are shown. */
@RequestScoped
public class BasisRows {
    /**
     * A basis, and what may be done about it.
     *
     * @param names of those who recorded, approved and ended it, by account
     * @param own whether whoever looks has recorded it
     */
    public record Row(BasisView basis, Map<UUID, String> names, boolean own, boolean approve, boolean end) {
        /** Somebody's name; empty when nobody knows it any more. */
        public Optional<String> name(UUID account) {
            return Optional.ofNullable(names.get(account));
        }
    }

    @Inject
    private Bases bases;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    /** Those of a person, the newest first. */
    public List<Row> of(UUID person) {
        return rows(bases.of(person));
    }

    /** Those that wait for a second person, the oldest first. */
    public List<Row> waiting() {
        return rows(bases.waiting());
    }

    private List<Row> rows(List<BasisView> found) {
        Set<UUID> by = found.stream()
                .flatMap(each -> Stream.of(Optional.of(each.recordedBy()), each.approvedBy(), each.endedBy()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<UUID, String> names = by.isEmpty() ? Map.of() : colleagues.names(by);
        return found.stream()
                .map(each -> {
                    boolean own =
                            each.recordedBy().equals(visit.requireAccount().id());
                    return new Row(
                            each,
                            names,
                            own,
                            !own
                                    && each.state() == BasisState.WAITING
                                    && policy.may(Operation.APPROVE_BASIS, each.person()),
                            each.open() && policy.may(Operation.END_BASIS, each.person()));
                })
                .toList();
    }
}
