-- Households that are known again, who stands on which line of a form, and records that may be of one person.

-- By which answer a household is known again; a keyed hash, for the answer itself is sealed.
CREATE TABLE household_sign (
    tenant {id} NOT NULL,
    hash {blob} NOT NULL,
    household {id} NOT NULL,
    PRIMARY KEY (tenant, hash)
) {index table};

-- Who stands on a line of a question that asks for several people.
CREATE TABLE case_line (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    field {text} NOT NULL,
    line {int} NOT NULL,
    person {id} NOT NULL,
    PRIMARY KEY (tenant, case_file, field, line),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {index table};

CREATE INDEX case_line_by_person ON case_line (tenant, person, case_file);

-- Two records that may be of one person, until somebody has looked at both.
CREATE TABLE person_pair (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    one {id} NOT NULL,
    other {id} NOT NULL,
    sign {text} NOT NULL,
    handling {id} NOT NULL,
    handling_path {text} NOT NULL,
    state {text} NOT NULL,
    kept {id},
    reason {blob},
    made_at {instant} NOT NULL,
    decided_at {instant},
    decided_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, one) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, other) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, handling) REFERENCES organisation (tenant, id),
    CHECK (state IN ('open', 'same', 'different'))
) {table};

-- The same two are never asked about twice.
CREATE UNIQUE INDEX person_pair_once ON person_pair (tenant, one, other);
CREATE INDEX person_pair_by_state ON person_pair (tenant, state, handling_path, id);

-- What was moved from one record to the other when they became one: each row, so that it can be followed back.
CREATE TABLE person_move (
    tenant {id} NOT NULL,
    pair {id} NOT NULL,
    what {text} NOT NULL,
    row {text} NOT NULL,
    PRIMARY KEY (tenant, pair, what, row),
    FOREIGN KEY (tenant, pair) REFERENCES person_pair (tenant, id)
) {index table};
