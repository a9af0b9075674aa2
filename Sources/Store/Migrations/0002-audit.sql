-- Who did what and when, chained entry to entry; and the answers already given.

CREATE TABLE tenant (
    id {id} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    name_en {text} NOT NULL,
    short_name {text} NOT NULL,
    region {text} NOT NULL,
    zone {text} NOT NULL,
    is_demo {bool} NOT NULL,
    settings {text} NOT NULL,
    made_at {instant} NOT NULL
) {table};

CREATE TABLE audit (
    tenant {id} NOT NULL,
    number {int} NOT NULL,
    at {instant} NOT NULL,
    actor {id},
    action {text} NOT NULL,
    subject_kind {text} NOT NULL,
    subject {id} NOT NULL,
    case_file {id},
    words {blob},
    link {blob} NOT NULL,
    PRIMARY KEY (tenant, number)
) {table};

CREATE INDEX audit_by_case ON audit (tenant, case_file, number);
CREATE INDEX audit_by_subject ON audit (tenant, subject_kind, subject, number);
CREATE INDEX audit_by_actor ON audit (tenant, actor, number);

CREATE TABLE answer (
    tenant {id} NOT NULL,
    actor {id} NOT NULL,
    request_key {text} NOT NULL,
    body_hash {blob} NOT NULL,
    answer {blob} NOT NULL,
    given_at {instant} NOT NULL,
    PRIMARY KEY (tenant, actor, request_key)
) {index table};

CREATE INDEX answer_by_age ON answer (tenant, given_at);
