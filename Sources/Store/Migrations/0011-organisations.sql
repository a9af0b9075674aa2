-- The organisation an applicant belonged to when the case was filed, for what an organisation may have
-- once.

ALTER TABLE case_file ADD COLUMN organisation {id};

CREATE INDEX case_file_by_organisation ON case_file (tenant, organisation, service, filed_at);
