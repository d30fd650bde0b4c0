package org.reencuentro.people;

import java.util.List;
import java.util.stream.Stream;

/** A register, what is asked of it and the lists that come in, and who is meant each time. */
public interface LabelledData {
    /** How many are in the register. */
    int size();

    /** Those in the register, the same in the same order each time. The stream must be closed. */
    Stream<Registered> people();

    List<Question> questions();

    List<Manifest> manifests();
}
