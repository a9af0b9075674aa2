-- Answers to what was asked again, begun and not yet sent.

ALTER TABLE draft ADD COLUMN case_file {id};
