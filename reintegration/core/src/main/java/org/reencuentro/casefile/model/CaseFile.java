package org.reencuentro.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.casefile.CaseFileView;

/** The case file of one person. */
@Entity
@Table(name = "case_file")
public class CaseFile {
    @Id
    private UUID id;

    private String code;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected CaseFile() {}

    public static CaseFile open(UUID id, String code, UUID person, UUID hall, UUID account, Instant at) {
        CaseFile file = new CaseFile();
        file.id = id;
        file.code = code;
        file.person = person;
        file.hall = hall;
        file.openedBy = account;
        file.openedAt = at;
        return file;
    }

    public CaseFileView view() {
        return new CaseFileView(id, code, person, hall, openedAt);
    }
}
