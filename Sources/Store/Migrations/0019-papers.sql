-- Papers as they were written. Nothing ever changes one; what it says is sealed.

CREATE TABLE paper (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    number {text} NOT NULL,
    code {text} NOT NULL,
    case_file {id} NOT NULL,
    service {text} NOT NULL,
    kind {text} NOT NULL,
    title {text} NOT NULL,
    title_en {text} NOT NULL,
    signer {id} NOT NULL,
    handling_path {text} NOT NULL,
    written_at {instant} NOT NULL,
    written_by {id},
    words {blob} NOT NULL,
    sha256 {blob} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, signer) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, written_by) REFERENCES account (tenant, id)
) {table};

CREATE UNIQUE INDEX paper_by_number ON paper (tenant, number);
CREATE UNIQUE INDEX paper_by_code ON paper (tenant, code);
CREATE INDEX paper_by_case ON paper (tenant, case_file, id);
CREATE INDEX paper_by_time ON paper (tenant, written_at, id);
