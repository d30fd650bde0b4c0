package org.reencuentro.telephony;

import java.util.UUID;
import org.reencuentro.call.Delivery;
import org.reencuentro.call.Ring;

/** An exchange of which nothing may be asked but what a test overrides. */
class UnaskedExchange implements Exchange {
    private static AssertionError asked(String what) {
        return new AssertionError("nobody was to ask the exchange to " + what);
    }

    @Override
    public void ring(Ring ring) {
        throw asked("ring");
    }

    @Override
    public void tryTrunk(UUID test, String digits) {
        throw asked("test the trunk");
    }

    @Override
    public void deliver(Delivery delivery) {
        throw asked("deliver a message");
    }

    @Override
    public boolean hangUp(UUID call) {
        throw asked("hang up");
    }

    @Override
    public boolean stop(String attempt) {
        throw asked("stop a call");
    }

    @Override
    public boolean has(String attempt) {
        throw asked("tell what goes on");
    }
}
