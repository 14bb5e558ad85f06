ALTER TABLE tenant ADD COLUMN note ${text};
