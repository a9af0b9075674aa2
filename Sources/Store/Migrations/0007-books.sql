-- Where money and units lie, every line that moved them, and the files sent to the bank.

CREATE TABLE book_account (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    name {text} NOT NULL,
    kind {text} NOT NULL,
    unit {text} NOT NULL,
    owing {text} NOT NULL,
    received {int} NOT NULL,
    paid {int} NOT NULL,
    incoming {int} NOT NULL,
    held {int} NOT NULL,
    granted {int} NOT NULL,
    PRIMARY KEY (tenant, id)
) {table};

CREATE UNIQUE INDEX book_account_by_name ON book_account (tenant, name);
CREATE INDEX book_account_by_kind ON book_account (tenant, kind, unit, id);

CREATE TABLE transfer (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    sequence {int} NOT NULL,
    group_id {id} NOT NULL,
    from_account {id} NOT NULL,
    to_account {id} NOT NULL,
    amount {int} NOT NULL,
    unit {text} NOT NULL,
    code {text} NOT NULL,
    claim_holder {id},
    claim_period {text},
    request_key {text} NOT NULL,
    at {instant} NOT NULL,
    link {text} NOT NULL,
    link_to {id},
    link_until {instant},
    hash {blob} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, from_account) REFERENCES book_account (tenant, id),
    FOREIGN KEY (tenant, to_account) REFERENCES book_account (tenant, id),
    CHECK (amount > 0),
    CHECK (link IN ('posted', 'pending', 'posts', 'voids', 'expires', 'reverses'))
) {table};

CREATE UNIQUE INDEX transfer_by_sequence ON transfer (tenant, sequence);
CREATE INDEX transfer_by_key ON transfer (tenant, request_key, sequence);
CREATE INDEX transfer_by_from ON transfer (tenant, from_account, sequence);
CREATE INDEX transfer_by_to ON transfer (tenant, to_account, sequence);

-- How a hold or a movement ended; a line ends once.
CREATE TABLE transfer_end (
    tenant {id} NOT NULL,
    transfer {id} NOT NULL,
    how {text} NOT NULL,
    ended_by {id} NOT NULL,
    PRIMARY KEY (tenant, transfer),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id),
    FOREIGN KEY (tenant, ended_by) REFERENCES transfer (tenant, id)
) {index table};

CREATE TABLE open_hold (
    tenant {id} NOT NULL,
    until {instant} NOT NULL,
    transfer {id} NOT NULL,
    PRIMARY KEY (tenant, until, transfer),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id)
) {index table};

-- At most one live claim of a holder on a pool in a period.
CREATE TABLE live_claim (
    tenant {id} NOT NULL,
    pool {id} NOT NULL,
    holder {id} NOT NULL,
    period {text} NOT NULL,
    transfer {id} NOT NULL,
    PRIMARY KEY (tenant, pool, holder, period),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id)
) {index table};

CREATE TABLE book_answer (
    tenant {id} NOT NULL,
    request_key {text} NOT NULL,
    fingerprint {blob} NOT NULL,
    PRIMARY KEY (tenant, request_key)
) {index table};

CREATE TABLE payment_batch (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    number {text} NOT NULL,
    unit {text} NOT NULL,
    line_count {int} NOT NULL,
    total {int} NOT NULL,
    sha256 {blob} NOT NULL,
    status {text} NOT NULL,
    maker {id} NOT NULL,
    made_at {instant} NOT NULL,
    checker {id},
    checked_at {instant},
    settled_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, maker) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, checker) REFERENCES account (tenant, id),
    CHECK (status IN ('made', 'checked', 'settled', 'void')),
    CHECK (checker IS NULL OR checker <> maker)
) {table};

CREATE UNIQUE INDEX payment_batch_by_number ON payment_batch (tenant, number);
CREATE INDEX payment_batch_by_status ON payment_batch (tenant, status, id);

CREATE TABLE payment_line (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    batch {id} NOT NULL,
    position {int} NOT NULL,
    grant_held {id} NOT NULL,
    payee {id} NOT NULL,
    amount {int} NOT NULL,
    state {text} NOT NULL,
    hold {id},
    reason {text},
    settled_at {instant},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, batch) REFERENCES payment_batch (tenant, id),
    FOREIGN KEY (tenant, grant_held) REFERENCES grant_held (tenant, id),
    FOREIGN KEY (tenant, payee) REFERENCES person (tenant, id),
    CHECK (state IN ('waiting', 'paid', 'rejected', 'void')),
    CHECK (amount > 0)
) {table};

CREATE INDEX payment_line_by_grant ON payment_line (tenant, grant_held, id);
CREATE UNIQUE INDEX payment_line_by_position ON payment_line (tenant, batch, position);
-- A grant is in one living line only: it cannot be paid twice.
CREATE UNIQUE INDEX payment_line_once ON payment_line (tenant, grant_held)
    WHERE state IN ('waiting', 'paid');
