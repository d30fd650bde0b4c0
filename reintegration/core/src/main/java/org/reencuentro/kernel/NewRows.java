package org.reencuentro.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Writes very many new rows. Entities are written as they are mapped but past the unit of work, which would keep every one
 * of them and look at all again whenever it writes; they are not managed afterwards, so whoever wants to change one finds
 * it first.
 */
public final class NewRows {
    /** Rows of one statement: a statement costs a trip to MySQL, and a savepoint in H2. */
    private static final int AT_ONCE = 50;

    /** What EclipseLink gives an entity that it inserts. */
    private static final Integer FIRST_VERSION = 1;

    private NewRows() {}

    /** A column and where its value comes from; always the first version where the mapping is empty. */
    private record Mapped(String column, Optional<DatabaseMapping> mapping, Session session) {
        Object of(Object entity) {
            if (mapping.isEmpty()) {
                return FIRST_VERSION;
            }
            Object value = mapping.get().getAttributeValueFromObject(entity);
            return mapping.get() instanceof AbstractDirectMapping direct && direct.getConverter() != null
                    ? direct.getConverter().convertObjectValueToDataValue(value, session)
                    : value;
        }
    }

    /**
     * Writes the rows in the running transaction; what they refer to must be written already. None are no work.
     *
     * @throws PersistenceException when a row breaks a rule of its table
     */
    public static <T> void insert(EntityManager em, Class<T> type, List<T> entities) {
        Session session = em.unwrap(Session.class);
        ClassDescriptor descriptor = session.getDescriptor(type);
        List<Mapped> mapped = mapped(descriptor, session);
        insert(
                em.unwrap(Connection.class),
                descriptor.getTableName(),
                mapped.stream().map(Mapped::column).toList(),
                entities,
                (entity, values) -> mapped.forEach(each -> values.accept(each.of(entity))));
    }

    private static List<Mapped> mapped(ClassDescriptor descriptor, Session session) {
        Optional<String> version = Optional.of(descriptor.getOptimisticLockingPolicy())
                .filter(VersionLockingPolicy.class::isInstance)
                .map(policy ->
                        ((VersionLockingPolicy) policy).getWriteLockField().getName());
        return descriptor.getMappings().stream()
                .filter(mapping -> mapping.getField() != null && !mapping.isReadOnly())
                .map(mapping -> {
                    String name = mapping.getField().getName();
                    boolean first = version.filter(name::equals).isPresent();
                    return new Mapped(name, first ? Optional.empty() : Optional.of(mapping), session);
                })
                .toList();
    }

    /**
     * Writes rows of a table that no entity is mapped to, over a connection of the running transaction.
     *
     * @param values gives a row's values, one for each of the columns
     * @throws PersistenceException when a row breaks a rule of its table
     */
    public static <T> void insert(
            Connection connection,
            String table,
            List<String> columns,
            List<T> rows,
            BiConsumer<T, Consumer<Object>> values) {
        int rest = rows.size() % AT_ONCE;
        try {
            write(connection, table, columns, rows.subList(rest, rows.size()), AT_ONCE, values);
            write(connection, table, columns, rows.subList(0, rest), rest, values);
        } catch (SQLException fault) {
            throw new PersistenceException("Rows of " + table + " could not be written", fault);
        }
    }

    private static <T> void write(
            Connection connection,
            String table,
            List<String> columns,
            List<T> rows,
            int atOnce,
            BiConsumer<T, Consumer<Object>> values)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " ("
                + String.join(", ", columns) + ") VALUES " + String.join(", ", Collections.nCopies(atOnce, marks)))) {
            List<Object> parameters = new ArrayList<>(columns.size() * atOnce);
            for (int from = 0; from < rows.size(); from += atOnce) {
                parameters.clear();
                rows.subList(from, from + atOnce).forEach(row -> values.accept(row, parameters::add));
                for (int i = 0; i < parameters.size(); i++) {
                    insert.setObject(i + 1, parameters.get(i));
                }
                insert.executeUpdate();
            }
        }
    }
}
