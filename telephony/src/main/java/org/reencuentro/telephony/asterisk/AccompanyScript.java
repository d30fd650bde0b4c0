package org.reencuentro.telephony.asterisk;

import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.telephony.PhoneDesk;

/**
 * {@code accompany,LINE,CHANNEL,CODE}: an officer is here with a child. Sets {@code FC_ANSWER} to {@code yes}, or
 * {@code FC_REASON} and {@code no}; neither when it cannot be known, and then a person comes.
 */
final class AccompanyScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(AccompanyScript.class);

    private final PhoneDesk desk;

    AccompanyScript(PhoneDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(String line, String offHook, String code) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 3);
            return new Question(Wire.name(given[0]), Wire.name(given[1]), Wire.digits(given[2]));
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        try {
            Question question = Question.of(request.getArguments());
            Optional<String> refused = desk.accompany(question.line(), question.offHook(), question.code());
            if (refused.isPresent()) {
                channel.setVariable("FC_REASON", Wire.name(refused.get()));
            }
            channel.setVariable("FC_ANSWER", refused.isEmpty() ? "yes" : "no");
        } catch (AgiException gone) {
            LOG.info("A phone did not wait to hear whether an officer is there");
        } catch (RuntimeException fault) {
            LOG.warnf("It could not be known whether an officer is at a phone, a person is sent: %s", fault);
        }
    }
}
