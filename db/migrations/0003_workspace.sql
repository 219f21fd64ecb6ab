CREATE TABLE `store_logo` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL
) STRICT;

CREATE UNIQUE INDEX `store_logo_id_unique` ON `store_logo` (`id`);
CREATE TABLE `demo_client` (
	`client_row` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE `draft` (
	`row` integer PRIMARY KEY NOT NULL,
	`user_row` integer NOT NULL,
	`form` text NOT NULL,
	`record_id` text NOT NULL,
	`base_version` integer,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX `draft_user` ON `draft` (`user_row`,`updated_at`);
CREATE UNIQUE INDEX `draft_place` ON `draft` (`user_row`,`form`,`record_id`);
CREATE TABLE `preference` (
	`row` integer PRIMARY KEY NOT NULL,
	`user_row` integer NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`user_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `preference_name` ON `preference` (`user_row`,`name`);
CREATE TABLE `recent` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_row` integer NOT NULL,
	`noun` text NOT NULL,
	`record_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX `recent_user` ON `recent` (`user_row`,`seq`);
CREATE UNIQUE INDEX `recent_record` ON `recent` (`user_row`,`noun`,`record_id`);
CREATE TABLE `saved_view` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`user_row` integer NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`state` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `saved_view_id_unique` ON `saved_view` (`id`);
CREATE INDEX `saved_view_user` ON `saved_view` (`user_row`,`list`,`active`);
ALTER TABLE `store` ADD `date_format` text DEFAULT 'auto' NOT NULL;
ALTER TABLE `store` ADD `decimal_mark` text DEFAULT 'auto' NOT NULL;
ALTER TABLE `store` ADD `idle_minutes` integer DEFAULT 5 NOT NULL;
ALTER TABLE `store` ADD `logo` text;
ALTER TABLE `user` ADD `recovery_hash` text;
ALTER TABLE `user` ADD `recovery_at` integer;
CREATE INDEX `change_log_request` ON `change_log` (`request_key`,`seq`);

-- What the history is searched by: the values before and after, and what the record was called. Written by db/queries/change.
CREATE VIRTUAL TABLE change_fts USING fts5(words, content = '', contentless_delete = 1, detail = none, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO change_fts (rowid, words)
SELECT l.seq,
  coalesce((SELECT group_concat(v.value, ' ') FROM json_each(l.patch) f, json_each(f.value) v), '')
  || ' ' || coalesce((SELECT c.code || ' ' || c.name || ' ' || coalesce(c.surname, '') FROM client c WHERE c.id = l.record_id), '')
  || ' ' || coalesce((SELECT u.display_name FROM user u WHERE u.id = l.record_id), '')
FROM change_log l WHERE l.record_id IS NOT NULL;

-- Invented clients may go again; nobody else.
DROP TRIGGER client_stays;
CREATE TRIGGER client_stays BEFORE DELETE ON client
WHEN old.row NOT IN (SELECT client_row FROM demo_client)
BEGIN
  SELECT raise(ABORT, 'clients are never deleted');
END;
CREATE TRIGGER client_counted_out AFTER DELETE ON client BEGIN
  UPDATE client_count SET total = total - 1 WHERE status = old.status;
END;
