-- Services as somebody writes or changes them, before a second person publishes them: one for each folder.

CREATE TABLE service_design (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    folder {text} NOT NULL,
    owner {id} NOT NULL,
    based_on {text},
    files {blob} NOT NULL,
    made_at {instant} NOT NULL,
    updated_by {id} NOT NULL,
    updated_at {instant} NOT NULL,
    handed_in_at {instant},
    note {blob},
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, updated_by) REFERENCES account (tenant, id)
) {table};

CREATE UNIQUE INDEX service_design_of_folder ON service_design (tenant, folder);

-- Whose hands a design went through: none of them may publish it.
CREATE TABLE service_design_hand (
    tenant {id} NOT NULL,
    design {id} NOT NULL,
    account {id} NOT NULL,
    PRIMARY KEY (tenant, design, account),
    FOREIGN KEY (tenant, design) REFERENCES service_design (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) {index table};
