package org.reencuentro.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/**
 * Who acts on the running thread. Edges say it once for each request; threads that serve no request say it for
 * themselves. A thread of which nobody said anything is a visitor, and may do nothing.
 */
public final class Callers {
    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    /** One request, or one turn of a thread, of a subject. */
    static final class Caller {
        private final Subject subject;
        private final UUID request = UUID.randomUUID();
        private final Set<Object> told = new HashSet<>();
        private boolean inside;
        private Optional<Map.Entry<Operation, UUID>> about = Optional.empty();

        Caller(Subject subject) {
            this.subject = subject;
        }

        Subject subject() {
            return subject;
        }

        UUID request() {
            return request;
        }

        /** Whether an operation that was decided is going on. */
        boolean inside() {
            return inside;
        }

        void enter() {
            inside = true;
        }

        void leave() {
            inside = false;
            about = Optional.empty();
        }

        void about(Operation operation, UUID object) {
            about = Optional.of(Map.entry(operation, object));
        }

        /** The object that the operation turned out to be about; empty when nobody said. */
        Optional<UUID> about(Operation operation) {
            return about.filter(each -> each.getKey() == operation).map(Map.Entry::getValue);
        }

        /** Whether this was not done before in this request. */
        boolean first(Object deed) {
            return told.add(deed);
        }

        void forget(Object deed) {
            told.remove(deed);
        }
    }

    private Callers() {}

    /** Who acts; a visitor when nobody was said. */
    public static Subject current() {
        return caller().subject();
    }

    /** What ties together all that one request does. */
    public static UUID request() {
        return caller().request();
    }

    static Caller caller() {
        return Optional.ofNullable(CURRENT.get()).orElseGet(() -> new Caller(Subject.visitor()));
    }

    /** Does a work as a subject; whoever acted before acts again afterwards. */
    public static <T> T as(Subject subject, Supplier<T> work) {
        try (Acting acting = begin(subject)) {
            return work.get();
        }
    }

    /** Does a work as a subject; whoever acted before acts again afterwards. */
    public static void as(Subject subject, Runnable work) {
        try (Acting acting = begin(subject)) {
            work.run();
        }
    }

    /** Lets a subject act on this thread until it is closed, on the same thread. */
    public static Acting begin(Subject subject) {
        Caller before = CURRENT.get();
        CURRENT.set(new Caller(subject));
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /**
     * It has turned out who acts: from now on, and until what {@link #begin} began is closed.
     *
     * @throws IllegalStateException when nothing was begun on this thread
     */
    public static void become(Subject subject) {
        if (CURRENT.get() == null) {
            throw new IllegalStateException("Nobody began to act on this thread");
        }
        CURRENT.set(new Caller(subject));
    }

    /** Threads that act as a subject all their life. */
    public static ThreadFactory threads(ThreadFactory threads, Subject subject) {
        return work -> threads.newThread(() -> as(subject, work));
    }

    /** A subject acting; closing it ends that. */
    public interface Acting extends AutoCloseable {
        @Override
        void close();
    }
}
