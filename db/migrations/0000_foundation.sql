CREATE TABLE `change_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_row` integer,
	`origin` text NOT NULL,
	`request_key` text,
	`noun` text NOT NULL,
	`verb` text NOT NULL,
	`outcome` text NOT NULL,
	`record_id` text,
	`patch` text,
	`salt` blob,
	`patch_hash` blob NOT NULL,
	`hash` blob NOT NULL
) STRICT;

CREATE INDEX `change_log_record` ON `change_log` (`noun`,`record_id`,`seq`);
CREATE INDEX `change_log_user` ON `change_log` (`user_row`,`seq`);
CREATE TABLE `idempotency` (
	`key` text NOT NULL,
	`user_row` integer NOT NULL,
	`procedure` text NOT NULL,
	`input_hash` text NOT NULL,
	`record_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`key`, `user_row`)
) STRICT;

CREATE INDEX `idempotency_at` ON `idempotency` (`at`);
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;

CREATE TABLE `client` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`surname` text,
	`name_key` text NOT NULL,
	`contact_name` text,
	`document_type` text,
	`document_number` text,
	`document_key` text,
	`phone` text,
	`phone_key` text,
	`mobile` text,
	`mobile_key` text,
	`email` text,
	`email_key` text,
	`birth_date` text,
	`gender` text,
	`notes` text,
	`tags` text NOT NULL,
	`status` text NOT NULL,
	`status_at` integer NOT NULL,
	`city` text,
	`city_key` text NOT NULL,
	`persona_row` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`persona_row`) REFERENCES `persona`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "client_kind_known" CHECK("client"."kind" in ('person', 'company')),
	CONSTRAINT "client_status_known" CHECK("client"."status" in ('active', 'suspended', 'inactive', 'archived')),
	CONSTRAINT "client_name_length" CHECK(length("client"."name") between 1 and 120),
	CONSTRAINT "client_surname_length" CHECK(length("client"."surname") <= 50),
	CONSTRAINT "client_email_length" CHECK(length("client"."email") <= 60),
	CONSTRAINT "client_document_length" CHECK(length("client"."document_number") <= 20),
	CONSTRAINT "client_version_positive" CHECK("client"."version" >= 1),
	CONSTRAINT "client_tags_json" CHECK(json_valid("client"."tags"))
) STRICT;

CREATE UNIQUE INDEX `client_id_unique` ON `client` (`id`);
CREATE UNIQUE INDEX `client_number_unique` ON `client` (`number`);
CREATE UNIQUE INDEX `client_code_key_unique` ON `client` (`code_key`);
CREATE INDEX `client_name` ON `client` (`name_key`,`row`);
CREATE INDEX `client_city` ON `client` (`city_key`,`row`);
CREATE INDEX `client_created` ON `client` (`created_at`,`row`);
CREATE INDEX `client_updated` ON `client` (`updated_at`,`row`);
CREATE INDEX `client_status_name` ON `client` (`status`,`name_key`,`row`);
CREATE INDEX `client_status_code` ON `client` (`status`,`code_key`,`row`);
CREATE INDEX `client_status_city` ON `client` (`status`,`city_key`,`row`);
CREATE INDEX `client_status_created` ON `client` (`status`,`created_at`,`row`);
CREATE INDEX `client_status_updated` ON `client` (`status`,`updated_at`,`row`);
CREATE INDEX `client_document` ON `client` (`document_key`);
CREATE INDEX `client_email` ON `client` (`email_key`);
CREATE INDEX `client_phone` ON `client` (`phone_key`);
CREATE INDEX `client_mobile` ON `client` (`mobile_key`);
CREATE TABLE `client_address` (
	`row` integer PRIMARY KEY NOT NULL,
	`client_row` integer NOT NULL,
	`kind` text NOT NULL,
	`street` text,
	`city` text,
	`state` text,
	`country` text,
	`postal_code` text,
	`city_row` integer,
	`state_row` integer,
	`country_row` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`city_row`) REFERENCES `city`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`state_row`) REFERENCES `state`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`country_row`) REFERENCES `country`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "client_address_kind_known" CHECK("client_address"."kind" in ('main', 'billing', 'shipping'))
) STRICT;

CREATE INDEX `client_address_city` ON `client_address` (`city_row`);
CREATE UNIQUE INDEX `client_address_kind` ON `client_address` (`client_row`,`kind`);
CREATE TABLE `client_count` (
	`status` text PRIMARY KEY NOT NULL,
	`total` integer NOT NULL
) STRICT;

CREATE TABLE `client_find` (
	`pos` integer PRIMARY KEY NOT NULL,
	`client_row` integer NOT NULL,
	`code_key` text NOT NULL,
	`city_key` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`search` text NOT NULL,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `client_find_client_row_unique` ON `client_find` (`client_row`);
CREATE TABLE `city` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`name_key` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`state_row` integer NOT NULL,
	FOREIGN KEY (`state_row`) REFERENCES `state`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `city_id_unique` ON `city` (`id`);
CREATE UNIQUE INDEX `city_number_unique` ON `city` (`number`);
CREATE UNIQUE INDEX `city_code_unique` ON `city` (`code`);
CREATE INDEX `city_state_name` ON `city` (`state_row`,`name_key`);
CREATE INDEX `city_name` ON `city` (`name_key`);
CREATE TABLE `country` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`name_key` text NOT NULL,
	`active` integer DEFAULT true NOT NULL
) STRICT;

CREATE UNIQUE INDEX `country_id_unique` ON `country` (`id`);
CREATE UNIQUE INDEX `country_number_unique` ON `country` (`number`);
CREATE UNIQUE INDEX `country_code_unique` ON `country` (`code`);
CREATE INDEX `country_name` ON `country` (`name_key`);
CREATE TABLE `state` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`name_key` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`country_row` integer NOT NULL,
	FOREIGN KEY (`country_row`) REFERENCES `country`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `state_id_unique` ON `state` (`id`);
CREATE UNIQUE INDEX `state_number_unique` ON `state` (`number`);
CREATE UNIQUE INDEX `state_code_unique` ON `state` (`code`);
CREATE INDEX `state_country_name` ON `state` (`country_row`,`name_key`);
CREATE TABLE `series` (
	`noun` text PRIMARY KEY NOT NULL,
	`next` integer NOT NULL
) STRICT;

CREATE TABLE `store` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`language` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer
) STRICT;

CREATE UNIQUE INDEX `store_id_unique` ON `store` (`id`);
CREATE UNIQUE INDEX `store_number_unique` ON `store` (`number`);
CREATE TABLE `persona` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`given_names` text NOT NULL,
	`paternal_surname` text NOT NULL,
	`maternal_surname` text,
	`birth_date` text NOT NULL,
	`gender` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`name_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer
) STRICT;

CREATE UNIQUE INDEX `persona_id_unique` ON `persona` (`id`);
CREATE UNIQUE INDEX `persona_number_unique` ON `persona` (`number`);
CREATE INDEX `persona_name` ON `persona` (`name_key`,`row`);
CREATE TABLE `role` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`built_in` text,
	`permissions` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer
) STRICT;

CREATE UNIQUE INDEX `role_id_unique` ON `role` (`id`);
CREATE UNIQUE INDEX `role_number_unique` ON `role` (`number`);
CREATE UNIQUE INDEX `role_built_in_unique` ON `role` (`built_in`);
CREATE TABLE `session` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`user_row` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`transport` text NOT NULL,
	FOREIGN KEY (`user_row`) REFERENCES `user`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `session_id_unique` ON `session` (`id`);
