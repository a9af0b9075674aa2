-- What programs come in by: a token acts for its holder, within its scopes. Only its hash is kept.

CREATE TABLE access_token (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id} NOT NULL,
    token_hash {blob} NOT NULL,
    name {text} NOT NULL,
    scopes {text} NOT NULL,
    made_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    used_at {instant},
    ended_at {instant},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) {table};

CREATE UNIQUE INDEX access_token_by_hash ON access_token (tenant, token_hash);
CREATE INDEX access_token_by_account ON access_token (tenant, account, id);
