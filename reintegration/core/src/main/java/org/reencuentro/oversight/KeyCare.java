package org.reencuentro.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reencuentro.kernel.Keys;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** The operator looking after the keys. Not one transaction: re-sealing takes its own, small ones. */
@ApplicationScoped
public class KeyCare {
    private Keys keys;

    protected KeyCare() {}

    @Inject
    KeyCare(Keys keys) {
        this.keys = keys;
    }

    /** All keys, and how much still needs each. */
    @May(Operation.READ_KEYS)
    public List<Keys.Key> status() {
        return keys.status();
    }

    /** Makes new keys and re-seals everything under them; comes back when that is done. */
    @May(Operation.ROTATE_KEYS)
    public List<Keys.Key> rotate() {
        keys.rotate();
        keys.advance();
        return keys.status();
    }
}
