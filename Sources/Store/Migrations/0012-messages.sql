-- What goes out at any hour, until when it is of use; where somebody reads mail.

ALTER TABLE message ADD COLUMN urgent_until {instant};

ALTER TABLE account ADD COLUMN mail {blob};
