package org.reencuentro.person;

import java.util.Optional;

/**
 * A number at which somebody can be reached, and what they said about calling it. A number that is not safe may be that of
 * whoever they fear.
 *
 * @param owner what its owner is to the person; empty when it is their own
 * @param name of its owner; may be empty
 * @param safe whether it is safe to call
 * @param messages whether a message may be left there
 */
public record Phone(PhoneNumber number, Optional<Tie> owner, String name, Said safe, Said messages) {
    public Phone {
        name = Words.line(name);
    }

    /** Whether it may be called: only where the person said so. */
    public boolean mayBeCalled() {
        return safe == Said.YES;
    }
}