CREATE UNIQUE INDEX `session_token_hash_unique` ON `session` (`token_hash`);
CREATE INDEX `session_user` ON `session` (`user_row`);
CREATE INDEX `session_expiry` ON `session` (`expires_at`);
CREATE TABLE `user` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`display_name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text,
	`must_change_password` integer DEFAULT false NOT NULL,
	`secret_expires_at` integer,
	`active` integer DEFAULT true NOT NULL,
	`role_row` integer NOT NULL,
	`persona_row` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`role_row`) REFERENCES `role`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persona_row`) REFERENCES `persona`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "user_email_shape" CHECK(instr("user"."email", '@') > 1 and length("user"."email") <= 120)
) STRICT;

CREATE UNIQUE INDEX `user_id_unique` ON `user` (`id`);
CREATE UNIQUE INDEX `user_number_unique` ON `user` (`number`);
CREATE UNIQUE INDEX `user_email_key_unique` ON `user` (`email_key`);
CREATE UNIQUE INDEX `user_persona_row_unique` ON `user` (`persona_row`);

-- Which migrations this file has had.
CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

-- Search: runs of three characters, in name order. Maintained by db/search in the transaction of the write, never by a trigger.
CREATE VIRTUAL TABLE client_fts USING fts5(search, content = 'client_find', content_rowid = 'pos', tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE client_terms USING fts5vocab('client_fts', 'row');

-- How many clients of a status hold a certain one or two characters.
CREATE TABLE client_gram (gram TEXT NOT NULL, status TEXT NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (gram, status)) STRICT, WITHOUT ROWID;

-- Exact totals per status.
INSERT INTO client_count (status, total) VALUES ('active', 0), ('suspended', 0), ('inactive', 0), ('archived', 0);
CREATE TRIGGER client_counted_in AFTER INSERT ON client BEGIN
  UPDATE client_count SET total = total + 1 WHERE status = new.status;
END;
CREATE TRIGGER client_counted_over AFTER UPDATE OF status ON client WHEN old.status <> new.status BEGIN
  UPDATE client_count SET total = total - 1 WHERE status = old.status;
  UPDATE client_count SET total = total + 1 WHERE status = new.status;
END;

-- What a user made is never physically deleted, and what happened is never rewritten.
CREATE TRIGGER client_stays BEFORE DELETE ON client BEGIN
  SELECT raise(ABORT, 'clients are never deleted');
END;
CREATE TRIGGER change_log_kept BEFORE UPDATE ON change_log
WHEN new.patch IS NOT NULL OR new.salt IS NOT NULL
  OR (new.seq, new.at, new.user_row, new.origin, new.request_key, new.noun, new.verb, new.outcome, new.record_id, new.patch_hash, new.hash)
    IS NOT (old.seq, old.at, old.user_row, old.origin, old.request_key, old.noun, old.verb, old.outcome, old.record_id, old.patch_hash, old.hash)
BEGIN
  SELECT raise(ABORT, 'the change log is append-only');
END;
CREATE TRIGGER change_log_stays BEFORE DELETE ON change_log BEGIN
  SELECT raise(ABORT, 'the change log is append-only');
END;

-- Built-in roles. Their permissions stand in the contract, so that an update reaches every store.
INSERT INTO role (row, id, number, name, description, built_in, permissions, version, created_at, updated_at) VALUES
  (1, '01890000-0000-7000-8001-000000000001', 1, 'admin', 'Administrador de la tienda', 'admin', NULL, 1, 0, 0),
  (2, '01890000-0000-7000-8001-000000000002', 2, 'user', 'Cajero estándar', 'cashier', NULL, 1, 0, 0),
  (3, '01890000-0000-7000-8001-000000000003', 3, 'manager', 'Gerente', 'manager', NULL, 1, 0, 0),
  (4, '01890000-0000-7000-8001-000000000004', 4, 'accountant', 'Contador', 'accountant', NULL, 1, 0, 0),
  (5, '01890000-0000-7000-8001-000000000005', 5, 'auditor', 'Auditor, solo lectura', 'auditor', NULL, 1, 0, 0),
  (6, '01890000-0000-7000-8001-000000000006', 6, 'client', 'Cliente, solo su propia cuenta', 'client', NULL, 1, 0, 0);

-- The catalogue of places a store starts with; it is maintained in the application.
INSERT INTO country (row, id, number, code, name, search, name_key, active) VALUES
  (1, '01890000-0000-7000-8002-000000000001', 1, 'EC', 'Ecuador', 'ecuador ec', CAST(x'65637561646f7201' AS TEXT), 1),
  (2, '01890000-0000-7000-8002-000000000002', 2, 'BO', 'Bolivia', 'bolivia bo', CAST(x'626f6c6976696101' AS TEXT), 1),
  (3, '01890000-0000-7000-8002-000000000003', 3, 'ES', 'España', 'espana es', CAST(x'657370616e7f6101' AS TEXT), 1);
INSERT INTO state (row, id, number, code, name, search, name_key, active, country_row) VALUES
  (1, '01890000-0000-7000-8003-000000000001', 1, 'EC-01', 'Azuay', 'azuay ec-01', CAST(x'617a75617901' AS TEXT), 1, 1),
  (2, '01890000-0000-7000-8003-000000000002', 2, 'EC-02', 'Bolívar', 'bolivar ec-02', CAST(x'626f6c697661720161616163' AS TEXT), 1, 1),
  (3, '01890000-0000-7000-8003-000000000003', 3, 'EC-03', 'Cañar', 'canar ec-03', CAST(x'63616e7f617201' AS TEXT), 1, 1),
  (4, '01890000-0000-7000-8003-000000000004', 4, 'EC-04', 'Carchi', 'carchi ec-04', CAST(x'63617263686901' AS TEXT), 1, 1),
  (5, '01890000-0000-7000-8003-000000000005', 5, 'EC-05', 'Cotopaxi', 'cotopaxi ec-05', CAST(x'636f746f7061786901' AS TEXT), 1, 1),
  (6, '01890000-0000-7000-8003-000000000006', 6, 'EC-06', 'Chimborazo', 'chimborazo ec-06', CAST(x'6368696d626f72617a6f01' AS TEXT), 1, 1),
  (7, '01890000-0000-7000-8003-000000000007', 7, 'EC-07', 'El Oro', 'el oro ec-07', CAST(x'656c206f726f01' AS TEXT), 1, 1),
  (8, '01890000-0000-7000-8003-000000000008', 8, 'EC-08', 'Esmeraldas', 'esmeraldas ec-08', CAST(x'65736d6572616c64617301' AS TEXT), 1, 1),
  (9, '01890000-0000-7000-8003-000000000009', 9, 'EC-09', 'Guayas', 'guayas ec-09', CAST(x'67756179617301' AS TEXT), 1, 1),
  (10, '01890000-0000-7000-8003-000000000010', 10, 'EC-10', 'Imbabura', 'imbabura ec-10', CAST(x'696d62616275726101' AS TEXT), 1, 1),
  (11, '01890000-0000-7000-8003-000000000011', 11, 'EC-11', 'Loja', 'loja ec-11', CAST(x'6c6f6a6101' AS TEXT), 1, 1),
  (12, '01890000-0000-7000-8003-000000000012', 12, 'EC-12', 'Los Ríos', 'los rios ec-12', CAST(x'6c6f732072696f7301616161616163' AS TEXT), 1, 1),
  (13, '01890000-0000-7000-8003-000000000013', 13, 'EC-13', 'Manabí', 'manabi ec-13', CAST(x'6d616e61626901616161616163' AS TEXT), 1, 1),
  (14, '01890000-0000-7000-8003-000000000014', 14, 'EC-14', 'Morona Santiago', 'morona santiago ec-14', CAST(x'6d6f726f6e612073616e746961676f01' AS TEXT), 1, 1),
  (15, '01890000-0000-7000-8003-000000000015', 15, 'EC-15', 'Napo', 'napo ec-15', CAST(x'6e61706f01' AS TEXT), 1, 1),
  (16, '01890000-0000-7000-8003-000000000016', 16, 'EC-16', 'Pastaza', 'pastaza ec-16', CAST(x'70617374617a6101' AS TEXT), 1, 1),
  (17, '01890000-0000-7000-8003-000000000017', 17, 'EC-17', 'Pichincha', 'pichincha ec-17', CAST(x'70696368696e63686101' AS TEXT), 1, 1),
  (18, '01890000-0000-7000-8003-000000000018', 18, 'EC-18', 'Tungurahua', 'tungurahua ec-18', CAST(x'74756e6775726168756101' AS TEXT), 1, 1),
  (19, '01890000-0000-7000-8003-000000000019', 19, 'EC-19', 'Zamora Chinchipe', 'zamora chinchipe ec-19', CAST(x'7a616d6f7261206368696e636869706501' AS TEXT), 1, 1),
  (20, '01890000-0000-7000-8003-000000000020', 20, 'EC-20', 'Galápagos', 'galapagos ec-20', CAST(x'67616c617061676f730161616163' AS TEXT), 1, 1),
  (21, '01890000-0000-7000-8003-000000000021', 21, 'EC-21', 'Sucumbíos', 'sucumbios ec-21', CAST(x'737563756d62696f730161616161616163' AS TEXT), 1, 1),
  (22, '01890000-0000-7000-8003-000000000022', 22, 'EC-22', 'Orellana', 'orellana ec-22', CAST(x'6f72656c6c616e6101' AS TEXT), 1, 1),
  (23, '01890000-0000-7000-8003-000000000023', 23, 'EC-23', 'Santo Domingo de los Tsáchilas', 'santo domingo de los tsachilas ec-23', CAST(x'73616e746f20646f6d696e676f206465206c6f73207473616368696c617301616161616161616161616161616161616161616161616163' AS TEXT), 1, 1),
  (24, '01890000-0000-7000-8003-000000000024', 24, 'EC-24', 'Santa Elena', 'santa elena ec-24', CAST(x'73616e746120656c656e6101' AS TEXT), 1, 1),
  (25, '01890000-0000-7000-8003-000000000025', 25, 'BO-CH', 'Chuquisaca', 'chuquisaca bo-ch', CAST(x'6368757175697361636101' AS TEXT), 1, 2),
  (26, '01890000-0000-7000-8003-000000000026', 26, 'BO-LP', 'La Paz', 'la paz bo-lp', CAST(x'6c612070617a01' AS TEXT), 1, 2),
  (27, '01890000-0000-7000-8003-000000000027', 27, 'BO-CB', 'Cochabamba', 'cochabamba bo-cb', CAST(x'636f63686162616d626101' AS TEXT), 1, 2),
  (28, '01890000-0000-7000-8003-000000000028', 28, 'BO-OR', 'Oruro', 'oruro bo-or', CAST(x'6f7275726f01' AS TEXT), 1, 2),
  (29, '01890000-0000-7000-8003-000000000029', 29, 'BO-PT', 'Potosí', 'potosi bo-pt', CAST(x'706f746f736901616161616163' AS TEXT), 1, 2),
  (30, '01890000-0000-7000-8003-000000000030', 30, 'BO-TJ', 'Tarija', 'tarija bo-tj', CAST(x'746172696a6101' AS TEXT), 1, 2),
  (31, '01890000-0000-7000-8003-000000000031', 31, 'BO-SC', 'Santa Cruz', 'santa cruz bo-sc', CAST(x'73616e7461206372757a01' AS TEXT), 1, 2),
  (32, '01890000-0000-7000-8003-000000000032', 32, 'BO-BE', 'Beni', 'beni bo-be', CAST(x'62656e6901' AS TEXT), 1, 2),
  (33, '01890000-0000-7000-8003-000000000033', 33, 'BO-PD', 'Pando', 'pando bo-pd', CAST(x'70616e646f01' AS TEXT), 1, 2),
  (34, '01890000-0000-7000-8003-000000000034', 34, 'ES-01', 'Araba/Álava', 'araba/alava es-01', CAST(x'61726162613b616c6176610161616161616163' AS TEXT), 1, 3),
  (35, '01890000-0000-7000-8003-000000000035', 35, 'ES-02', 'Albacete', 'albacete es-02', CAST(x'616c62616365746501' AS TEXT), 1, 3),
  (36, '01890000-0000-7000-8003-000000000036', 36, 'ES-03', 'Alicante/Alacant', 'alicante/alacant es-03', CAST(x'616c6963616e74653b616c6163616e7401' AS TEXT), 1, 3),
  (37, '01890000-0000-7000-8003-000000000037', 37, 'ES-04', 'Almería', 'almeria es-04', CAST(x'616c6d6572696101616161616163' AS TEXT), 1, 3),
  (38, '01890000-0000-7000-8003-000000000038', 38, 'ES-05', 'Ávila', 'avila es-05', CAST(x'6176696c610163' AS TEXT), 1, 3),
  (39, '01890000-0000-7000-8003-000000000039', 39, 'ES-06', 'Badajoz', 'badajoz es-06', CAST(x'626164616a6f7a01' AS TEXT), 1, 3),
  (40, '01890000-0000-7000-8003-000000000040', 40, 'ES-07', 'Illes Balears', 'illes balears es-07', CAST(x'696c6c65732062616c6561727301' AS TEXT), 1, 3),
  (41, '01890000-0000-7000-8003-000000000041', 41, 'ES-08', 'Barcelona', 'barcelona es-08', CAST(x'62617263656c6f6e6101' AS TEXT), 1, 3),
  (42, '01890000-0000-7000-8003-000000000042', 42, 'ES-09', 'Burgos', 'burgos es-09', CAST(x'627572676f7301' AS TEXT), 1, 3),
  (43, '01890000-0000-7000-8003-000000000043', 43, 'ES-10', 'Cáceres', 'caceres es-10', CAST(x'63616365726573016163' AS TEXT), 1, 3),
  (44, '01890000-0000-7000-8003-000000000044', 44, 'ES-11', 'Cádiz', 'cadiz es-11', CAST(x'636164697a016163' AS TEXT), 1, 3),
  (45, '01890000-0000-7000-8003-000000000045', 45, 'ES-12', 'Castellón/Castelló', 'castellon/castello es-12', CAST(x'63617374656c6c6f6e3b63617374656c6c6f01616161616161616361616161616161616163' AS TEXT), 1, 3),
  (46, '01890000-0000-7000-8003-000000000046', 46, 'ES-13', 'Ciudad Real', 'ciudad real es-13', CAST(x'636975646164207265616c01' AS TEXT), 1, 3),
  (47, '01890000-0000-7000-8003-000000000047', 47, 'ES-14', 'Córdoba', 'cordoba es-14', CAST(x'636f72646f6261016163' AS TEXT), 1, 3),
  (48, '01890000-0000-7000-8003-000000000048', 48, 'ES-15', 'A Coruña', 'a coruna es-15', CAST(x'6120636f72756e7f6101' AS TEXT), 1, 3),
  (49, '01890000-0000-7000-8003-000000000049', 49, 'ES-16', 'Cuenca', 'cuenca es-16', CAST(x'6375656e636101' AS TEXT), 1, 3),
  (50, '01890000-0000-7000-8003-000000000050', 50, 'ES-17', 'Girona', 'girona es-17', CAST(x'6769726f6e6101' AS TEXT), 1, 3),
  (51, '01890000-0000-7000-8003-000000000051', 51, 'ES-18', 'Granada', 'granada es-18', CAST(x'6772616e61646101' AS TEXT), 1, 3),
  (52, '01890000-0000-7000-8003-000000000052', 52, 'ES-19', 'Guadalajara', 'guadalajara es-19', CAST(x'67756164616c616a61726101' AS TEXT), 1, 3),
  (53, '01890000-0000-7000-8003-000000000053', 53, 'ES-20', 'Gipuzkoa', 'gipuzkoa es-20', CAST(x'676970757a6b6f6101' AS TEXT), 1, 3),
  (54, '01890000-0000-7000-8003-000000000054', 54, 'ES-21', 'Huelva', 'huelva es-21', CAST(x'6875656c766101' AS TEXT), 1, 3),
  (55, '01890000-0000-7000-8003-000000000055', 55, 'ES-22', 'Huesca', 'huesca es-22', CAST(x'68756573636101' AS TEXT), 1, 3),
  (56, '01890000-0000-7000-8003-000000000056', 56, 'ES-23', 'Jaén', 'jaen es-23', CAST(x'6a61656e01616163' AS TEXT), 1, 3),
  (57, '01890000-0000-7000-8003-000000000057', 57, 'ES-24', 'León', 'leon es-24', CAST(x'6c656f6e01616163' AS TEXT), 1, 3),
  (58, '01890000-0000-7000-8003-000000000058', 58, 'ES-25', 'Lleida', 'lleida es-25', CAST(x'6c6c6569646101' AS TEXT), 1, 3),
  (59, '01890000-0000-7000-8003-000000000059', 59, 'ES-26', 'La Rioja', 'la rioja es-26', CAST(x'6c612072696f6a6101' AS TEXT), 1, 3),
  (60, '01890000-0000-7000-8003-000000000060', 60, 'ES-27', 'Lugo', 'lugo es-27', CAST(x'6c75676f01' AS TEXT), 1, 3),
  (61, '01890000-0000-7000-8003-000000000061', 61, 'ES-28', 'Madrid', 'madrid es-28', CAST(x'6d616472696401' AS TEXT), 1, 3),
  (62, '01890000-0000-7000-8003-000000000062', 62, 'ES-29', 'Málaga', 'malaga es-29', CAST(x'6d616c616761016163' AS TEXT), 1, 3),
  (63, '01890000-0000-7000-8003-000000000063', 63, 'ES-30', 'Murcia', 'murcia es-30', CAST(x'6d757263696101' AS TEXT), 1, 3),
  (64, '01890000-0000-7000-8003-000000000064', 64, 'ES-31', 'Navarra', 'navarra es-31', CAST(x'6e61766172726101' AS TEXT), 1, 3),
  (65, '01890000-0000-7000-8003-000000000065', 65, 'ES-32', 'Ourense', 'ourense es-32', CAST(x'6f7572656e736501' AS TEXT), 1, 3),
  (66, '01890000-0000-7000-8003-000000000066', 66, 'ES-33', 'Asturias', 'asturias es-33', CAST(x'617374757269617301' AS TEXT), 1, 3),
  (67, '01890000-0000-7000-8003-000000000067', 67, 'ES-34', 'Palencia', 'palencia es-34', CAST(x'70616c656e63696101' AS TEXT), 1, 3),
  (68, '01890000-0000-7000-8003-000000000068', 68, 'ES-35', 'Las Palmas', 'las palmas es-35', CAST(x'6c61732070616c6d617301' AS TEXT), 1, 3),
  (69, '01890000-0000-7000-8003-000000000069', 69, 'ES-36', 'Pontevedra', 'pontevedra es-36', CAST(x'706f6e7465766564726101' AS TEXT), 1, 3),
  (70, '01890000-0000-7000-8003-000000000070', 70, 'ES-37', 'Salamanca', 'salamanca es-37', CAST(x'73616c616d616e636101' AS TEXT), 1, 3),
  (71, '01890000-0000-7000-8003-000000000071', 71, 'ES-38', 'Santa Cruz de Tenerife', 'santa cruz de tenerife es-38', CAST(x'73616e7461206372757a2064652074656e657269666501' AS TEXT), 1, 3),
  (72, '01890000-0000-7000-8003-000000000072', 72, 'ES-39', 'Cantabria', 'cantabria es-39', CAST(x'63616e74616272696101' AS TEXT), 1, 3),
  (73, '01890000-0000-7000-8003-000000000073', 73, 'ES-40', 'Segovia', 'segovia es-40', CAST(x'7365676f76696101' AS TEXT), 1, 3),
  (74, '01890000-0000-7000-8003-000000000074', 74, 'ES-41', 'Sevilla', 'sevilla es-41', CAST(x'736576696c6c6101' AS TEXT), 1, 3),
  (75, '01890000-0000-7000-8003-000000000075', 75, 'ES-42', 'Soria', 'soria es-42', CAST(x'736f72696101' AS TEXT), 1, 3),
  (76, '01890000-0000-7000-8003-000000000076', 76, 'ES-43', 'Tarragona', 'tarragona es-43', CAST(x'7461727261676f6e6101' AS TEXT), 1, 3),
  (77, '01890000-0000-7000-8003-000000000077', 77, 'ES-44', 'Teruel', 'teruel es-44', CAST(x'74657275656c01' AS TEXT), 1, 3),
  (78, '01890000-0000-7000-8003-000000000078', 78, 'ES-45', 'Toledo', 'toledo es-45', CAST(x'746f6c65646f01' AS TEXT), 1, 3),
  (79, '01890000-0000-7000-8003-000000000079', 79, 'ES-46', 'Valencia/València', 'valencia/valencia es-46', CAST(x'76616c656e6369613b76616c656e6369610161616161616161616161616164' AS TEXT), 1, 3),
  (80, '01890000-0000-7000-8003-000000000080', 80, 'ES-47', 'Valladolid', 'valladolid es-47', CAST(x'76616c6c61646f6c696401' AS TEXT), 1, 3),
  (81, '01890000-0000-7000-8003-000000000081', 81, 'ES-48', 'Bizkaia', 'bizkaia es-48', CAST(x'62697a6b61696101' AS TEXT), 1, 3),
  (82, '01890000-0000-7000-8003-000000000082', 82, 'ES-49', 'Zamora', 'zamora es-49', CAST(x'7a616d6f726101' AS TEXT), 1, 3),
  (83, '01890000-0000-7000-8003-000000000083', 83, 'ES-50', 'Zaragoza', 'zaragoza es-50', CAST(x'7a617261676f7a6101' AS TEXT), 1, 3),
  (84, '01890000-0000-7000-8003-000000000084', 84, 'ES-51', 'Ceuta', 'ceuta es-51', CAST(x'636575746101' AS TEXT), 1, 3),
  (85, '01890000-0000-7000-8003-000000000085', 85, 'ES-52', 'Melilla', 'melilla es-52', CAST(x'6d656c696c6c6101' AS TEXT), 1, 3);
INSERT INTO city (row, id, number, code, name, search, name_key, active, state_row) VALUES
  (1, '01890000-0000-7000-8004-000000000001', 1, 'CUE001', 'Cuenca', 'cuenca cue001', CAST(x'6375656e636101' AS TEXT), 1, 1),
  (2, '01890000-0000-7000-8004-000000000002', 2, 'GRD001', 'Guaranda', 'guaranda grd001', CAST(x'67756172616e646101' AS TEXT), 1, 2),
  (3, '01890000-0000-7000-8004-000000000003', 3, 'AZG001', 'Azogues', 'azogues azg001', CAST(x'617a6f6775657301' AS TEXT), 1, 3),
  (4, '01890000-0000-7000-8004-000000000004', 4, 'TUA001', 'Tulcán', 'tulcan tua001', CAST(x'74756c63616e016161616163' AS TEXT), 1, 4),
  (5, '01890000-0000-7000-8004-000000000005', 5, 'LTX001', 'Latacunga', 'latacunga ltx001', CAST(x'6c61746163756e676101' AS TEXT), 1, 5),
  (6, '01890000-0000-7000-8004-000000000006', 6, 'RIO001', 'Riobamba', 'riobamba rio001', CAST(x'72696f62616d626101' AS TEXT), 1, 6),
  (7, '01890000-0000-7000-8004-000000000007', 7, 'MCH001', 'Machala', 'machala mch001', CAST(x'6d616368616c6101' AS TEXT), 1, 7),
  (8, '01890000-0000-7000-8004-000000000008', 8, 'ESM001', 'Esmeraldas', 'esmeraldas esm001', CAST(x'65736d6572616c64617301' AS TEXT), 1, 8),
  (9, '01890000-0000-7000-8004-000000000009', 9, 'GYE001', 'Guayaquil', 'guayaquil gye001', CAST(x'67756179617175696c01' AS TEXT), 1, 9),
  (10, '01890000-0000-7000-8004-000000000010', 10, 'IBR001', 'Ibarra', 'ibarra ibr001', CAST(x'69626172726101' AS TEXT), 1, 10),
  (11, '01890000-0000-7000-8004-000000000011', 11, 'LOH001', 'Loja', 'loja loh001', CAST(x'6c6f6a6101' AS TEXT), 1, 11),
  (12, '01890000-0000-7000-8004-000000000012', 12, 'BBH001', 'Babahoyo', 'babahoyo bbh001', CAST(x'62616261686f796f01' AS TEXT), 1, 12),
  (13, '01890000-0000-7000-8004-000000000013', 13, 'PVO001', 'Portoviejo', 'portoviejo pvo001', CAST(x'706f72746f7669656a6f01' AS TEXT), 1, 13),
  (14, '01890000-0000-7000-8004-000000000014', 14, 'XMS001', 'Macas', 'macas xms001', CAST(x'6d6163617301' AS TEXT), 1, 14),
  (15, '01890000-0000-7000-8004-000000000015', 15, 'TEN001', 'Tena', 'tena ten001', CAST(x'74656e6101' AS TEXT), 1, 15),
  (16, '01890000-0000-7000-8004-000000000016', 16, 'PUY001', 'Puyo', 'puyo puy001', CAST(x'7075796f01' AS TEXT), 1, 16),
  (17, '01890000-0000-7000-8004-000000000017', 17, 'UIO001', 'Quito', 'quito uio001', CAST(x'717569746f01' AS TEXT), 1, 17),
  (18, '01890000-0000-7000-8004-000000000018', 18, 'ATF001', 'Ambato', 'ambato atf001', CAST(x'616d6261746f01' AS TEXT), 1, 18),
  (19, '01890000-0000-7000-8004-000000000019', 19, 'ZMR001', 'Zamora', 'zamora zmr001', CAST(x'7a616d6f726101' AS TEXT), 1, 19),
  (20, '01890000-0000-7000-8004-000000000020', 20, 'SCY001', 'Puerto Baquerizo Moreno', 'puerto baquerizo moreno scy001', CAST(x'70756572746f20626171756572697a6f206d6f72656e6f01' AS TEXT), 1, 20),
  (21, '01890000-0000-7000-8004-000000000021', 21, 'LGQ001', 'Nueva Loja', 'nueva loja lgq001', CAST(x'6e75657661206c6f6a6101' AS TEXT), 1, 21),
  (22, '01890000-0000-7000-8004-000000000022', 22, 'OCC001', 'Puerto Francisco de Orellana', 'puerto francisco de orellana occ001', CAST(x'70756572746f206672616e636973636f206465206f72656c6c616e6101' AS TEXT), 1, 22),
  (23, '01890000-0000-7000-8004-000000000023', 23, 'STD001', 'Santo Domingo', 'santo domingo std001', CAST(x'73616e746f20646f6d696e676f01' AS TEXT), 1, 23),
  (24, '01890000-0000-7000-8004-000000000024', 24, 'STE001', 'Santa Elena', 'santa elena ste001', CAST(x'73616e746120656c656e6101' AS TEXT), 1, 24),
  (25, '01890000-0000-7000-8004-000000000025', 25, 'SRE001', 'Sucre', 'sucre sre001', CAST(x'737563726501' AS TEXT), 1, 25),
  (26, '01890000-0000-7000-8004-000000000026', 26, 'LPB001', 'La Paz', 'la paz lpb001', CAST(x'6c612070617a01' AS TEXT), 1, 26),
  (27, '01890000-0000-7000-8004-000000000027', 27, 'CBB001', 'Cochabamba', 'cochabamba cbb001', CAST(x'636f63686162616d626101' AS TEXT), 1, 27),
  (28, '01890000-0000-7000-8004-000000000028', 28, 'ORU001', 'Oruro', 'oruro oru001', CAST(x'6f7275726f01' AS TEXT), 1, 28),
  (29, '01890000-0000-7000-8004-000000000029', 29, 'POI001', 'Potosí', 'potosi poi001', CAST(x'706f746f736901616161616163' AS TEXT), 1, 29),
  (30, '01890000-0000-7000-8004-000000000030', 30, 'TJA001', 'Tarija', 'tarija tja001', CAST(x'746172696a6101' AS TEXT), 1, 30),
  (31, '01890000-0000-7000-8004-000000000031', 31, 'SRZ001', 'Santa Cruz de la Sierra', 'santa cruz de la sierra srz001', CAST(x'73616e7461206372757a206465206c612073696572726101' AS TEXT), 1, 31),
  (32, '01890000-0000-7000-8004-000000000032', 32, 'TDD001', 'Trinidad', 'trinidad tdd001', CAST(x'7472696e6964616401' AS TEXT), 1, 32),
  (33, '01890000-0000-7000-8004-000000000033', 33, 'CIJ001', 'Cobija', 'cobija cij001', CAST(x'636f62696a6101' AS TEXT), 1, 33),
  (34, '01890000-0000-7000-8004-000000000034', 34, 'VIT001', 'Vitoria-Gasteiz', 'vitoria-gasteiz vit001', CAST(x'7669746f726961226761737465697a01' AS TEXT), 1, 34),
  (35, '01890000-0000-7000-8004-000000000035', 35, 'ABC001', 'Albacete', 'albacete abc001', CAST(x'616c62616365746501' AS TEXT), 1, 35),
  (36, '01890000-0000-7000-8004-000000000036', 36, 'ALC001', 'Alicante/Alacant', 'alicante/alacant alc001', CAST(x'616c6963616e74653b616c6163616e7401' AS TEXT), 1, 36),
  (37, '01890000-0000-7000-8004-000000000037', 37, 'LEI001', 'Almería', 'almeria lei001', CAST(x'616c6d6572696101616161616163' AS TEXT), 1, 37),
  (38, '01890000-0000-7000-8004-000000000038', 38, 'AVI001', 'Ávila', 'avila avi001', CAST(x'6176696c610163' AS TEXT), 1, 38),
  (39, '01890000-0000-7000-8004-000000000039', 39, 'BJZ001', 'Badajoz', 'badajoz bjz001', CAST(x'626164616a6f7a01' AS TEXT), 1, 39),
  (40, '01890000-0000-7000-8004-000000000040', 40, 'PMI001', 'Palma', 'palma pmi001', CAST(x'70616c6d6101' AS TEXT), 1, 40),
  (41, '01890000-0000-7000-8004-000000000041', 41, 'BCN001', 'Barcelona', 'barcelona bcn001', CAST(x'62617263656c6f6e6101' AS TEXT), 1, 41),
  (42, '01890000-0000-7000-8004-000000000042', 42, 'RGS001', 'Burgos', 'burgos rgs001', CAST(x'627572676f7301' AS TEXT), 1, 42),
  (43, '01890000-0000-7000-8004-000000000043', 43, 'CCS001', 'Cáceres', 'caceres ccs001', CAST(x'63616365726573016163' AS TEXT), 1, 43),
  (44, '01890000-0000-7000-8004-000000000044', 44, 'CDZ001', 'Cádiz', 'cadiz cdz001', CAST(x'636164697a016163' AS TEXT), 1, 44),
  (45, '01890000-0000-7000-8004-000000000045', 45, 'CDT001', 'Castelló de la Plana', 'castello de la plana cdt001', CAST(x'63617374656c6c6f206465206c6120706c616e61016161616161616163' AS TEXT), 1, 45),
  (46, '01890000-0000-7000-8004-000000000046', 46, 'CRE001', 'Ciudad Real', 'ciudad real cre001', CAST(x'636975646164207265616c01' AS TEXT), 1, 46),
  (47, '01890000-0000-7000-8004-000000000047', 47, 'ODB001', 'Córdoba', 'cordoba odb001', CAST(x'636f72646f6261016163' AS TEXT), 1, 47),
  (48, '01890000-0000-7000-8004-000000000048', 48, 'LCG001', 'A Coruña', 'a coruna lcg001', CAST(x'6120636f72756e7f6101' AS TEXT), 1, 48),
  (49, '01890000-0000-7000-8004-000000000049', 49, 'CNC001', 'Cuenca', 'cuenca cnc001', CAST(x'6375656e636101' AS TEXT), 1, 49),
  (50, '01890000-0000-7000-8004-000000000050', 50, 'GRO001', 'Girona', 'girona gro001', CAST(x'6769726f6e6101' AS TEXT), 1, 50),
  (51, '01890000-0000-7000-8004-000000000051', 51, 'GRX001', 'Granada', 'granada grx001', CAST(x'6772616e61646101' AS TEXT), 1, 51),
  (52, '01890000-0000-7000-8004-000000000052', 52, 'GDL001', 'Guadalajara', 'guadalajara gdl001', CAST(x'67756164616c616a61726101' AS TEXT), 1, 52),
  (53, '01890000-0000-7000-8004-000000000053', 53, 'EAS001', 'Donostia/San Sebastián', 'donostia/san sebastian eas001', CAST(x'646f6e6f737469613b73616e2073656261737469616e01616161616161616161616161616161616161616163' AS TEXT), 1, 53),
  (54, '01890000-0000-7000-8004-000000000054', 54, 'HUV001', 'Huelva', 'huelva huv001', CAST(x'6875656c766101' AS TEXT), 1, 54),
  (55, '01890000-0000-7000-8004-000000000055', 55, 'HSK001', 'Huesca', 'huesca hsk001', CAST(x'68756573636101' AS TEXT), 1, 55),
  (56, '01890000-0000-7000-8004-000000000056', 56, 'JAE001', 'Jaén', 'jaen jae001', CAST(x'6a61656e01616163' AS TEXT), 1, 56),
  (57, '01890000-0000-7000-8004-000000000057', 57, 'LEN001', 'León', 'leon len001', CAST(x'6c656f6e01616163' AS TEXT), 1, 57),
  (58, '01890000-0000-7000-8004-000000000058', 58, 'ILD001', 'Lleida', 'lleida ild001', CAST(x'6c6c6569646101' AS TEXT), 1, 58),
  (59, '01890000-0000-7000-8004-000000000059', 59, 'RJL001', 'Logroño', 'logrono rjl001', CAST(x'6c6f67726f6e7f6f01' AS TEXT), 1, 59),
  (60, '01890000-0000-7000-8004-000000000060', 60, 'LUG001', 'Lugo', 'lugo lug001', CAST(x'6c75676f01' AS TEXT), 1, 60),
  (61, '01890000-0000-7000-8004-000000000061', 61, 'MAD001', 'Madrid', 'madrid mad001', CAST(x'6d616472696401' AS TEXT), 1, 61),
  (62, '01890000-0000-7000-8004-000000000062', 62, 'AGP001', 'Málaga', 'malaga agp001', CAST(x'6d616c616761016163' AS TEXT), 1, 62),
  (63, '01890000-0000-7000-8004-000000000063', 63, 'MJV001', 'Murcia', 'murcia mjv001', CAST(x'6d757263696101' AS TEXT), 1, 63),
  (64, '01890000-0000-7000-8004-000000000064', 64, 'PNA001', 'Pamplona/Iruña', 'pamplona/iruna pna001', CAST(x'70616d706c6f6e613b6972756e7f6101' AS TEXT), 1, 64),
  (65, '01890000-0000-7000-8004-000000000065', 65, 'OUR001', 'Ourense', 'ourense our001', CAST(x'6f7572656e736501' AS TEXT), 1, 65),
  (66, '01890000-0000-7000-8004-000000000066', 66, 'OVD001', 'Oviedo', 'oviedo ovd001', CAST(x'6f766965646f01' AS TEXT), 1, 66),
  (67, '01890000-0000-7000-8004-000000000067', 67, 'PAL001', 'Palencia', 'palencia pal001', CAST(x'70616c656e63696101' AS TEXT), 1, 67),
  (68, '01890000-0000-7000-8004-000000000068', 68, 'LPA001', 'Las Palmas de Gran Canaria', 'las palmas de gran canaria lpa001', CAST(x'6c61732070616c6d6173206465206772616e2063616e6172696101' AS TEXT), 1, 68),
  (69, '01890000-0000-7000-8004-000000000069', 69, 'PTV001', 'Pontevedra', 'pontevedra ptv001', CAST(x'706f6e7465766564726101' AS TEXT), 1, 69),
  (70, '01890000-0000-7000-8004-000000000070', 70, 'SLM001', 'Salamanca', 'salamanca slm001', CAST(x'73616c616d616e636101' AS TEXT), 1, 70),
  (71, '01890000-0000-7000-8004-000000000071', 71, 'TFN001', 'Santa Cruz de Tenerife', 'santa cruz de tenerife tfn001', CAST(x'73616e7461206372757a2064652074656e657269666501' AS TEXT), 1, 71),
  (72, '01890000-0000-7000-8004-000000000072', 72, 'SDR001', 'Santander', 'santander sdr001', CAST(x'73616e74616e64657201' AS TEXT), 1, 72),
  (73, '01890000-0000-7000-8004-000000000073', 73, 'SGV001', 'Segovia', 'segovia sgv001', CAST(x'7365676f76696101' AS TEXT), 1, 73),
  (74, '01890000-0000-7000-8004-000000000074', 74, 'SVQ001', 'Sevilla', 'sevilla svq001', CAST(x'736576696c6c6101' AS TEXT), 1, 74),
  (75, '01890000-0000-7000-8004-000000000075', 75, 'SOR001', 'Soria', 'soria sor001', CAST(x'736f72696101' AS TEXT), 1, 75),
  (76, '01890000-0000-7000-8004-000000000076', 76, 'TGN001', 'Tarragona', 'tarragona tgn001', CAST(x'7461727261676f6e6101' AS TEXT), 1, 76),
  (77, '01890000-0000-7000-8004-000000000077', 77, 'TEV001', 'Teruel', 'teruel tev001', CAST(x'74657275656c01' AS TEXT), 1, 77),
  (78, '01890000-0000-7000-8004-000000000078', 78, 'TOL001', 'Toledo', 'toledo tol001', CAST(x'746f6c65646f01' AS TEXT), 1, 78),
  (79, '01890000-0000-7000-8004-000000000079', 79, 'VLC001', 'València', 'valencia vlc001', CAST(x'76616c656e6369610161616164' AS TEXT), 1, 79),
  (80, '01890000-0000-7000-8004-000000000080', 80, 'VLL001', 'Valladolid', 'valladolid vll001', CAST(x'76616c6c61646f6c696401' AS TEXT), 1, 80),
  (81, '01890000-0000-7000-8004-000000000081', 81, 'BIO001', 'Bilbao', 'bilbao bio001', CAST(x'62696c62616f01' AS TEXT), 1, 81),
  (82, '01890000-0000-7000-8004-000000000082', 82, 'ZAM001', 'Zamora', 'zamora zam001', CAST(x'7a616d6f726101' AS TEXT), 1, 82),
  (83, '01890000-0000-7000-8004-000000000083', 83, 'ZAZ001', 'Zaragoza', 'zaragoza zaz001', CAST(x'7a617261676f7a6101' AS TEXT), 1, 83),
  (84, '01890000-0000-7000-8004-000000000084', 84, 'JCU001', 'Ceuta', 'ceuta jcu001', CAST(x'636575746101' AS TEXT), 1, 84),
  (85, '01890000-0000-7000-8004-000000000085', 85, 'MLN001', 'Melilla', 'melilla mln001', CAST(x'6d656c696c6c6101' AS TEXT), 1, 85),
  (86, '01890000-0000-7000-8004-000000000086', 86, 'GLC001', 'Gualaceo', 'gualaceo glc001', CAST(x'6775616c6163656f01' AS TEXT), 1, 1),
  (87, '01890000-0000-7000-8004-000000000087', 87, 'LTC001', 'La Troncal', 'la troncal ltc001', CAST(x'6c612074726f6e63616c01' AS TEXT), 1, 3),
  (88, '01890000-0000-7000-8004-000000000088', 88, 'LMN001', 'La Maná', 'la mana lmn001', CAST(x'6c61206d616e610161616161616163' AS TEXT), 1, 5),
  (89, '01890000-0000-7000-8004-000000000089', 89, 'PSJ001', 'Pasaje', 'pasaje psj001', CAST(x'706173616a6501' AS TEXT), 1, 7),
  (90, '01890000-0000-7000-8004-000000000090', 90, 'HQL001', 'Huaquillas', 'huaquillas hql001', CAST(x'6875617175696c6c617301' AS TEXT), 1, 7),
  (91, '01890000-0000-7000-8004-000000000091', 91, 'SRS001', 'Santa Rosa', 'santa rosa srs001', CAST(x'73616e746120726f736101' AS TEXT), 1, 7),
  (92, '01890000-0000-7000-8004-000000000092', 92, 'ATC001', 'Atacames', 'atacames atc001', CAST(x'61746163616d657301' AS TEXT), 1, 8),
  (93, '01890000-0000-7000-8004-000000000093', 93, 'QND001', 'Quinindé', 'quininde qnd001', CAST(x'7175696e696e6465016161616161616163' AS TEXT), 1, 8),
  (94, '01890000-0000-7000-8004-000000000094', 94, 'DUR001', 'Durán', 'duran dur001', CAST(x'647572616e0161616163' AS TEXT), 1, 9),
  (95, '01890000-0000-7000-8004-000000000095', 95, 'MLG001', 'Milagro', 'milagro mlg001', CAST(x'6d696c6167726f01' AS TEXT), 1, 9),
  (96, '01890000-0000-7000-8004-000000000096', 96, 'DAU001', 'Daule', 'daule dau001', CAST(x'6461756c6501' AS TEXT), 1, 9),
  (97, '01890000-0000-7000-8004-000000000097', 97, 'SBD001', 'Samborondón', 'samborondon sbd001', CAST(x'73616d626f726f6e646f6e0161616161616161616163' AS TEXT), 1, 9),
  (98, '01890000-0000-7000-8004-000000000098', 98, 'PLY001', 'Playas', 'playas ply001', CAST(x'706c6179617301' AS TEXT), 1, 9),
  (99, '01890000-0000-7000-8004-000000000099', 99, 'OTV001', 'Otavalo', 'otavalo otv001', CAST(x'6f746176616c6f01' AS TEXT), 1, 10),
  (100, '01890000-0000-7000-8004-000000000100', 100, 'CTC001', 'Cotacachi', 'cotacachi ctc001', CAST(x'636f7461636163686901' AS TEXT), 1, 10),
  (101, '01890000-0000-7000-8004-000000000101', 101, 'CTM001', 'Catamayo', 'catamayo ctm001', CAST(x'636174616d61796f01' AS TEXT), 1, 11),
  (102, '01890000-0000-7000-8004-000000000102', 102, 'QVD001', 'Quevedo', 'quevedo qvd001', CAST(x'7175657665646f01' AS TEXT), 1, 12),
  (103, '01890000-0000-7000-8004-000000000103', 103, 'VTN001', 'Ventanas', 'ventanas vtn001', CAST(x'76656e74616e617301' AS TEXT), 1, 12),
  (104, '01890000-0000-7000-8004-000000000104', 104, 'MEC001', 'Manta', 'manta mec001', CAST(x'6d616e746101' AS TEXT), 1, 13),
  (105, '01890000-0000-7000-8004-000000000105', 105, 'CHN001', 'Chone', 'chone chn001', CAST(x'63686f6e6501' AS TEXT), 1, 13),
  (106, '01890000-0000-7000-8004-000000000106', 106, 'MTC001', 'Montecristi', 'montecristi mtc001', CAST(x'6d6f6e746563726973746901' AS TEXT), 1, 13),
  (107, '01890000-0000-7000-8004-000000000107', 107, 'JPJ001', 'Jipijapa', 'jipijapa jpj001', CAST(x'6a6970696a61706101' AS TEXT), 1, 13),
  (108, '01890000-0000-7000-8004-000000000108', 108, 'SGQ001', 'Sangolquí', 'sangolqui sgq001', CAST(x'73616e676f6c71756901616161616161616163' AS TEXT), 1, 17),
  (109, '01890000-0000-7000-8004-000000000109', 109, 'CYB001', 'Cayambe', 'cayambe cyb001', CAST(x'636179616d626501' AS TEXT), 1, 17),
  (110, '01890000-0000-7000-8004-000000000110', 110, 'MCC001', 'Machachi', 'machachi mcc001', CAST(x'6d6163686163686901' AS TEXT), 1, 17),
  (111, '01890000-0000-7000-8004-000000000111', 111, 'BNS001', 'Baños de Agua Santa', 'banos de agua santa bns001', CAST(x'62616e7f6f7320646520616775612073616e746101' AS TEXT), 1, 18),
  (112, '01890000-0000-7000-8004-000000000112', 112, 'PLL001', 'Pelileo', 'pelileo pll001', CAST(x'70656c696c656f01' AS TEXT), 1, 18),
  (113, '01890000-0000-7000-8004-000000000113', 113, 'PAY001', 'Puerto Ayora', 'puerto ayora pay001', CAST(x'70756572746f2061796f726101' AS TEXT), 1, 20),
  (114, '01890000-0000-7000-8004-000000000114', 114, 'LLB001', 'La Libertad', 'la libertad llb001', CAST(x'6c61206c6962657274616401' AS TEXT), 1, 24),
  (115, '01890000-0000-7000-8004-000000000115', 115, 'SLN001', 'Salinas', 'salinas sln001', CAST(x'73616c696e617301' AS TEXT), 1, 24),
  (116, '01890000-0000-7000-8004-000000000116', 116, 'EAL001', 'El Alto', 'el alto eal001', CAST(x'656c20616c746f01' AS TEXT), 1, 26),
  (117, '01890000-0000-7000-8004-000000000117', 117, 'VCH001', 'Viacha', 'viacha vch001', CAST(x'76696163686101' AS TEXT), 1, 26),
  (118, '01890000-0000-7000-8004-000000000118', 118, 'CPC001', 'Copacabana', 'copacabana cpc001', CAST(x'636f7061636162616e6101' AS TEXT), 1, 26),
  (119, '01890000-0000-7000-8004-000000000119', 119, 'QLC001', 'Quillacollo', 'quillacollo qlc001', CAST(x'7175696c6c61636f6c6c6f01' AS TEXT), 1, 27),
  (120, '01890000-0000-7000-8004-000000000120', 120, 'SCB001', 'Sacaba', 'sacaba scb001', CAST(x'73616361626101' AS TEXT), 1, 27),
  (121, '01890000-0000-7000-8004-000000000121', 121, 'CLC001', 'Colcapirhua', 'colcapirhua clc001', CAST(x'636f6c636170697268756101' AS TEXT), 1, 27),
  (122, '01890000-0000-7000-8004-000000000122', 122, 'UYU001', 'Uyuni', 'uyuni uyu001', CAST(x'7579756e6901' AS TEXT), 1, 29),
  (123, '01890000-0000-7000-8004-000000000123', 123, 'VLZ001', 'Villazón', 'villazon vlz001', CAST(x'76696c6c617a6f6e0161616161616163' AS TEXT), 1, 29),
  (124, '01890000-0000-7000-8004-000000000124', 124, 'YCB001', 'Yacuiba', 'yacuiba ycb001', CAST(x'7961637569626101' AS TEXT), 1, 30),
  (125, '01890000-0000-7000-8004-000000000125', 125, 'BJO001', 'Bermejo', 'bermejo bjo001', CAST(x'6265726d656a6f01' AS TEXT), 1, 30),
  (126, '01890000-0000-7000-8004-000000000126', 126, 'MTR001', 'Montero', 'montero mtr001', CAST(x'6d6f6e7465726f01' AS TEXT), 1, 31),
  (127, '01890000-0000-7000-8004-000000000127', 127, 'WRN001', 'Warnes', 'warnes wrn001', CAST(x'7761726e657301' AS TEXT), 1, 31),
  (128, '01890000-0000-7000-8004-000000000128', 128, 'CMR001', 'Camiri', 'camiri cmr001', CAST(x'63616d69726901' AS TEXT), 1, 31),
  (129, '01890000-0000-7000-8004-000000000129', 129, 'RIB001', 'Riberalta', 'riberalta rib001', CAST(x'7269626572616c746101' AS TEXT), 1, 32),
  (130, '01890000-0000-7000-8004-000000000130', 130, 'GYA001', 'Guayaramerín', 'guayaramerin gya001', CAST(x'677561796172616d6572696e016161616161616161616163' AS TEXT), 1, 32),
  (131, '01890000-0000-7000-8004-000000000131', 131, 'ELX001', 'Elche/Elx', 'elche/elx elx001', CAST(x'656c6368653b656c7801' AS TEXT), 1, 36),
  (132, '01890000-0000-7000-8004-000000000132', 132, 'MAH001', 'Maó', 'mao mah001', CAST(x'6d616f01616163' AS TEXT), 1, 40),
  (133, '01890000-0000-7000-8004-000000000133', 133, 'HSP001', 'L''Hospitalet de Llobregat', 'l''hospitalet de llobregat hsp001', CAST(x'6c2b686f73706974616c6574206465206c6c6f62726567617401' AS TEXT), 1, 41),
  (134, '01890000-0000-7000-8004-000000000134', 134, 'BDL001', 'Badalona', 'badalona bdl001', CAST(x'626164616c6f6e6101' AS TEXT), 1, 41),
  (135, '01890000-0000-7000-8004-000000000135', 135, 'SBL001', 'Sabadell', 'sabadell sbl001', CAST(x'7361626164656c6c01' AS TEXT), 1, 41),
  (136, '01890000-0000-7000-8004-000000000136', 136, 'XRY001', 'Jerez de la Frontera', 'jerez de la frontera xry001', CAST(x'6a6572657a206465206c612066726f6e7465726101' AS TEXT), 1, 44),
  (137, '01890000-0000-7000-8004-000000000137', 137, 'ALG001', 'Algeciras', 'algeciras alg001', CAST(x'616c6765636972617301' AS TEXT), 1, 44),
  (138, '01890000-0000-7000-8004-000000000138', 138, 'SCQ001', 'Santiago de Compostela', 'santiago de compostela scq001', CAST(x'73616e746961676f20646520636f6d706f7374656c6101' AS TEXT), 1, 48),
  (139, '01890000-0000-7000-8004-000000000139', 139, 'FRL001', 'Ferrol', 'ferrol frl001', CAST(x'666572726f6c01' AS TEXT), 1, 48),
  (140, '01890000-0000-7000-8004-000000000140', 140, 'MER001', 'Mérida', 'merida mer001', CAST(x'6d6572696461016163' AS TEXT), 1, 39),
  (141, '01890000-0000-7000-8004-000000000141', 141, 'IRN001', 'Irun', 'irun irn001', CAST(x'6972756e01' AS TEXT), 1, 53),
  (142, '01890000-0000-7000-8004-000000000142', 142, 'MST001', 'Móstoles', 'mostoles mst001', CAST(x'6d6f73746f6c6573016163' AS TEXT), 1, 61),
  (143, '01890000-0000-7000-8004-000000000143', 143, 'ALH001', 'Alcalá de Henares', 'alcala de henares alh001', CAST(x'616c63616c612064652068656e6172657301616161616163' AS TEXT), 1, 61),
  (144, '01890000-0000-7000-8004-000000000144', 144, 'GTF001', 'Getafe', 'getafe gtf001', CAST(x'67657461666501' AS TEXT), 1, 61),
  (145, '01890000-0000-7000-8004-000000000145', 145, 'MRB001', 'Marbella', 'marbella mrb001', CAST(x'6d617262656c6c6101' AS TEXT), 1, 62),
  (146, '01890000-0000-7000-8004-000000000146', 146, 'CRT001', 'Cartagena', 'cartagena crt001', CAST(x'636172746167656e6101' AS TEXT), 1, 63),
  (147, '01890000-0000-7000-8004-000000000147', 147, 'GIJ001', 'Gijón', 'gijon gij001', CAST(x'67696a6f6e0161616163' AS TEXT), 1, 66),
  (148, '01890000-0000-7000-8004-000000000148', 148, 'AVL001', 'Avilés', 'aviles avl001', CAST(x'6176696c6573016161616163' AS TEXT), 1, 66),
  (149, '01890000-0000-7000-8004-000000000149', 149, 'VGO001', 'Vigo', 'vigo vgo001', CAST(x'7669676f01' AS TEXT), 1, 69),
  (150, '01890000-0000-7000-8004-000000000150', 150, 'LLG001', 'San Cristóbal de La Laguna', 'san cristobal de la laguna llg001', CAST(x'73616e2063726973746f62616c206465206c61206c6167756e610161616161616161616163' AS TEXT), 1, 71),
  (151, '01890000-0000-7000-8004-000000000151', 151, 'DHR001', 'Dos Hermanas', 'dos hermanas dhr001', CAST(x'646f73206865726d616e617301' AS TEXT), 1, 74),
  (152, '01890000-0000-7000-8004-000000000152', 152, 'REU001', 'Reus', 'reus reu001', CAST(x'7265757301' AS TEXT), 1, 76),
  (153, '01890000-0000-7000-8004-000000000153', 153, 'BRK001', 'Barakaldo', 'barakaldo brk001', CAST(x'626172616b616c646f01' AS TEXT), 1, 81);
