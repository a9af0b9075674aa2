-- Attachments in sealed pieces, and forms not yet sent.

CREATE TABLE file (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    owner_kind {text} NOT NULL,
    owner {id} NOT NULL,
    field {text} NOT NULL,
    name {blob} NOT NULL,
    media_type {text} NOT NULL,
    size {int} NOT NULL,
    sha256 {blob} NOT NULL,
    added_by {id},
    added_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK (owner_kind IN ('case', 'draft', 'lead', 'batch'))
) {table};

CREATE INDEX file_by_owner ON file (tenant, owner_kind, owner, field, id);

CREATE TABLE file_chunk (
    tenant {id} NOT NULL,
    file {id} NOT NULL,
    part {int} NOT NULL,
    bytes {blob} NOT NULL,
    PRIMARY KEY (tenant, file, part),
    FOREIGN KEY (tenant, file) REFERENCES file (tenant, id)
) {table};

CREATE TABLE draft (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id} NOT NULL,
    service {text} NOT NULL,
    digest {text} NOT NULL,
    answers {blob} NOT NULL,
    page {text} NOT NULL,
    lead {id},
    made_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) {table};

CREATE INDEX draft_by_account ON draft (tenant, account, updated_at);
CREATE INDEX draft_by_age ON draft (tenant, updated_at);
