-- When what a case says is erased, and when it was; what keeps it longer than that.
ALTER TABLE case_file ADD COLUMN erase_on {date};
ALTER TABLE case_file ADD COLUMN erased_at {instant};

CREATE INDEX case_file_by_erasure ON case_file (tenant, erase_on, id) WHERE erase_on IS NOT NULL;

-- Somebody has said that a case is kept whatever its days, and why.
CREATE TABLE case_hold (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    reason {blob} NOT NULL,
    held_at {instant} NOT NULL,
    held_by {id},
    lifted_at {instant},
    lifted_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE INDEX case_hold_by_case ON case_hold (tenant, case_file, id);
CREATE UNIQUE INDEX case_hold_once ON case_hold (tenant, case_file) WHERE lifted_at IS NULL;

-- The chain vouches for the digest of what was said and no longer for the words, so that the words of a case can
-- go when their time is over and the chain stays whole.
ALTER TABLE audit ADD COLUMN words_hash {blob};

-- Everything that was said about one case is found by it.
CREATE INDEX panel_score_by_case ON panel_score (tenant, case_file);
CREATE INDEX panel_conflict_by_case ON panel_conflict (tenant, case_file);
CREATE INDEX vote_tie_by_case ON vote_tie (tenant, case_file);
CREATE INDEX roll_call_mark_by_case ON roll_call_mark (tenant, case_file);
CREATE INDEX draft_by_case ON draft (tenant, case_file) WHERE case_file IS NOT NULL;
