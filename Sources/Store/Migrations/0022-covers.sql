-- Who is covered from when to when, what that cost; and for whom of the family somebody applied.

ALTER TABLE grant_held ADD COLUMN starts_on {date};
ALTER TABLE grant_held ADD COLUMN fee {int};

-- The covers of one person, and all of them one after another.
CREATE INDEX grant_held_cover ON grant_held (tenant, holder, name, starts_on)
    WHERE starts_on IS NOT NULL;
CREATE INDEX grant_held_cover_in_order ON grant_held (tenant, id) WHERE starts_on IS NOT NULL;

ALTER TABLE case_file ADD COLUMN person {id};
ALTER TABLE case_file ADD COLUMN relation {text};

CREATE INDEX case_file_by_person ON case_file (tenant, person, filed_at) WHERE person IS NOT NULL;
