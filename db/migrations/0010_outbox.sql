CREATE TABLE `mail_template` (
	`row` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`message` text NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;

CREATE UNIQUE INDEX `mail_template_name` ON `mail_template` (`name`,`language`);
DROP INDEX `mail_created`;
DROP INDEX `mail_author`;
ALTER TABLE `mail` ADD `template` text;
ALTER TABLE `mail` ADD `document` text;
ALTER TABLE `mail` ADD `attachment` text;
ALTER TABLE `mail` ADD `secret` text;
ALTER TABLE `mail` ADD `queued_at` integer DEFAULT 0 NOT NULL;
ALTER TABLE `mail` ADD `attempts` integer DEFAULT 0 NOT NULL;
ALTER TABLE `mail` ADD `uncertainties` integer DEFAULT 0 NOT NULL;
ALTER TABLE `mail` ADD `next_attempt_at` integer;
ALTER TABLE `mail` ADD `problem` text;
ALTER TABLE `mail` ADD `answer` text;
ALTER TABLE `mail` ADD `sent_at` integer;
ALTER TABLE `mail` ADD `diverted_to` text;
ALTER TABLE `mail` ADD `search` text DEFAULT '' NOT NULL;
CREATE INDEX `mail_queued` ON `mail` (`queued_at`);
CREATE INDEX `mail_author_queued` ON `mail` (`created_by`,`queued_at`);
CREATE INDEX `mail_user` ON `mail` (`user_row`,`row`);
CREATE INDEX `mail_waiting` ON `mail` (`row`) WHERE status IN ('queued', 'sending');
CREATE INDEX `mail_sent` ON `mail` (`sent_at`);
CREATE INDEX `mail_welcome` ON `mail` (`to_key`,`created_at`) WHERE template = 'welcome';

-- Search: runs of three characters.
CREATE VIRTUAL TABLE mail_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER mail_searched AFTER INSERT ON mail BEGIN
  INSERT INTO mail_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER mail_searched_anew AFTER UPDATE OF search ON mail WHEN old.search <> new.search BEGIN
  DELETE FROM mail_fts WHERE rowid = old.row;
  INSERT INTO mail_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER mail_stays BEFORE DELETE ON mail BEGIN
  SELECT raise(ABORT, 'messages are never deleted');
END;
-- A secret that was sent, or never will be, is kept by nobody.
CREATE TRIGGER mail_secret_gone AFTER UPDATE OF status ON mail
WHEN new.status IN ('sent', 'cancelled', 'failed', 'uncertain') AND new.secret IS NOT NULL
BEGIN
  UPDATE mail SET secret = NULL WHERE row = new.row;
END;

UPDATE mail SET queued_at = created_at;
UPDATE mail SET next_attempt_at = created_at WHERE status = 'queued';
