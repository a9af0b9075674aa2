-- A refusal that somebody else looks at again: where the case ended, until when its applicant can appeal,
-- and the outcome that was appealed against.
ALTER TABLE case_file ADD COLUMN ended_in {text};
ALTER TABLE case_file ADD COLUMN appeal_until {instant};
ALTER TABLE case_file ADD COLUMN appealed {text};
