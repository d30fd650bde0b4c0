package org.reencuentro.telephony.asterisk;

import java.util.stream.Collectors;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.telephony.RequestDesk;

/**
 * {@code mine,LINE,TICKET,PIN}: how do the requests of this ticket stand? Sets {@code FC_STATES}, prompts joined by
 * {@code &}, or {@code FC_REASON}, and last {@code FC_ANSWER}.
 */
final class TicketScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(TicketScript.class);

    private final RequestDesk desk;

    TicketScript(RequestDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(String line, String ticket, String pin) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 3);
            return new Question(Wire.name(given[0]), Wire.digits(given[1]), Wire.digits(given[2]));
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        try {
            Question question = Question.of(request.getArguments());
            answer(channel, desk.mine(question.line(), question.ticket(), question.pin()));
        } catch (AgiException gone) {
            LOG.info("A phone did not wait to hear how its requests stand");
        } catch (RuntimeException fault) {
            LOG.warnf("A phone could not be told how requests stand, a person is sent: %s", fault);
        }
    }

    private static void answer(AgiChannel channel, RequestDesk.Answer answer) throws AgiException {
        if (answer instanceof RequestDesk.Answer.States states) {
            channel.setVariable(
                    "FC_STATES", states.prompts().stream().map(Wire::name).collect(Collectors.joining("&")));
            channel.setVariable("FC_ANSWER", "yes");
        } else if (answer instanceof RequestDesk.Answer.Say say) {
            channel.setVariable("FC_REASON", Wire.name(say.prompt()));
            channel.setVariable("FC_ANSWER", "no");
        }
    }
}
