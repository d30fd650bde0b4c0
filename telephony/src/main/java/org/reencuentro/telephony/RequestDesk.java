package org.reencuentro.telephony;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Tries;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketProblem;
import org.reencuentro.ticket.TicketTries;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/**
 * Takes what somebody asks for at a phone besides a call, and tells how it stands: the same requests, tickets and limits as
 * at a kiosk. Safe for many threads.
 */
public class RequestDesk {
    /** The answer to a request, or to a ticket with its PIN. */
    public sealed interface Answer {
        /** It was taken down under the ticket of this number, eight digits. */
        record Ticket(String number) implements Answer {}

        /** Say these prompts, one after the other. */
        record States(List<String> prompts) implements Answer {}

        /** It was not done: say this prompt. */
        record Say(String prompt) implements Answer {}
    }

    /** More than these are not told; nobody remembers them from a phone. */
    private static final int TOLD = 4;

    private final Halls halls;
    private final Requests requests;
    private final Tickets tickets;
    private final TicketTries tries;
    private final Once once;

    public RequestDesk(Halls halls, Requests requests, Tickets tickets, TicketTries tries, Once once) {
        this.halls = halls;
        this.requests = requests;
        this.tickets = tickets;
        this.tries = tries;
        this.once = once;
    }

    /** Whether requests can be made at a line: it is one of a hall's. */
    public boolean ready(String line) {
        return halls.line(line).isPresent();
    }

    /**
     * Makes a request once, however often it is asked under the same key.
     *
     * @param department two digits; needed to get home
     * @param pin four digits, keyed twice
     * @throws IllegalArgumentException when no hall has the line
     */
    public Answer request(
            String key, String line, Language language, ServiceKind kind, Optional<String> department, String pin) {
        UUID hall = halls.line(line)
                .map(LineView::hall)
                .orElseThrow(() -> new IllegalArgumentException("No hall has line " + line));
        ChosenPin chosen;
        try {
            chosen = ChosenPin.of(pin);
        } catch (Problem refused) {
            if (refused.code() != TicketProblem.PIN_TOO_EASY) {
                throw refused;
            }
            return new Answer.Say("pin-weak");
        }
        String body = String.join("\n", kind.name(), department.orElse(""), language.tag(), pin);
        return new Answer.Ticket(once.answer(
                line,
                key,
                body,
                () -> requests.make(hall, kind, department, language, chosen).number()));
    }

    /** How the requests of a ticket stand, for who knows its PIN. */
    public Answer mine(String line, String number, String pin) {
        Optional<Tries.Try> begun = tries.count(line);
        if (begun.isEmpty()) {
            return new Answer.Say("mine-slow");
        }
        Optional<TicketView> ticket;
        try {
            ticket = tickets.open(number, pin);
        } catch (Problem refused) {
            // Somebody of staff lets a PIN be chosen anew, and this one is easy to guess.
            if (refused.code() != TicketProblem.PIN_TOO_EASY) {
                throw refused;
            }
            return new Answer.Say("pin-weak");
        }
        if (ticket.isEmpty()) {
            return new Answer.Say("mine-unknown");
        }
        tries.right(begun.get());
        List<RequestView> asked = requests.ofTicket(ticket.get());
        if (asked.isEmpty()) {
            return new Answer.States(List.of("mine-none"));
        }
        return new Answer.States(asked.stream()
                .skip(Math.max(0, asked.size() - TOLD))
                .flatMap(each -> Stream.of(prompt(each.kind()), prompt(each.state())))
                .toList());
    }

    /** The prompt that names a need, a key of the prompt masters. */
    static String prompt(ServiceKind kind) {
        return switch (kind) {
            case TRANSPORT -> "need-home";
            case SHELTER -> "need-sleep";
            case DOCUMENT -> "need-papers";
            case HEALTH -> "need-health";
            case TRAINING, EMPLOYMENT, MICRO_ENTERPRISE -> "need-work";
            case PSYCHOSOCIAL, LEGAL, CHILD_PROTECTION, SELF_HELP_GROUP, TRACING, OTHER -> "need-other";
        };
    }

    /** The prompt that tells how far a request is, a key of the prompt masters. */
    static String prompt(RequestState state) {
        return switch (state) {
            case OPEN, WITHDRAWN -> "state-open";
            case REFERRED -> "state-referred";
            case ACCEPTED -> "state-accepted";
            case DONE -> "state-done";
        };
    }
}
