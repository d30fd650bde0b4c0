package org.reencuentro.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.Subject;

/** Services of the directory and what they are to whom; part of {@link Cells}. */
@Dependent
class ServiceCells {
    @Inject
    Given given;

    @Inject
    Directory directory;

    /** An ordinary service and a restricted one. */
    Map<Relation, Cells.Cell> make(UUID hall) {
        UUID organisation = given.organisation();
        UUID open = given.serviceWithoutRule(organisation, ServiceKind.SHELTER);
        UUID restricted = Callers.as(
                Subject.system(), () -> directory.list(organisation, Given.restricted("Casa " + Given.unique())));
        return Map.of(
                Relation.SAME_ORGANISATION,
                new Cells.Cell(Optional.of(open), role -> given.partner(role, organisation)),
                Relation.OTHER_ORGANISATION,
                new Cells.Cell(Optional.of(open), role -> given.subject(role, UUID.randomUUID(), Set.of(hall))),
                Relation.PROTECTED,
                new Cells.Cell(Optional.of(restricted), role -> given.subject(role, UUID.randomUUID(), Set.of(hall))));
    }
}
