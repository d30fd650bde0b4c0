package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.store.CaseFileStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** The case files of the halls of whoever acts as one long list, read piece by piece, the oldest first. */
@ApplicationScoped
@Transactional
public class CaseList {
    private CaseFileStore store;
    private Halls halls;

    protected CaseList() {}

    @Inject
    CaseList(CaseFileStore store, Halls halls) {
        this.store = store;
        this.halls = halls;
    }

    /** How many there are that were opened by then. */
    @May(Operation.ONLY_WITHIN)
    public long count(Instant until) {
        return store.count(halls.reach(), until);
    }

    /** Those after a case file, or from the first. */
    @May(Operation.ONLY_WITHIN)
    public List<CaseFileView> after(Optional<UUID> file, Instant until, int most) {
        return store.after(halls.reach(), file, until, most).stream()
                .map(CaseFile::view)
                .toList();
    }
}
