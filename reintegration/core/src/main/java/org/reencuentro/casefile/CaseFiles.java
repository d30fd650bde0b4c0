package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.store.CaseFileStore;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.Ids;

/** Opening and finding case files. */
@ApplicationScoped
@Transactional
public class CaseFiles {
    private Clock clock;
    private CaseFileStore store;

    protected CaseFiles() {}

    @Inject
    public CaseFiles(Clock clock, CaseFileStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** The person's case file, opened now if they have none. */
    public CaseFileView open(UUID person, UUID hall, UUID account) {
        return store.ofPerson(person)
                .orElseGet(() -> {
                    CaseFile file = CaseFile.open(Ids.next(clock), freeCode(), person, hall, account, clock.instant());
                    store.add(file);
                    return file;
                })
                .view();
    }

    private String freeCode() {
        String code = Codes.next("RE");
        while (store.byCode(code).isPresent()) {
            code = Codes.next("RE");
        }
        return code;
    }

    /** The person's case file; empty when they have none. */
    public Optional<CaseFileView> ofPerson(UUID person) {
        return store.ofPerson(person).map(CaseFile::view);
    }

    /** The case file of a code as people say it, whatever the capitals and spaces; empty when there is none. */
    public Optional<CaseFileView> byCode(String code) {
        return store.byCode(code.replaceAll("\\s", "").toUpperCase(Locale.ROOT)).map(CaseFile::view);
    }
}
