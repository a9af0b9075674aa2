-- Who else has to do with a case, what they promise, and the narrow door of those without an account.
-- Names and phones are sealed, and so is whatever an action's form was answered with.

ALTER TABLE case_file ADD COLUMN parties {int} NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN promises {int} NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN reached {text} NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN awaited {text} NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN answered {text} NOT NULL DEFAULT '';
ALTER TABLE case_event ADD COLUMN form {blob};
ALTER TABLE case_event ADD COLUMN party {text};

CREATE TABLE case_party (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    party {text} NOT NULL,
    person {id},
    organisation {id},
    name {blob} NOT NULL,
    phone {blob},
    phone_hash {blob},
    card {blob},
    added_by {id},
    added_at {instant} NOT NULL,
    left_at {instant},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) {table};

CREATE INDEX case_party_by_case ON case_party (tenant, case_file, id);
CREATE INDEX case_party_by_person ON case_party (tenant, person, case_file);
CREATE INDEX case_party_by_phone ON case_party (tenant, phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE case_promise (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    id {int} NOT NULL,
    name {text} NOT NULL,
    party {text} NOT NULL,
    sum {int},
    until {date} NOT NULL,
    due_at {instant} NOT NULL,
    made_at {instant} NOT NULL,
    paid {int} NOT NULL,
    kept_at {instant},
    broken_at {instant},
    paid_late_at {instant},
    ended_at {instant},
    PRIMARY KEY (tenant, case_file, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {index table};

-- Found by the hash of a token, before the tenant is known.
CREATE TABLE party_link (
    token_hash {blob} NOT NULL PRIMARY KEY,
    tenant {id} NOT NULL,
    party {id} NOT NULL,
    code_hash {blob} NOT NULL,
    tries {int} NOT NULL,
    session_hash {blob},
    made_by {id},
    made_at {instant} NOT NULL,
    expires_at {instant} NOT NULL
) {index table};

CREATE INDEX party_link_by_party ON party_link (tenant, party);
