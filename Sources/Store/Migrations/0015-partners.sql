-- Shops, clinics and other partners: what they have agreed to, what was redeemed at them, and the
-- monthly statements by which they are paid.

-- The organisation itself stands in the tree; here is what is between it and the union.
CREATE TABLE partner (
    tenant {id} NOT NULL,
    organisation {id} NOT NULL,
    owner {id} NOT NULL,
    owner_path {text} NOT NULL,
    contact {blob},
    phone {blob},
    bank_account {blob},
    address {text} NOT NULL,
    closed_on {date},
    made_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, organisation),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id)
) {table};

CREATE INDEX partner_by_owner ON partner (tenant, owner_path, organisation);

-- A price holds from its first day until the next one's, or until its own last day.
CREATE TABLE partner_item (
    tenant {id} NOT NULL,
    partner {id} NOT NULL,
    service {text} NOT NULL,
    offer {text} NOT NULL,
    from_day {date} NOT NULL,
    until_day {date},
    list_price {int} NOT NULL,
    PRIMARY KEY (tenant, partner, service, offer, from_day),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation),
    CHECK (list_price > 0)
) {index table};

CREATE INDEX partner_item_by_offer ON partner_item (tenant, service, offer, partner);

-- The short codes under a member's QR code, by a keyed hash; a pass is a person's minute.
CREATE TABLE member_code (
    tenant {id} NOT NULL,
    code_hash {blob} NOT NULL,
    person {id} NOT NULL,
    pass {int} NOT NULL,
    expires_at {instant} NOT NULL,
    PRIMARY KEY (tenant, code_hash),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {index table};

CREATE INDEX member_code_by_end ON member_code (tenant, expires_at);

CREATE TABLE partner_statement (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    number {text} NOT NULL,
    partner {id} NOT NULL,
    month {text} NOT NULL,
    line_count {int} NOT NULL,
    list_total {int} NOT NULL,
    paid_total {int} NOT NULL,
    owed_total {int} NOT NULL,
    file {blob} NOT NULL,
    sha256 {blob} NOT NULL,
    state {text} NOT NULL,
    reason {text},
    issued_by {id},
    issued_at {instant} NOT NULL,
    paid_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation),
    CHECK (state IN ('issued', 'in batch', 'paid')),
    CHECK (owed_total > 0)
) {table};

CREATE UNIQUE INDEX partner_statement_by_number ON partner_statement (tenant, number);
CREATE UNIQUE INDEX partner_statement_by_month ON partner_statement (tenant, partner, month);
CREATE INDEX partner_statement_by_state ON partner_statement (tenant, state, id);

CREATE TABLE redemption (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    number {text} NOT NULL,
    partner {id} NOT NULL,
    account {id} NOT NULL,
    person {id} NOT NULL,
    pass {int} NOT NULL,
    service {text} NOT NULL,
    offer {text} NOT NULL,
    list_price {int} NOT NULL,
    paid {int} NOT NULL,
    borne {int} NOT NULL,
    transfer {id} NOT NULL,
    month {text} NOT NULL,
    at {instant} NOT NULL,
    undone_at {instant},
    statement {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id),
    FOREIGN KEY (tenant, statement) REFERENCES partner_statement (tenant, id),
    CHECK (borne > 0 AND paid >= 0 AND paid + borne = list_price),
    CHECK (undone_at IS NULL OR statement IS NULL)
) {table};

CREATE UNIQUE INDEX redemption_by_number ON redemption (tenant, number);
-- A pass gives an item once, whoever asks how often.
CREATE UNIQUE INDEX redemption_once ON redemption (tenant, person, pass, service, offer);
CREATE INDEX redemption_by_partner ON redemption (tenant, partner, month, id);
CREATE INDEX redemption_by_statement ON redemption (tenant, statement, id);
CREATE INDEX redemption_by_offer ON redemption (tenant, service, offer, month);
CREATE INDEX redemption_unbilled ON redemption (tenant, partner, month)
    WHERE statement IS NULL AND undone_at IS NULL;

-- Who paid the list price is nobody's matter; how many did is.
CREATE TABLE list_price_count (
    tenant {id} NOT NULL,
    partner {id} NOT NULL,
    month {text} NOT NULL,
    service {text} NOT NULL,
    offer {text} NOT NULL,
    times {int} NOT NULL,
    PRIMARY KEY (tenant, partner, month, service, offer),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation)
) {index table};

-- A statement in a file for the bank, as a payment line is a grant in one.
CREATE TABLE statement_line (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    batch {id} NOT NULL,
    position {int} NOT NULL,
    statement {id} NOT NULL,
    payee {id} NOT NULL,
    amount {int} NOT NULL,
    state {text} NOT NULL,
    hold {id} NOT NULL,
    reason {text},
    settled_at {instant},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, batch) REFERENCES payment_batch (tenant, id),
    FOREIGN KEY (tenant, statement) REFERENCES partner_statement (tenant, id),
    FOREIGN KEY (tenant, payee) REFERENCES partner (tenant, organisation),
    CHECK (state IN ('waiting', 'paid', 'rejected', 'void')),
    CHECK (amount > 0)
) {table};

CREATE UNIQUE INDEX statement_line_by_position ON statement_line (tenant, batch, position);
-- A statement is in one living line only: it cannot be paid twice.
CREATE UNIQUE INDEX statement_line_once ON statement_line (tenant, statement)
    WHERE state IN ('waiting', 'paid');
