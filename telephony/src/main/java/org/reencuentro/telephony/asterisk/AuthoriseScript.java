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
 * {@code authorise,LINE,LANGUAGE,DIGITS,ATTEMPT}: may this number be dialled? Sets {@code FC_AUTH} to {@code
 * yes:DIGITS:MILLISECONDS} or to {@code no:PROMPT}; whatever goes wrong before it leaves the decision to the hall's own policy.
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
            PhoneDesk.Answer answer = desk.mayDial(attempt, question.line(), question.language(), question.digits());
            channel.setVariable("FC_AUTH", words(answer));
        } catch (AgiException gone) {
            LOG.infof("Attempt %s: the phone did not wait for the answer", attempt);
        } catch (RuntimeException fault) {
            LOG.warnf("Attempt %s is left to the hall's own policy: %s", attempt, fault);
        }
    }

    /** Each turn between Asterisk and here costs the caller time and both of them work, so there is one. */
    static String words(PhoneDesk.Answer answer) {
        if (answer instanceof PhoneDesk.Answer.Dial dial) {
            return "yes:" + Wire.digits(dial.digits()) + ":" + milliseconds(dial.maximum());
        }
        return "no:" + Wire.name(((PhoneDesk.Answer.Say) answer).prompt());
    }

    static String milliseconds(Duration maximum) {
        return Long.toString(maximum.toMillis());
    }
}
