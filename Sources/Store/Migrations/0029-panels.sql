-- Panels: rounds in which cases are judged side by side, who judges, what each said, and the list that came
-- of it. Scores and reasons are sealed; nothing that was said is ever written over.

CREATE TABLE panel_round (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    panel {text} NOT NULL,
    number {int} NOT NULL,
    opened_at {instant} NOT NULL,
    opened_by {id},
    closed_at {instant},
    closed_by {id},
    confirmed_at {instant},
    confirmed_by {id},
    PRIMARY KEY (tenant, id),
    CHECK (confirmed_at IS NULL OR closed_at IS NOT NULL)
) {table};

CREATE UNIQUE INDEX panel_round_number ON panel_round (tenant, service, panel, number);

-- Who judges in a round; the organisations that somebody belongs to may apply themselves.
CREATE TABLE panel_seat (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    round {id} NOT NULL,
    account {id} NOT NULL,
    organisations {blob},
    appointed_at {instant} NOT NULL,
    appointed_by {id},
    left_at {instant},
    left_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) {table};

CREATE UNIQUE INDEX panel_seat_once ON panel_seat (tenant, round, account);
CREATE INDEX panel_seat_of ON panel_seat (tenant, account);

-- What a judge gave a case: the last row counts, the ones before it stay.
CREATE TABLE panel_score (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    round {id} NOT NULL,
    case_file {id} NOT NULL,
    account {id} NOT NULL,
    marks {blob} NOT NULL,
    words {blob},
    given_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE INDEX panel_score_in ON panel_score (tenant, round, account, case_file, id);

-- A judge who has to do with a case neither sees nor judges it.
CREATE TABLE panel_conflict (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    round {id} NOT NULL,
    case_file {id} NOT NULL,
    account {id} NOT NULL,
    reason {blob} NOT NULL,
    declared_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE UNIQUE INDEX panel_conflict_once ON panel_conflict (tenant, round, account, case_file);

-- The list of a round as it was confirmed: the place of each case, and why.
CREATE TABLE panel_entry (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    round {id} NOT NULL,
    case_file {id} NOT NULL,
    place {int} NOT NULL,
    verdict {text} NOT NULL,
    words {blob} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE UNIQUE INDEX panel_entry_place ON panel_entry (tenant, round, place);
CREATE INDEX panel_entry_of ON panel_entry (tenant, case_file);
