package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.call.model.CallRate;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Which countries and types of number are called, and what a minute to each costs. */
@ApplicationScoped
@Transactional
public class Tariff {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Clock clock;
    private TermsStore store;

    protected Tariff() {}

    @Inject
    Tariff(Clock clock, TermsStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** All that was said, by country and type; helplines are not among them. */
    @May(Operation.READ_TARIFF)
    public List<RateView> all() {
        return store.rates().stream()
                .filter(rate -> rate.type() != Destination.Type.HELPLINE)
                .toList();
    }

    /**
     * Says of numbers of a country and type whether they are called, and what that costs from now on.
     *
     * @param region ISO 3166 alpha-2
     * @throws Problem {@link TermsProblem#RATE_COUNTRY_REFUSED}, {@link TermsProblem#RATE_TYPE_REFUSED}
     */
    @May(Operation.CHANGE_TARIFF)
    public void set(String region, Destination.Type type, boolean allowed, Rate rate) {
        if (!COUNTRIES.contains(region)) {
            throw new Problem(TermsProblem.RATE_COUNTRY_REFUSED);
        }
        if (type == Destination.Type.HELPLINE || allowed && type == Destination.Type.PREMIUM) {
            throw new Problem(TermsProblem.RATE_TYPE_REFUSED);
        }
        Optional<CallRate> before = store.rate(region, type);
        CallRate of = before.orElseGet(() -> CallRate.of(new CallRate.Key(region, type)));
        of.set(allowed, rate, Callers.current().account(), clock.instant());
        if (before.isEmpty()) {
            store.add(of);
        }
    }
}
