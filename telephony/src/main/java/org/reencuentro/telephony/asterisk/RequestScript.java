package org.reencuentro.telephony.asterisk;

import java.util.Map;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.RequestDesk;

/**
 * {@code request,LINE,LANGUAGE,NEED,DEPARTMENT,PIN,KEY}: somebody asks for help; {@code DEPARTMENT} is {@code none} where
 * none is needed. Sets {@code FC_TICKET}, or {@code FC_REASON}, and last {@code FC_ANSWER}, the one that the dialplan
 * believes; asked again under the same key, it answers the same.
 */
final class RequestScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(RequestScript.class);

    /** What can be asked for at a phone. */
    private static final Map<String, ServiceKind> NEEDS = Map.of(
            "transport", ServiceKind.TRANSPORT,
            "shelter", ServiceKind.SHELTER,
            "document", ServiceKind.DOCUMENT,
            "health", ServiceKind.HEALTH);

    private final RequestDesk desk;

    RequestScript(RequestDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(
            String line, Language language, ServiceKind need, Optional<String> department, String pin, String key) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 6);
            return new Question(
                    Wire.name(given[0]),
                    Language.of(given[1]).orElseThrow(() -> new IllegalArgumentException("No such language")),
                    Optional.ofNullable(NEEDS.get(given[2]))
                            .orElseThrow(() -> new IllegalArgumentException("No such need")),
                    given[3].equals("none") ? Optional.empty() : Optional.of(Wire.digits(given[3])),
                    Wire.digits(given[4]),
                    Wire.name(given[5]));
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        String key = "";
        try {
            Question question = Question.of(request.getArguments());
            key = question.key();
            answer(
                    channel,
                    desk.request(
                            key,
                            question.line(),
                            question.language(),
                            question.need(),
                            question.department(),
                            question.pin()));
        } catch (AgiException gone) {
            LOG.infof("Request %s: the phone did not wait for the answer", key);
        } catch (RuntimeException fault) {
            LOG.warnf("Request %s could not be taken, a person is sent: %s", key, fault);
        }
    }

    private static void answer(AgiChannel channel, RequestDesk.Answer answer) throws AgiException {
        if (answer instanceof RequestDesk.Answer.Ticket ticket) {
            channel.setVariable("FC_TICKET", Wire.digits(ticket.number()));
            channel.setVariable("FC_ANSWER", "yes");
        } else if (answer instanceof RequestDesk.Answer.Say say) {
            channel.setVariable("FC_REASON", Wire.name(say.prompt()));
            channel.setVariable("FC_ANSWER", "no");
        }
    }
}
