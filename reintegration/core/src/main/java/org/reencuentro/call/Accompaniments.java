package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.call.model.Accompaniment;
import org.reencuentro.call.model.CheckedContact;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.call.model.LineTerms;
import org.reencuentro.call.store.AccompanimentStore;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * The protocol of children's calls: an officer checks the contacts, signs on at the phone by a code, stays while the child
 * talks, and can end a call with a reason. At a phone for children nobody else is called but emergency numbers and helplines.
 */
@ApplicationScoped
@Transactional
public class Accompaniments {
    /** Outbox topic: end an accompanied call and stay on the phone; the subject is the call. */
    public static final String STOP = "call.stop";

    /** More contacts are not taken in one accompaniment. */
    public static final int MOST_CONTACTS = 5;

    private static final int SHOWN = 20;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Clock clock;
    private AccompanimentStore store;
    private CallStore calls;
    private TermsStore terms;
    private Halls halls;
    private Attentions attentions;
    private Sealing sealing;
    private Outbox outbox;

    protected Accompaniments() {}

    @Inject
    Accompaniments(
            Clock clock,
            AccompanimentStore store,
            CallStore calls,
            TermsStore terms,
            Halls halls,
            Attentions attentions,
            Sealing sealing,
            Outbox outbox) {
        this.clock = clock;
        this.store = store;
        this.calls = calls;
        this.terms = terms;
        this.halls = halls;
        this.attentions = attentions;
        this.sealing = sealing;
        this.outbox = outbox;
    }

    @Produces
    static SealedColumn sealed() {
        return Accompaniment.CODE;
    }

    /**
     * Prepares the calls of a child.
     *
     * @param contacts whom the child may call
     * @return its identifier
     * @throws Problem of {@link CallProblem} when no number can be made of the digits;
     *     {@link AccompanimentProblem#CONTACT_MISSING}, {@link AccompanimentProblem#CONTACTS_TOO_MANY},
     *     {@link AccompanimentProblem#CONTACT_IS_HELPLINE}, {@link AccompanimentProblem#CONTACT_SOURCE_MISSING}
     */
    @May(Operation.ACCOMPANY_CALL)
    public UUID prepare(@About UUID hall, List<ContactDraft> contacts) {
        if (contacts.isEmpty()) {
            throw new Problem(AccompanimentProblem.CONTACT_MISSING);
        }
        if (contacts.size() > MOST_CONTACTS) {
            throw new Problem(AccompanimentProblem.CONTACTS_TOO_MANY, Map.of("most", MOST_CONTACTS));
        }
        UUID id = Ids.next(clock);
        List<CheckedContact> checked = new ArrayList<>();
        for (ContactDraft contact : contacts) {
            Destination destination = Destination.read(contact.digits(), contact.country());
            if (destination.helpline()) {
                throw new Problem(AccompanimentProblem.CONTACT_IS_HELPLINE);
            }
            ContactSource source =
                    contact.source().orElseThrow(() -> new Problem(AccompanimentProblem.CONTACT_SOURCE_MISSING));
            checked.add(CheckedContact.of(Ids.next(clock), id, destination, source, sealing));
        }
        Instant now = clock.instant();
        store.add(
                Accompaniment.prepare(id, hall, Callers.current().account(), freeCode(hall, now), now, sealing),
                checked);
        return id;
    }

    /** Six digits that no other accompaniment of the hall has now. */
    private String freeCode(UUID hall, Instant now) {
        while (true) {
            String code = String.format("%06d", RANDOM.nextInt(CODES));
            if (store.lockByCode(hall, Accompaniment.pseudonym(code, sealing), now)
                    .isEmpty()) {
                return code;
            }
        }
    }

    /** One's own in a hall, the newest first; at most twenty. */
    @May(Operation.ACCOMPANY_CALL)
    public List<AccompanimentView> own(@About UUID hall) {
        return store.of(hall, Callers.current().account(), SHOWN).stream()
                .map(this::view)
                .toList();
    }

    /**
     * One of one's own.
     *
     * @throws Problem {@link AccompanimentProblem#ACCOMPANIMENT_UNKNOWN}
     */
    @May(Operation.ACCOMPANY_CALL)
    public AccompanimentView one(@About UUID hall, UUID id) {
        return view(own(hall, store.find(id)));
    }

