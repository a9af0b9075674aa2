-- Rolls of people, what is handed out to them, and what somebody holds without a case.

CREATE TABLE offering (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    offer {text} NOT NULL,
    digest {text} NOT NULL,
    owner {id} NOT NULL,
    owner_path {text} NOT NULL,
    pool {id},
    unit {text} NOT NULL,
    worth {int} NOT NULL,
    pieces {int} NOT NULL,
    state {text} NOT NULL,
    opens_at {instant} NOT NULL,
    closes_at {instant},
    opened_at {instant},
    closed_at {instant},
    returned {int},
    told_through {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, pool) REFERENCES book_account (tenant, id),
    CHECK (state IN ('waiting', 'open', 'closed')),
    CHECK (worth > 0 AND pieces > 0)
) {table};

CREATE UNIQUE INDEX offering_by_offer ON offering (tenant, service, offer);
CREATE INDEX offering_by_state ON offering (tenant, state, id);

-- Who is on a roll of a service; whoever leaves it stays in it as having left.
CREATE TABLE roll_entry (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    roll {text} NOT NULL,
    number {int} NOT NULL,
    person {id} NOT NULL,
    added_by {id},
    added_at {instant} NOT NULL,
    removed_by {id},
    removed_at {instant},
    reason {blob},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {table};

CREATE UNIQUE INDEX roll_entry_once ON roll_entry (tenant, service, roll, person)
    WHERE removed_at IS NULL;
CREATE UNIQUE INDEX roll_entry_by_number ON roll_entry (tenant, service, number);
CREATE INDEX roll_entry_by_roll ON roll_entry (tenant, service, roll, number);
CREATE INDEX roll_entry_by_person ON roll_entry (tenant, person, service);

-- What a person was sent about an offering; its number stands in the address.
CREATE TABLE card (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    offering {id} NOT NULL,
    person {id} NOT NULL,
    made_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, offering) REFERENCES offering (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {table};

CREATE UNIQUE INDEX card_once ON card (tenant, offering, person);
CREATE INDEX card_by_person ON card (tenant, person, id);

-- A grant may come of an offering instead of a case. A column cannot lose its NOT NULL, so the table
-- is made anew; payment lines point at its rows all the while, and are asked at the end.
{late references};
CREATE TABLE grant_kept AS SELECT * FROM grant_held;
DROP TABLE grant_held;

CREATE TABLE grant_held (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id},
    offering {id},
    name {text} NOT NULL,
    holder {id},
    holder_organisation {id},
    unit {text} NOT NULL,
    amount {int} NOT NULL,
    status {text} NOT NULL,
    transfer {id},
    granted_at {instant} NOT NULL,
    settled_at {instant},
    valid_until {date},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, offering) REFERENCES offering (tenant, id),
    FOREIGN KEY (tenant, holder) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, holder_organisation) REFERENCES organisation (tenant, id),
    CHECK (status IN ('due', 'in batch', 'settled', 'returned', 'void')),
    CHECK ((case_file IS NULL) <> (offering IS NULL))
) {table};

INSERT INTO grant_held (tenant, id, case_file, name, holder, holder_organisation, unit, amount,
    status, transfer, granted_at, settled_at, valid_until)
SELECT tenant, id, case_file, name, holder, holder_organisation, unit, amount, status, transfer,
    granted_at, settled_at, valid_until FROM grant_kept;
DROP TABLE grant_kept;

CREATE INDEX grant_held_by_case ON grant_held (tenant, case_file, id);
CREATE INDEX grant_held_by_offering ON grant_held (tenant, offering, status, granted_at, id);
CREATE INDEX grant_held_by_holder ON grant_held (tenant, holder, granted_at, id);
CREATE INDEX grant_held_by_status ON grant_held (tenant, status, granted_at, id);

-- What is told to somebody without an account is found when he has one.
CREATE INDEX message_by_person ON message (tenant, person, id);
