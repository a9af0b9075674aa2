-- What applicants say of how their case was handled, and the calls to those who were not content.
CREATE TABLE rating (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    service {text} NOT NULL,
    handling_path {text} NOT NULL,
    grade {int} NOT NULL,
    words {blob},
    rated_at {instant} NOT NULL,
    called_at {instant},
    called_by {id},
    call_words {blob},
    PRIMARY KEY (tenant, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (grade BETWEEN 1 AND 5)
) {index table};

CREATE INDEX rating_by_service ON rating (tenant, service, handling_path, rated_at);
CREATE INDEX rating_called ON rating (tenant, service, called_at, case_file);