    private static Accompaniment own(UUID hall, Optional<Accompaniment> found) {
        return found.filter(each -> each.hall().equals(hall)
                        && each.officer().equals(Callers.current().account()))
                .orElseThrow(() -> new Problem(AccompanimentProblem.ACCOMPANIMENT_UNKNOWN));
    }

    private AccompanimentView view(Accompaniment accompaniment) {
        AccompanimentState state = accompaniment.state(clock.instant());
        Map<UUID, LineView> lines = halls.lines().stream().collect(Collectors.toMap(LineView::id, Function.identity()));
        return new AccompanimentView(
                accompaniment.id(),
                state,
                state == AccompanimentState.OVER ? Optional.empty() : Optional.of(accompaniment.code(sealing)),
                accompaniment.line().map(lines::get).map(LineView::label),
                accompaniment.openedAt(),
                accompaniment.endsAt(),
                store.contacts(accompaniment.id()).stream()
                        .map(CheckedContact::view)
                        .toList(),
                store.calls(accompaniment.id()).stream()
                        .map(call -> new AccompanimentView.Made(
                                CallRecord.of(call, lines.get(call.line())), Optional.ofNullable(call.stopReason())))
                        .toList());
    }

    /**
     * Ends the call that goes on; the child keeps the phone.
     *
     * @throws Problem {@link AccompanimentProblem#ACCOMPANIMENT_UNKNOWN}, {@link AccompanimentProblem#NO_CALL_TO_STOP}
     */
    @May(Operation.ACCOMPANY_CALL)
    public void stop(@About UUID hall, UUID id, StopReason why) {
        own(hall, store.find(id));
        FreeCall call = store.lockGoingOn(id).orElseThrow(() -> new Problem(AccompanimentProblem.NO_CALL_TO_STOP));
        call.stop(why);
        outbox.write(STOP, call.id());
    }

    /**
     * The officer leaves, and no further call is made. Ending it again changes nothing.
     *
     * @throws Problem {@link AccompanimentProblem#ACCOMPANIMENT_UNKNOWN}, {@link AccompanimentProblem#CALL_GOES_ON}
     */
    @May(Operation.ACCOMPANY_CALL)
    public void end(@About UUID hall, UUID id) {
        Accompaniment accompaniment = own(hall, store.lock(id));
        if (store.lockGoingOn(id).isPresent()) {
            throw new Problem(AccompanimentProblem.CALL_GOES_ON);
        }
        accompaniment.end(clock.instant());
    }

    /** Whether a phone is one for children; false for a line that the hall does not know. */
    @May(Operation.PERMIT_CALL)
    public boolean forChildren(String endpoint) {
        return halls.line(endpoint).filter(this::forChildren).isPresent();
    }

    private boolean forChildren(LineView line) {
        return terms.lineTerms(line.id()).filter(LineTerms::children).isPresent();
    }

    /**
     * The officer keyed the code at a phone: whoever was called there for the child has come.
     *
     * @param channel the off-hook's identifier at the exchange
     * @throws Problem {@link AccompanimentProblem#LINE_NOT_FOR_CHILDREN}, {@link AccompanimentProblem#ACCOMPANIMENT_CODE_WRONG},
     *     {@link AccompanimentProblem#ACCOMPANIMENT_OVER}, {@link AccompanimentProblem#ACCOMPANIMENT_ELSEWHERE}
     */
    @May(Operation.PERMIT_CALL)
    public void signOn(String endpoint, String channel, String code) {
        LineView line = halls.line(endpoint)
                .filter(this::forChildren)
                .orElseThrow(() -> new Problem(AccompanimentProblem.LINE_NOT_FOR_CHILDREN));
        Instant now = clock.instant();
        Accompaniment accompaniment = store.lockByCode(line.hall(), Accompaniment.pseudonym(code, sealing), now)
                .orElseThrow(() -> new Problem(AccompanimentProblem.ACCOMPANIMENT_CODE_WRONG));
        accompaniment.signOn(line.id(), channel, now);
        attentions.came(endpoint, accompaniment.officer());
    }

    /** The attempt of a call that an officer wants ended, as the exchange knows it; empty when it is over. */
    @May(Operation.RECORD_CALL)
    public Optional<String> toStop(UUID call) {
        return calls.call(call)
                .filter(found -> found.state() != CallState.ENDED)
                .map(FreeCall::asteriskId);
    }
}
