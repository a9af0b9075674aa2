-- Cases that another case has opened; texts that two sides agree on, and what each said to each version.
-- Texts, words and names are sealed.

CREATE TABLE case_origin (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    origin {id} NOT NULL,
    opened_at {instant} NOT NULL,
    PRIMARY KEY (tenant, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, origin) REFERENCES case_file (tenant, id)
) {index table};

CREATE INDEX case_origin_by_origin ON case_origin (tenant, origin, case_file);
