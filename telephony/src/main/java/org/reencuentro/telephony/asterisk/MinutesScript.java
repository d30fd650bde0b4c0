package org.reencuentro.telephony.asterisk;

import java.time.Duration;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.telephony.PhoneDesk;

/**
 * {@code minutes,ATTEMPT,now|more}: how long may this call last by now, and may it last longer? Sets {@code FC_MINUTES} in
 * milliseconds; whatever goes wrong leaves it as it was, and the call ends when it would have ended anyway.
 */
final class MinutesScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(MinutesScript.class);

    private final PhoneDesk desk;

    MinutesScript(PhoneDesk desk) {
        this.desk = desk;
    }

    /** The question, checked. */
    record Question(String attempt, boolean more) {
        /** @throws IllegalArgumentException when it is not a question of the dialplan's */
        static Question of(String[] arguments) {
            String[] given = Wire.arguments(arguments, 2);
            if (!given[1].matches("now|more")) {
                throw new IllegalArgumentException("Neither now nor more");
            }
            return new Question(Wire.name(given[0]), given[1].equals("more"));
        }
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        try {
            Question question = Question.of(request.getArguments());
            Optional<Duration> may = question.more() ? desk.more(question.attempt()) : desk.maximum(question.attempt());
            if (may.isPresent()) {
                channel.setVariable("FC_MINUTES", AuthoriseScript.milliseconds(may.get()));
            }
        } catch (AgiException gone) {
            LOG.info("A phone did not wait for its minutes");
        } catch (RuntimeException fault) {
            LOG.warnf("A call keeps the minutes it had: %s", fault);
        }
    }
}
