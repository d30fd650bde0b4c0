package org.reencuentro.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;

/** The decision point: may this subject do that, to an object that is this to it? Deny is what it says by itself. */
@ApplicationScoped
public class Policy {
    private static final Rules RULES = new Rules();

    private Clock clock;
    private final Map<Kind, RelationFinder> finders = new EnumMap<>(Kind.class);

    protected Policy() {}

    @Inject
    Policy(Clock clock, @Any Instance<RelationFinder> finders) {
        this(clock, finders.stream().toList());
    }

    Policy(Clock clock, List<RelationFinder> finders) {
        this.clock = clock;
        finders.forEach(finder -> {
            if (this.finders.put(finder.kind(), finder) != null) {
                throw new IllegalStateException("Two finders of " + finder.kind());
            }
        });
    }

    /** What the table says, whatever the subject has shown of itself. */
    public static Verdict verdict(Role role, Operation operation, Relation relation) {
        return RULES.of(role, operation, relation);
    }

    /** Whether a role may do it to any object at all. */
    public static boolean could(Role role, Operation operation) {
        return operation.kind().relations().stream()
                .anyMatch(relation -> verdict(role, operation, relation) == Verdict.ALLOWED);
    }

    /** What an object is to a subject; empty when there is none. */
    public Optional<Relation> relation(Subject subject, Kind kind, UUID object) {
        return Optional.ofNullable(
                finder(kind).relations(subject, List.of(object)).get(object));
    }

    /**
     * Lets the subject do it, or refuses.
     *
     * @param object what it is about; empty exactly for operations about nothing single
     * @return what the object is to the subject
     * @throws Problem the capability's own "unknown", or {@link PolicyProblem}
     */
    public Relation require(Subject subject, Operation operation, Optional<UUID> object) {
        Optional<Relation> relation = operation.kind() == Kind.NOTHING
                ? Optional.of(Relation.NONE)
                : object.flatMap(id -> relation(subject, operation.kind(), id));
        switch (relation.map(found -> verdict(subject.role(), operation, found)).orElse(Verdict.HIDDEN)) {
            case HIDDEN ->
                throw new Problem(
                        operation.kind() == Kind.NOTHING
                                ? PolicyProblem.NOT_THERE
                                : finder(operation.kind()).absent());
            case DENIED -> throw new Problem(PolicyProblem.NOT_ALLOWED);
            case ALLOWED -> requireShown(subject, operation);
        }
        return relation.orElseThrow();
    }

    /** Whether the subject, as it has shown itself, may do it to an object that is this to it. */
    public boolean decides(Subject subject, Operation operation, Relation relation) {
        return verdict(subject.role(), operation, relation) == Verdict.ALLOWED && shown(subject, operation);
    }

    private boolean shown(Subject subject, Operation operation) {
        try {
            requireShown(subject, operation);
            return true;
        } catch (Problem missing) {
            return false;
        }
    }

    /**
     * Whether the subject has shown enough of itself for the operation.
     *
     * @throws Problem {@link PolicyProblem#SECOND_FACTOR_NEEDED}, {@link PolicyProblem#STEP_UP_NEEDED}, or
     *     {@link PolicyProblem#NOT_ALLOWED} to a program outside its scopes
     */
    public void requireShown(Subject subject, Operation operation) {
        if (!subject.inScope(operation)) {
            throw new Problem(PolicyProblem.NOT_ALLOWED);
        }
        if (!operation.own() && !subject.strength().reaches(subject.needed())) {
            throw new Problem(PolicyProblem.SECOND_FACTOR_NEEDED);
        }
        if (operation.stepUp() && subject.role().account() && !subject.steppedUp(clock.instant())) {
            throw new Problem(PolicyProblem.STEP_UP_NEEDED);
        }
    }

    /** Those of a list that whoever acts may do the operation to, in their order. */
    public <T> List<T> visible(Operation operation, Collection<T> list, Function<T, UUID> object) {
        Subject subject = Callers.current();
        Map<UUID, Relation> relations = finder(operation.kind())
                .relations(subject, list.stream().map(object).collect(Collectors.toSet()));
        return list.stream()
                .filter(each -> Optional.ofNullable(relations.get(object.apply(each)))
                        .filter(relation -> verdict(subject.role(), operation, relation) == Verdict.ALLOWED)
                        .isPresent())
                .toList();
    }

    /** Whether whoever acts may do it to an object, as the table says; false when there is no such object. */
    public boolean may(Operation operation, UUID object) {
        return here(operation.kind(), object)
                .filter(relation -> verdict(Callers.current().role(), operation, relation) == Verdict.ALLOWED)
                .isPresent();
    }

    /** Whether an object is this to whoever acts; false when there is no such object. */
    public boolean is(Relation relation, Kind kind, UUID object) {
        return here(kind, object).filter(relation::equals).isPresent();
    }

    private Optional<Relation> here(Kind kind, UUID object) {
        Callers.Caller caller = Callers.caller();
        boolean outside = !caller.inside();
        if (outside) {
            caller.enter();
        }
        try {
            return relation(caller.subject(), kind, object);
        } finally {
            if (outside) {
                caller.leave();
            }
        }
    }

    /** Whether whoever acts may do an operation that is about nothing single, or might to some object. */
    public static boolean could(Operation operation) {
        return could(Callers.current().role(), operation);
    }

    /**
     * Says about which object an operation turned out to be, when that was not known before: the audit entry names it.
     */
    public void note(Operation operation, UUID object) {
        Callers.caller().about(operation, object);
    }

    /** Those of some objects that belong to whoever acts, or to a hall or organisation of theirs. */
    public Set<UUID> inReach(Kind kind, Collection<UUID> objects) {
        return finders.containsKey(kind)
                ? finders.get(kind).relations(Callers.current(), objects).entrySet().stream()
                        .filter(each -> each.getValue().near())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private RelationFinder finder(Kind kind) {
        RelationFinder finder = finders.get(kind);
        if (finder == null) {
            throw new IllegalStateException("Nobody knows the relations of " + kind);
        }
        return finder;
    }
}
