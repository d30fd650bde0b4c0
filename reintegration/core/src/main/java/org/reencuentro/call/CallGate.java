package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.model.Accompaniment;
import org.reencuentro.call.model.BlockedNumber;
import org.reencuentro.call.model.CallRate;
import org.reencuentro.call.model.CallTerms;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.call.model.LineTerms;
import org.reencuentro.call.store.AccompanimentStore;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.Settings;

/**
 * Where it is decided whether a number may be called now. What is counted, calls at once and what a day costs, is read from
 * the records themselves while nobody else is let through, so that no counter can drift and no two calls take the last
 * place. Emergency numbers and helplines pass always and are never counted.
 */
@ApplicationScoped
class CallGate {
    private Clock clock;
    private TermsStore store;
    private AccompanimentStore accompaniments;
    private Halls halls;
    private Sealing sealing;
    private Settings settings;

    protected CallGate() {}

    @Inject
    CallGate(
            Clock clock,
            TermsStore store,
            AccompanimentStore accompaniments,
            Halls halls,
            Sealing sealing,
            Settings settings) {
        this.clock = clock;
        this.store = store;
        this.accompaniments = accompaniments;
        this.halls = halls;
        this.sealing = sealing;
        this.settings = settings;
    }

    /**
     * Whether a number may be called from a line; once it may, the record must be written in the same transaction.
     *
     * @param attempt the attempt's identifier at the exchange; empty for one that was not begun by lifting a phone
     */
    Passage pass(LineView line, Destination destination, String attempt) {
        if (destination.helpline()) {
            return new Passage.Open(Optional.empty(), settings.callMaximum(), Rate.FREE);
        }
        Optional<Rate> rate = store.rate(destination.region(), destination.type())
                .filter(CallRate::allowed)
                .map(CallRate::rate);
        if (rate.isEmpty()) {
            return new Passage.Shut(CallProblem.NUMBER_NOT_ALLOWED);
        }
        if (blocked(destination)) {
            return new Passage.Shut(CallProblem.NUMBER_BLOCKED);
        }
        Optional<LineTerms> here = store.lineTerms(line.id());
        Optional<UUID> accompaniment = Optional.empty();
        if (here.filter(LineTerms::children).isPresent()) {
            Optional<Accompaniment> with = with(line, attempt);
            if (with.isEmpty()) {
                return new Passage.Shut(CallProblem.CHILD_ALONE);
            }
            if (accompaniments.contacts(with.get().id()).stream().noneMatch(each -> each.is(destination, sealing))) {
                return new Passage.Shut(CallProblem.CONTACT_NOT_CHECKED);
            }
            accompaniment = with.map(Accompaniment::id);
        }
        Optional<CallTerms> terms = held(line.hall());
        TermsView said = TermsView.of(terms, settings.callMaximum());
        if (!said.on() || !here.map(LineTerms::on).orElse(true)) {
            return new Passage.Shut(CallProblem.CALLS_OFF);
        }
        Passage.Open open = new Passage.Open(
                terms.map(CallTerms::id),
                TermsView.shorter(
                        here.flatMap(LineTerms::talk).orElse(said.terms().talk()), settings.callMaximum()),
                rate.get(),
                accompaniment);
        return over(line, said.terms(), open).<Passage>map(Passage.Shut::new).orElse(open);
    }

    private Optional<Accompaniment> with(LineView line, String attempt) {
        Instant now = clock.instant();
        return accompaniments.lockAt(line.id(), now).stream()
                .filter(each -> each.isWith(attempt, now))
                .findFirst();
    }

    /**
     * The terms of a call that the exchange placed by itself: as long as the hall's terms said, where there are any, at what
     * it costs.
     *
     * @param destination empty when it cannot be understood, and then it costs nothing
     */
    Passage.Open unasked(LineView line, Optional<Destination> destination) {
        Rate rate = destination
                .filter(number -> !number.helpline())
                .flatMap(number -> store.rate(number.region(), number.type()))
                .map(CallRate::rate)
                .orElse(Rate.FREE);
        Optional<CallTerms> terms = store.terms(line.hall());
        Duration talk = terms.filter(
                        said -> destination.filter(Destination::helpline).isEmpty())
                .map(said -> said.view().terms().talk())
                .orElse(settings.callMaximum());
        return new Passage.Open(terms.map(CallTerms::id), TermsView.shorter(talk, settings.callMaximum()), rate);
    }

    /** The terms of a hall; those that count something are nobody else's until this transaction is over. */
    private Optional<CallTerms> held(UUID hall) {
        Optional<CallTerms> terms = store.terms(hall);
        return terms.filter(CallTerms::capped).isPresent() ? store.lockTerms(hall) : terms;
    }

    private boolean blocked(Destination destination) {
        Instant now = clock.instant();
        return store.blocked(BlockedNumber.pseudonym(destination, sealing))
                .filter(blocked -> blocked.state(now).inForce())
                .isPresent();
    }

    private Optional<CallProblem> over(LineView line, TermsDraft terms, Passage.Open open) {
        if (terms.mostAtOnce()
                .filter(most -> store.goingOn(line.hall()) >= most)
                .isPresent()) {
            return Optional.of(CallProblem.CALLS_TAKEN);
        }
        return terms.dayLimit()
                .filter(limit -> passes(line, open.rate().of(open.talk()), limit))
                .map(limit -> CallProblem.DAY_SPENT);
    }

    /** What costs nothing passes no limit, however much was spent. */
    private boolean passes(LineView line, Cost more, Cost limit) {
        return more.compareTo(Cost.NONE) > 0 && spentToday(line).plus(more).compareTo(limit) > 0;
    }

    private Cost spentToday(LineView line) {
        var zone = halls.require(line.hall()).zone();
        return store.costSince(
                line.hall(),
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant());
    }

    /**
     * How much longer a call may last for the asking; nothing where what it would cost is more than the day has left, where
     * calls were switched off meanwhile, and where it has the hall's longest already.
     */
    Duration more(FreeCall call, LineView line) {
        if (call.type() == Destination.Type.HELPLINE) {
            return Duration.ZERO;
        }
        TermsView said = TermsView.of(held(call.hall()), settings.callMaximum());
        Duration more =
                TermsView.shorter(said.terms().more(), settings.callMaximum().minus(call.maximum()));
        if (!said.on() || more.isNegative()) {
            return Duration.ZERO;
        }
        boolean paid = said.terms()
                .dayLimit()
                .filter(limit -> passes(line, call.costOf(more), limit))
                .isEmpty();
        return paid ? more : Duration.ZERO;
    }
}
