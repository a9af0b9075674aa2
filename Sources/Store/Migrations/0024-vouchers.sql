-- Offers open again and again, and what is claimed may be a voucher that partners take.

DROP INDEX offering_by_offer;
-- An edition opens once, whatever happened to the machine.
CREATE UNIQUE INDEX offering_by_offer ON offering (tenant, service, offer, opens_at);

-- A claimed piece that is good at partners until a day; it has the number of its grant.
CREATE TABLE voucher (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    offering {id} NOT NULL,
    person {id} NOT NULL,
    valid_until {date} NOT NULL,
    state {text} NOT NULL,
    redemption {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, id) REFERENCES grant_held (tenant, id),
    FOREIGN KEY (tenant, offering) REFERENCES offering (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, redemption) REFERENCES redemption (tenant, id),
    CHECK (state IN ('standing', 'used', 'lapsed')),
    CHECK ((state = 'used') = (redemption IS NOT NULL))
) {table};

CREATE INDEX voucher_by_person ON voucher (tenant, person, state, valid_until, id);
CREATE INDEX voucher_by_day ON voucher (tenant, state, valid_until, id);
CREATE INDEX voucher_by_offering ON voucher (tenant, offering, state);
-- A redemption uses one voucher, and a voucher one redemption.
CREATE UNIQUE INDEX voucher_by_redemption ON voucher (tenant, redemption)
    WHERE redemption IS NOT NULL;
