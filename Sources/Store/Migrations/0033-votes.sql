-- Votes: what was given for which case on which day. Who gave it is a keyed hash that differs from round to
-- round; a row has neither a number nor an hour, and rows lie in the order of the hashes, so that nothing in
-- the database says when somebody voted, and nobody reads from it for whom.

CREATE TABLE vote_ballot (
    tenant {id} NOT NULL,
    round {id} NOT NULL,
    voter {blob} NOT NULL,
    day {date} NOT NULL,
    case_file {id} NOT NULL,
    PRIMARY KEY (tenant, round, voter, day, case_file),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {index table};

CREATE INDEX vote_ballot_for ON vote_ballot (tenant, round, case_file, day);

-- The count, made once when the time was over.
CREATE TABLE vote_count (
    tenant {id} NOT NULL,
    round {id} NOT NULL,
    case_file {id} NOT NULL,
    votes {int} NOT NULL,
    PRIMARY KEY (tenant, round, case_file),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {index table};

-- Which of those with equally many stands first, and why; in the order of saying.
CREATE TABLE vote_tie (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    round {id} NOT NULL,
    case_file {id} NOT NULL,
    reason {blob} NOT NULL,
    decided_at {instant} NOT NULL,
    decided_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE UNIQUE INDEX vote_tie_once ON vote_tie (tenant, round, case_file);
