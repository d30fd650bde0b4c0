package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Verdict;

/**
 * Every use case of the running application, asked by every role about an object of every relation. What the table says
 * must be what happens. Each is asked within a transaction that is undone, with arguments that mean nothing: only the
 * decision is looked at, not what the use case makes of it.
 */
@ExtendWith(ArquillianExtension.class)
class MatrixIT {
    private static final Logger LOG = Logger.getLogger(MatrixIT.class);

    private record UseCase(Object bean, Method method) {
        Operation operation() {
            return method.getAnnotation(May.class).value();
        }

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @Inject
    BeanManager beans;

    @Inject
    Cells cells;

    @Inject
    Policy policy;

    @Inject
    UserTransaction transaction;

    @Test
    void everyCellOfTheMatrixIsWhatHappens() throws Exception {
        cells.make();
        List<UseCase> useCases = useCases();
        assertTrue(useCases.size() > 60, "The use cases are found: " + useCases.size());
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (UseCase useCase : useCases) {
            for (Role role : Role.values()) {
                for (Relation relation : useCase.operation().kind().relations(role)) {
                    wrong.addAll(wrong(useCase, role, relation));
                    tried++;
                }
            }
        }
        LOG.infof("Matrix: %d use cases, %d cells tried, %d wrong", useCases.size(), tried, wrong.size());
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyOperationIsSomeUseCase() {
        Set<Operation> done = EnumSet.noneOf(Operation.class);
        useCases().forEach(each -> done.add(each.operation()));
        Set<Operation> idle = EnumSet.complementOf(EnumSet.copyOf(done));
        // These two are doors and words of the policy; no use case of their own stands behind them.
        idle.removeAll(EnumSet.of(Operation.ENTER_OFFICE, Operation.ONLY_WITHIN));
        assertEquals(Set.of(), idle);
    }

    private List<String> wrong(UseCase useCase, Role role, Relation relation) throws Exception {
        Operation operation = useCase.operation();
        String name = "%s %s as %s, %s: ".formatted(operation, useCase.name(), role, relation);
        Optional<Cells.Cell> cell = cells.of(operation.kind(), relation);
        if (cell.isEmpty()) {
            return List.of(name + "nobody made such an object");
        }
        Subject subject = cell.get().subject().apply(role);
        transaction.begin();
        try {
            if (operation.kind() != Kind.NOTHING) {
                Optional<Relation> found = Callers.as(
                        subject,
                        () -> related(operation.kind(), cell.get().object().orElseThrow()));
                if (!found.equals(Optional.of(relation))) {
                    return List.of(name + "the object is " + found);
                }
            }
            Verdict expected = Policy.verdict(role, operation, relation);
            Verdict happened = Callers.as(subject, () -> ask(useCase, cell.get().object()));
            return expected == happened ? List.of() : List.of(name + expected + " but " + happened);
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private Optional<Relation> related(Kind kind, UUID object) {
        return Arrays.stream(Relation.values())
                .filter(each -> policy.is(each, kind, object))
                .findFirst();
    }

    private static Verdict ask(UseCase useCase, Optional<UUID> object) {
        try {
            useCase.method().invoke(useCase.bean(), arguments(useCase.method(), object));
            return Verdict.ALLOWED;
        } catch (InvocationTargetException thrown) {
            return verdict(thrown.getCause());
        } catch (IllegalAccessException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Only what the policy itself threw is a refusal of it; all else came from behind it. */
    private static Verdict verdict(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Problem problem
                    && Arrays.stream(problem.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().equals(Policy.class.getName())
                                    && frame.getMethodName().equals("require"))) {
                return problem.code().kind() == ProblemCode.Kind.UNKNOWN ? Verdict.HIDDEN : Verdict.DENIED;
            }
        }
        return Verdict.ALLOWED;
    }

    private List<UseCase> useCases() {
        List<UseCase> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.getPackageName().startsWith("org.reencuentro.")
                    && bean.getTypes().contains(type)) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    if (method.isAnnotationPresent(May.class) && !method.isSynthetic()) {
                        method.setAccessible(true);
                        found.add(new UseCase(
                                beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean)),
                                method));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(each -> each.name() + each.method().getParameterCount()));
        return found;
    }

    private static Object[] arguments(Method method, Optional<UUID> object) {
        return Arrays.stream(method.getParameters())
                .map(each -> each.isAnnotationPresent(About.class) ? object.orElse(null) : nothing(each))
                .toArray();
    }

    private static Object nothing(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(boolean.class, false),
                Map.entry(int.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(String.class, ""),
                Map.entry(UUID.class, new UUID(0, 0)),
                Map.entry(byte[].class, new byte[0]),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(List.class, List.of()),
                Map.entry(Set.class, Set.of()),
                Map.entry(Collection.class, List.of()),
                Map.entry(Duration.class, Duration.ofMinutes(1)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(LocalDate.class, LocalDate.EPOCH),
                Map.entry(ZoneId.class, ZoneId.of("UTC")));
        return values.get(type);
    }
}
