-- What places are given, month by month; what was approved and waits for money or things; who gave things;
-- where people work.

ALTER TABLE grant_held ADD COLUMN place {id};
ALTER TABLE grant_held ADD COLUMN period {date};
ALTER TABLE grant_held ADD COLUMN paid_by {text};

-- What is given each month is given once for it, whatever runs twice.
CREATE UNIQUE INDEX grant_held_once_a_period ON grant_held (tenant, case_file, name, period)
    WHERE period IS NOT NULL;
CREATE INDEX grant_held_by_place ON grant_held (tenant, place, granted_at, id)
    WHERE place IS NOT NULL;

ALTER TABLE clock ADD COLUMN round {text};
ALTER TABLE case_file ADD COLUMN awaits {text};
ALTER TABLE offering ADD COLUMN allotted_at {instant};

-- Approved and not given: the fund is empty, or the things are asked for by others too. The order of
-- a source's list is that of its index.
CREATE TABLE waiting_grant (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    service {text} NOT NULL,
    source {text} NOT NULL,
    name {text} NOT NULL,
    period {date},
    action {text},
    unit {text} NOT NULL,
    amount {int} NOT NULL,
    rank {int} NOT NULL,
    ordered_at {instant} NOT NULL,
    since {instant} NOT NULL,
    actor {id},
    words {blob},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (amount > 0),
    CHECK ((action IS NULL) <> (period IS NULL))
) {table};

CREATE INDEX waiting_grant_in_order
    ON waiting_grant (tenant, service, source, rank, ordered_at, case_file, id);
CREATE INDEX waiting_grant_by_case ON waiting_grant (tenant, case_file, id);

-- Things that came in, and from whom.
CREATE TABLE donation (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    account {text} NOT NULL,
    donor {blob} NOT NULL,
    unit {text} NOT NULL,
    amount {int} NOT NULL,
    received_on {date} NOT NULL,
    made_by {id},
    made_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK (amount > 0)
) {table};

CREATE INDEX donation_by_account ON donation (tenant, service, account, received_on, id);

-- Where people work, as somebody counted them on a day.
CREATE TABLE worker_cluster (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    organisation {id} NOT NULL,
    path {text} NOT NULL,
    name {text} NOT NULL,
    area {text} NOT NULL,
    longitude {int} NOT NULL,
    latitude {int} NOT NULL,
    radius {int} NOT NULL,
    workers {int} NOT NULL,
    counted_on {date} NOT NULL,
    made_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id),
    CHECK (workers >= 0 AND radius >= 0)
) {table};

CREATE UNIQUE INDEX worker_cluster_by_name ON worker_cluster (tenant, organisation, name);
CREATE INDEX worker_cluster_by_path ON worker_cluster (tenant, path, name);
