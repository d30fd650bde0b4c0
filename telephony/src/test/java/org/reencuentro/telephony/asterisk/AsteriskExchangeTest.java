package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskExchangeTest {
    @ParameterizedTest
    @CsvSource({
        "hall-1795630999.0,hall-1795630999.0",
        "hall-1795630999.0-2,hall-1795630999.0",
        "sala-norte-1795630999.12-13,sala-norte-1795630999.12",
        "01a2140c-e56a-7386-a7cc-fcb358c248fe,01a2140c-e56a-7386-a7cc-fcb358c248fe",
        "01a2140c-e56a-7386-a7cc-fcb358c248fe-2,01a2140c-e56a-7386-a7cc-fcb358c248fe",
    })
    void anAttemptLeadsToItsChannel(String attempt, String channel) {
        assertEquals(channel, AsteriskExchange.channelOf(attempt));
    }
}
