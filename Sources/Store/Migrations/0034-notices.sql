-- What is shown to the public before it takes effect: the notices of a union, the cases on each, and objections.
-- What is shown and what was objected is sealed; nothing that was said is ever written over.

-- What a union shows under one heading until one midnight is one list.
CREATE TABLE notice (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    digest {text} NOT NULL,
    name {text} NOT NULL,
    organisation {id} NOT NULL,
    handling_path {text} NOT NULL,
    begun_at {instant} NOT NULL,
    until {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) {table};

CREATE UNIQUE INDEX notice_of_days ON notice (tenant, service, digest, name, organisation, until);
CREATE INDEX notice_running ON notice (tenant, until, id);

-- A case on a notice, with what is shown of it.
CREATE TABLE notice_entry (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    notice {id} NOT NULL,
    case_file {id} NOT NULL,
    shown {blob} NOT NULL,
    put_up_at {instant} NOT NULL,
    ended_at {instant},
    ending {text},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, notice) REFERENCES notice (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK ((ended_at IS NULL) = (ending IS NULL)),
    CHECK (ending IN ('passed', 'upheld', 'withdrawn'))
) {table};

CREATE INDEX notice_entry_of ON notice_entry (tenant, notice, id);
CREATE INDEX notice_entry_case ON notice_entry (tenant, case_file, id);

-- An objection: who brought it is known to whoever answers it alone, or to nobody.
CREATE TABLE objection (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    entry {id} NOT NULL,
    case_file {id} NOT NULL,
    number {text} NOT NULL,
    code_hash {blob} NOT NULL,
    name {blob},
    phone {blob},
    words {blob} NOT NULL,
    made_at {instant} NOT NULL,
    answered_at {instant},
    answered_by {id},
    answer {text},
    answer_words {blob},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, entry) REFERENCES notice_entry (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK ((answered_at IS NULL) = (answer IS NULL)),
    CHECK (answer IN ('upheld', 'dismissed', 'moot'))
) {table};

CREATE UNIQUE INDEX objection_code ON objection (tenant, code_hash);
CREATE INDEX objection_of ON objection (tenant, entry, id);
CREATE INDEX objection_case ON objection (tenant, case_file, id);
