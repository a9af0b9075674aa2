-- What is said to people, and the people to be found.

CREATE TABLE message (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id},
    person {id},
    case_file {id},
    channel {text} NOT NULL,
    address {blob},
    words {blob} NOT NULL,
    once_key {text} NOT NULL,
    state {text} NOT NULL,
    tries {int} NOT NULL,
    next_try_at {instant} NOT NULL,
    made_at {instant} NOT NULL,
    sent_at {instant},
    read_at {instant},
    PRIMARY KEY (tenant, id),
    CHECK (state IN ('waiting', 'sent', 'failed'))
) {table};

CREATE UNIQUE INDEX message_once ON message (tenant, once_key);
CREATE INDEX message_waiting ON message (tenant, state, next_try_at, id);
CREATE INDEX message_by_account ON message (tenant, account, id);
CREATE INDEX message_by_case ON message (tenant, case_file, id);

CREATE TABLE lead (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    source {text} NOT NULL,
    rule {text},
    handling {id} NOT NULL,
    handling_path {text} NOT NULL,
    assigned_to {id},
    person {id},
    name {blob},
    contact {blob},
    contact_hash {blob},
    note {blob},
    state {text} NOT NULL,
    outcome {text},
    case_file {id},
    due_at {instant},
    made_by {id},
    made_at {instant} NOT NULL,
    closed_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, handling) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, assigned_to) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE INDEX lead_by_state ON lead (tenant, state, handling_path, id);
CREATE INDEX lead_by_assigned ON lead (tenant, assigned_to, state, id);
CREATE INDEX lead_by_contact ON lead (tenant, contact_hash);
CREATE INDEX lead_by_person ON lead (tenant, person, service);
CREATE INDEX lead_by_case ON lead (tenant, case_file);

CREATE TABLE contact_attempt (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    lead {id} NOT NULL,
    at {instant} NOT NULL,
    made_by {id},
    way {text} NOT NULL,
    result {text} NOT NULL,
    words {blob},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, lead) REFERENCES lead (tenant, id)
) {table};

CREATE INDEX contact_attempt_by_lead ON contact_attempt (tenant, lead, id);

-- Found by the hash of a token, before the tenant is known.
CREATE TABLE upload_link (
    token_hash {blob} NOT NULL PRIMARY KEY,
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    owner_kind {text} NOT NULL,
    owner {id} NOT NULL,
    made_by {id},
    made_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    left_files {int} NOT NULL
) {index table};

CREATE INDEX upload_link_by_owner ON upload_link (tenant, owner_kind, owner);
CREATE INDEX upload_link_by_end ON upload_link (expires_at);
