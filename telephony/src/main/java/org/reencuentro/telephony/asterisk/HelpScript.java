package org.reencuentro.telephony.asterisk;

import java.util.List;
import java.util.stream.Collectors;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.PhoneDesk;

/**
 * {@code help,LINE,LANGUAGE}: a person is wanted at a phone. The caller is told that one comes in any case. Sets {@code
 * FC_DUTY} to the duty phones to ring, with dots between them, and last {@code FC_ANSWER} to {@code yes}; without it the
 * exchange goes by its own copy of the roster.
 */
final class HelpScript implements AgiScript {
    private static final Logger LOG = Logger.getLogger(HelpScript.class);

    private final PhoneDesk desk;

    HelpScript(PhoneDesk desk) {
        this.desk = desk;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        try {
            String[] arguments = Wire.arguments(request.getArguments(), 2);
            List<String> phones =
                    desk.help(Wire.name(arguments[0]), Language.of(arguments[1]).orElse(Language.ES));
            channel.setVariable("FC_DUTY", phones(phones));
            channel.setVariable("FC_ANSWER", "yes");
        } catch (AgiException gone) {
            LOG.info("A phone did not wait to hear who is on duty");
        } catch (RuntimeException fault) {
            LOG.errorf("A person was asked for at a phone, and nobody could be told: %s", fault);
        }
    }

    /** Names of endpoints have no dot, and nothing else of Asterisk's language. */
    static String phones(List<String> endpoints) {
        return endpoints.stream().map(Wire::name).collect(Collectors.joining("."));
    }
}
