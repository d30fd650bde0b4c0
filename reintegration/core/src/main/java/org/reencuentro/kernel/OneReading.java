package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * What a page reads in several use cases, as one transaction. Each by itself begins and ends one, which costs the database
 * three round trips more than the reading; and numbers that stand side by side should be of one moment.
 */
@ApplicationScoped
@Transactional
public class OneReading {
    /** What the readings give. Whatever one of them throws ends them all. */
    public <T> T of(Supplier<T> readings) {
        return readings.get();
    }
}
