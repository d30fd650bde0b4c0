package org.reencuentro.telephony.asterisk;

import java.time.Duration;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.PhoneDesk;

/**
 * {@code authorise,LINE,LANGUAGE,DIGITS,ATTEMPT}: may this number be dialled? Sets {@code FC_DIAL} and {@code FC_MAXMS},
 * or {@code FC_REASON}, and last {@code FC_AUTH}: the dialplan believes only that one, so whatever goes wrong before it
 * leaves the decision to the hall's own policy.
 */
final class AuthoriseScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(AuthoriseScript.class);

    private final PhoneDesk desk;

    AuthoriseScript(PhoneDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(String line, Language language, String digits, String attempt) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 4);
            return new Question(
                    Wire.name(given[0]),
                    Language.of(given[1]).orElseThrow(() -> new IllegalArgumentException("No such language")),
                    Wire.digits(given[2]),
                    Wire.name(given[3]));
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        String attempt = "";
        try {
            Question question = Question.of(request.getArguments());
            attempt = question.attempt();
            answer(channel, desk.mayDial(attempt, question.line(), question.language(), question.digits()));
        } catch (AgiException gone) {
            LOG.infof("Attempt %s: the phone did not wait for the answer", attempt);
        } catch (RuntimeException fault) {
            LOG.warnf("Attempt %s is left to the hall's own policy: %s", attempt, fault);
        }
    }

    private static void answer(AgiChannel channel, PhoneDesk.Answer answer) throws AgiException {
        if (answer instanceof PhoneDesk.Answer.Dial dial) {
            channel.setVariable("FC_DIAL", Wire.digits(dial.digits()));
            channel.setVariable("FC_MAXMS", milliseconds(dial.maximum()));
            channel.setVariable("FC_AUTH", "yes");
        } else if (answer instanceof PhoneDesk.Answer.Say say) {
            channel.setVariable("FC_REASON", Wire.name(say.prompt()));
            channel.setVariable("FC_AUTH", "no");
        }
    }

    static String milliseconds(Duration maximum) {
        return Long.toString(maximum.toMillis());
    }
}
