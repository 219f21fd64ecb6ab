CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`remaining_ms` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;

ALTER TABLE `persona` ADD `search` text DEFAULT '' NOT NULL;
CREATE INDEX `persona_active_name` ON `persona` (`active`,`name_key`,`row`);
CREATE INDEX `persona_created` ON `persona` (`created_at`,`row`);
CREATE INDEX `persona_updated` ON `persona` (`updated_at`,`row`);
CREATE INDEX `persona_birth` ON `persona` (`birth_date`);
ALTER TABLE `role` ADD `active` integer DEFAULT true NOT NULL;
ALTER TABLE `user` ADD `secret_used` integer DEFAULT false NOT NULL;
ALTER TABLE `user` ADD `client_row` integer REFERENCES client(row) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE `user` ADD `name_key` text DEFAULT '' NOT NULL;
ALTER TABLE `user` ADD `search` text DEFAULT '' NOT NULL;
CREATE UNIQUE INDEX `user_client` ON `user` (`client_row`);
CREATE INDEX `user_name` ON `user` (`name_key`,`row`);
CREATE INDEX `user_role` ON `user` (`role_row`);
CREATE UNIQUE INDEX `client_persona` ON `client` (`persona_row`);

-- Search in names: runs of three characters. The text itself is derived in db/queries; the index follows it.
CREATE VIRTUAL TABLE persona_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER persona_searched AFTER INSERT ON persona BEGIN
  INSERT INTO persona_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER persona_searched_anew AFTER UPDATE OF search ON persona WHEN old.search <> new.search BEGIN
  DELETE FROM persona_fts WHERE rowid = old.row;
  INSERT INTO persona_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE VIRTUAL TABLE user_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER user_searched AFTER INSERT ON user BEGIN
  INSERT INTO user_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER user_searched_anew AFTER UPDATE OF search ON user WHEN old.search <> new.search BEGIN
  DELETE FROM user_fts WHERE rowid = old.row;
  INSERT INTO user_fts (rowid, search) VALUES (new.row, new.search);
END;
INSERT INTO persona_fts (rowid, search) SELECT row, search FROM persona;
INSERT INTO user_fts (rowid, search) SELECT row, search FROM user;

-- Nobody's record and nobody's account is ever deleted.
CREATE TRIGGER persona_stays BEFORE DELETE ON persona BEGIN
  SELECT raise(ABORT, 'personas are never deleted');
END;
CREATE TRIGGER user_stays BEFORE DELETE ON user BEGIN
  SELECT raise(ABORT, 'users are never deleted');
END;
