package org.reencuentro.telephony.asterisk;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.PhoneDesk;

/** {@code help,LINE,LANGUAGE}: a person is wanted at a phone. The caller is told that one comes in any case. */
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
            desk.help(Wire.name(arguments[0]), Language.of(arguments[1]).orElse(Language.ES));
        } catch (RuntimeException fault) {
            LOG.errorf("A person was asked for at a phone, and nobody could be told: %s", fault);
        }
    }
}
