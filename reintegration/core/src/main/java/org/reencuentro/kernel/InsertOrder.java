package org.reencuentro.kernel;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;

/**
 * Tells EclipseLink in which order rows must be inserted. Aggregates refer to each other by identifier, not by mapped
 * relation, so it cannot know by itself; the columns tell: {@code person_id} refers to the table {@code person}.
 */
final class InsertOrder {
    private InsertOrder() {}

    static void tell(Session session) {
        Map<String, ClassDescriptor> byTable = session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.getTables().isEmpty())
                .collect(Collectors.toMap(
                        each -> each.getTables().get(0).getName().toLowerCase(java.util.Locale.ROOT),
                        Function.identity(),
                        (one, other) -> one));
        byTable.values()
                .forEach(descriptor -> descriptor.getMappings().stream()
                        .filter(mapping -> mapping.getField() != null)
                        .map(mapping -> mapping.getField().getName().toLowerCase(java.util.Locale.ROOT))
                        .filter(column -> column.endsWith("_id"))
                        .map(column -> byTable.get(column.substring(0, column.length() - "_id".length())))
                        .filter(target -> target != null && target != descriptor)
                        .forEach(target -> descriptor.addConstraintDependencies(target.getJavaClass())));
    }
}
