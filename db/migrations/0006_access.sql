CREATE TABLE `api_token` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`owner_row` integer NOT NULL,
	`role_row` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`owner_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`role_row`) REFERENCES `role`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `api_token_id_unique` ON `api_token` (`id`);
CREATE UNIQUE INDEX `api_token_token_hash_unique` ON `api_token` (`token_hash`);
CREATE INDEX `api_token_active` ON `api_token` (`active`,`created_at`);