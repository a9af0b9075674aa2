-- Who may come in: log-ins, posts, sessions, codes.

CREATE TABLE account (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    kind {text} NOT NULL,
    person {id},
    login {text},
    phone_hash {blob},
    name {blob},
    password_hash {text},
    totp_secret {blob},
    totp_last_step {int},
    failures {int} NOT NULL,
    locked_until {instant},
    language {text} NOT NULL,
    is_closed {bool} NOT NULL,
    made_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    CHECK (kind IN ('worker', 'staff', 'partner')),
    CHECK (login IS NOT NULL OR phone_hash IS NOT NULL)
) {table};

CREATE UNIQUE INDEX account_by_login ON account (tenant, login) WHERE login IS NOT NULL;
CREATE UNIQUE INDEX account_by_phone ON account (tenant, phone_hash)
    WHERE phone_hash IS NOT NULL;
CREATE INDEX account_by_person ON account (tenant, person);

CREATE TABLE post (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id} NOT NULL,
    organisation {id} NOT NULL,
    duty {text} NOT NULL,
    from_day {date} NOT NULL,
    until_day {date},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) {table};

CREATE INDEX post_by_account ON post (tenant, account, duty);
CREATE INDEX post_by_organisation ON post (tenant, organisation, duty);

-- Found by the hash of a token, before the tenant is known.
CREATE TABLE session (
    token_hash {blob} NOT NULL PRIMARY KEY,
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id} NOT NULL,
    kind {text} NOT NULL,
    csrf_secret {blob} NOT NULL,
    address_hash {blob},
    made_at {instant} NOT NULL,
    seen_at {instant} NOT NULL,
    ends_at {instant} NOT NULL,
    strong_until {instant},
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) {index table};

CREATE INDEX session_by_account ON session (tenant, account, made_at);
CREATE INDEX session_by_end ON session (ends_at);

CREATE TABLE login_code (
    tenant {id} NOT NULL,
    phone_hash {blob} NOT NULL,
    code_hash {blob} NOT NULL,
    address_hash {blob} NOT NULL,
    tries {int} NOT NULL,
    sent_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    PRIMARY KEY (tenant, phone_hash)
) {index table};

CREATE INDEX login_code_by_end ON login_code (tenant, expires_at);

CREATE TABLE rate (
    tenant {id} NOT NULL,
    kind {text} NOT NULL,
    hash {blob} NOT NULL,
    since {instant} NOT NULL,
    times {int} NOT NULL,
    PRIMARY KEY (tenant, kind, hash)
) {index table};

CREATE INDEX rate_by_age ON rate (tenant, since);
