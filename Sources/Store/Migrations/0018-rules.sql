-- Tables of rules as somebody changes them before anybody publishes them: one for each account and table.

CREATE TABLE table_draft (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id} NOT NULL,
    service {text} NOT NULL,
    decision {text} NOT NULL,
    digest {text} NOT NULL,
    cells {blob} NOT NULL,
    made_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) {table};

CREATE UNIQUE INDEX table_draft_of_account ON table_draft (tenant, account, service, decision);
CREATE INDEX table_draft_by_service ON table_draft (tenant, service, decision);
