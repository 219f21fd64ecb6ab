CREATE TABLE `mail` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`message_id` text NOT NULL,
	`to_address` text NOT NULL,
	`to_key` text NOT NULL,
	`to_name` text,
	`subject` text NOT NULL,
	`message` text NOT NULL,
	`status` text NOT NULL,
	`client_row` integer,
	`user_row` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`user_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "mail_status_known" CHECK("mail"."status" in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
	CONSTRAINT "mail_address_shape" CHECK(instr("mail"."to_address", '@') > 1 and length("mail"."to_address") <= 120),
	CONSTRAINT "mail_one_line" CHECK(instr("mail"."subject" || coalesce("mail"."to_name", ''), char(10)) = 0)
) STRICT;

CREATE UNIQUE INDEX `mail_id_unique` ON `mail` (`id`);
CREATE UNIQUE INDEX `mail_number_unique` ON `mail` (`number`);
CREATE UNIQUE INDEX `mail_message_id_unique` ON `mail` (`message_id`);
CREATE INDEX `mail_status` ON `mail` (`status`,`row`);
CREATE INDEX `mail_client` ON `mail` (`client_row`,`row`);
CREATE INDEX `mail_created` ON `mail` (`created_at`);
CREATE INDEX `mail_author` ON `mail` (`created_by`,`created_at`);
CREATE INDEX `mail_recipient` ON `mail` (`to_key`,`row`);