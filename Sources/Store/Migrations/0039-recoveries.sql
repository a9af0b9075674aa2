-- Money that was paid wrongly and is claimed back: why and until when, what the one who had it says against it, and what
-- has come in so far. Whoever claims it and whoever confirms are two.
CREATE TABLE recovery (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    grant_held {id} NOT NULL,
    case_file {id} NOT NULL,
    handling_path {text} NOT NULL,
    amount {int} NOT NULL,
    came_in {int} NOT NULL,
    reason {blob} NOT NULL,
    state {text} NOT NULL,
    claimed_at {instant} NOT NULL,
    claimed_by {id} NOT NULL,
    claimed_for {id},
    confirmed_at {instant},
    confirmed_by {id},
    confirmed_for {id},
    due_on {date},
    late_at {instant},
    objected_at {instant},
    objection {blob},
    answered_at {instant},
    answer {blob},
    ended_at {instant},
    ended_by {id},
    end_words {blob},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, grant_held) REFERENCES grant_held (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (amount > 0),
    CHECK (came_in BETWEEN 0 AND amount),
    CHECK (state IN ('proposed', 'claimed', 'contested', 'repaid', 'waived', 'dropped')),
    CHECK ((ended_at IS NULL) = (state IN ('proposed', 'claimed', 'contested')))
) {table};

CREATE INDEX recovery_case ON recovery (tenant, case_file, id);
CREATE INDEX recovery_grant ON recovery (tenant, grant_held, id);
CREATE INDEX recovery_open ON recovery (tenant, state, id);
CREATE INDEX recovery_late ON recovery (tenant, due_on) WHERE state = 'claimed' AND late_at IS NULL;

-- What came in, and what was taken back of it because it was noted wrongly: a line each, nothing is overwritten.
CREATE TABLE repayment (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    recovery {id} NOT NULL,
    amount {int} NOT NULL,
    day {date} NOT NULL,
    slip {text} NOT NULL,
    noted_at {instant} NOT NULL,
    noted_by {id} NOT NULL,
    undone_at {instant},
    undone_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, recovery) REFERENCES recovery (tenant, id),
    CHECK (amount > 0)
) {table};

CREATE INDEX repayment_of ON repayment (tenant, recovery, id);
