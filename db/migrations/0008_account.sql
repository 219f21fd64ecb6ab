CREATE TABLE `client_avatar` (
	`client_row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE `account_entry` (
	`row` integer PRIMARY KEY NOT NULL,
	`client_row` integer NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`invoice_row` integer,
	`payment_row` integer,
	`amount_cents` integer NOT NULL,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`invoice_row`) REFERENCES `invoice`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`payment_row`) REFERENCES `payment`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX `account_entry_client` ON `account_entry` (`client_row`,`date`,`row`,`amount_cents`);
CREATE TABLE `allocation` (
	`row` integer PRIMARY KEY NOT NULL,
	`payment_row` integer NOT NULL,
	`invoice_row` integer NOT NULL,
	`date` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`released_date` text,
	FOREIGN KEY (`payment_row`) REFERENCES `payment`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`invoice_row`) REFERENCES `invoice`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "allocation_amount_positive" CHECK("allocation"."amount_cents" > 0)
) STRICT;

CREATE INDEX `allocation_payment` ON `allocation` (`payment_row`);
CREATE INDEX `allocation_invoice` ON `allocation` (`invoice_row`);
CREATE TABLE `client_account` (
	`client_row` integer PRIMARY KEY NOT NULL,
	`due_cents` integer NOT NULL,
	`credit_cents` integer NOT NULL,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX `client_account_due` ON `client_account` (`due_cents`,`client_row`);
CREATE TABLE `client_config` (
	`row` integer PRIMARY KEY NOT NULL,
	`client_row` integer NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `client_config_key` ON `client_config` (`client_row`,`key`);
CREATE TABLE `day_tally` (
	`noun` text NOT NULL,
	`state` text NOT NULL,
	`day` text NOT NULL,
	`total` integer NOT NULL,
	`cents` integer NOT NULL,
	`open_cents` integer NOT NULL,
	PRIMARY KEY(`noun`, `state`, `day`)
) STRICT;

CREATE TABLE `due_tally` (
	`day` text PRIMARY KEY NOT NULL,
	`total` integer NOT NULL,
	`open_cents` integer NOT NULL
) STRICT;

CREATE TABLE `expense` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`client_row` integer,
	`date` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`currency` text NOT NULL,
	`category` text NOT NULL,
	`method` text,
	`reference` text,
	`description` text,
	`status` text NOT NULL,
	`void_reason` text,
	`void_date` text,
	`search` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "expense_amount_positive" CHECK("expense"."amount_cents" > 0),
	CONSTRAINT "expense_status_known" CHECK("expense"."status" in ('posted', 'void'))
) STRICT;

CREATE UNIQUE INDEX `expense_id_unique` ON `expense` (`id`);
CREATE UNIQUE INDEX `expense_number_unique` ON `expense` (`number`);
CREATE UNIQUE INDEX `expense_code_unique` ON `expense` (`code`);
CREATE INDEX `expense_date` ON `expense` (`date`,`row`);
CREATE INDEX `expense_status` ON `expense` (`status`,`date`,`row`);
CREATE INDEX `expense_client` ON `expense` (`client_row`,`date`,`row`);
CREATE INDEX `expense_category` ON `expense` (`category`);
CREATE TABLE `payment` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`client_row` integer NOT NULL,
	`party_name` text NOT NULL,
	`party_document_type` text,
	`party_document` text,
	`party_address` text,
	`date` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`applied_cents` integer DEFAULT 0 NOT NULL,
	`currency` text NOT NULL,
	`method` text NOT NULL,
	`reference` text,
	`notes` text,
	`status` text NOT NULL,
	`void_reason` text,
	`void_date` text,
	`search` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "payment_amount_positive" CHECK("payment"."amount_cents" > 0),
	CONSTRAINT "payment_applied_range" CHECK("payment"."applied_cents" between 0 and "payment"."amount_cents"),
	CONSTRAINT "payment_status_known" CHECK("payment"."status" in ('posted', 'void'))
) STRICT;

CREATE UNIQUE INDEX `payment_id_unique` ON `payment` (`id`);
CREATE UNIQUE INDEX `payment_number_unique` ON `payment` (`number`);
CREATE UNIQUE INDEX `payment_code_unique` ON `payment` (`code`);
CREATE INDEX `payment_date` ON `payment` (`date`,`row`);
CREATE INDEX `payment_status` ON `payment` (`status`,`date`,`row`);
CREATE INDEX `payment_client` ON `payment` (`client_row`,`date`,`row`);
CREATE TABLE `estimate` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`client_row` integer NOT NULL,
	`party_name` text NOT NULL,
	`party_document_type` text,
	`party_document` text,
	`party_address` text,
	`date` text NOT NULL,
	`expiry_date` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`discount_cents` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`tax_cents` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`currency` text NOT NULL,
	`notes` text,
	`invoice_row` integer,
	`search` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`invoice_row`) REFERENCES `invoice`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "estimate_total_range" CHECK("estimate"."total_cents" >= 0),
	CONSTRAINT "estimate_status_known" CHECK("estimate"."status" in ('draft', 'sent', 'accepted', 'rejected', 'invoiced', 'void'))
) STRICT;

CREATE UNIQUE INDEX `estimate_id_unique` ON `estimate` (`id`);
CREATE UNIQUE INDEX `estimate_number_unique` ON `estimate` (`number`);
CREATE UNIQUE INDEX `estimate_code_unique` ON `estimate` (`code`);
CREATE INDEX `estimate_date` ON `estimate` (`date`,`row`);
CREATE INDEX `estimate_client` ON `estimate` (`client_row`,`date`,`row`);
CREATE INDEX `estimate_status` ON `estimate` (`status`,`date`,`row`);
CREATE INDEX `estimate_expiry` ON `estimate` (`status`,`expiry_date`,`row`);
CREATE TABLE `estimate_line` (
	`row` integer PRIMARY KEY NOT NULL,
	`estimate_row` integer NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price_cents` integer NOT NULL,
	`discount_bp` integer NOT NULL,
	`tax_bp` integer NOT NULL,
	`discount_cents` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`tax_cents` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`package_row` integer,
	FOREIGN KEY (`estimate_row`) REFERENCES `estimate`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`package_row`) REFERENCES `service_package`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `estimate_line_position` ON `estimate_line` (`estimate_row`,`position`);
CREATE TABLE `invoice` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`series` text,
	`sequence` integer,
	`code` text,
	`client_row` integer NOT NULL,
	`party_name` text NOT NULL,
	`party_document_type` text,
	`party_document` text,
	`party_address` text,
	`issue_date` text NOT NULL,
	`issue_floats` integer DEFAULT false NOT NULL,
	`due_date` text NOT NULL,
	`due_floats` integer DEFAULT false NOT NULL,
	`status` text NOT NULL,
	`discount_cents` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`tax_cents` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`paid_cents` integer DEFAULT 0 NOT NULL,
	`state` text GENERATED ALWAYS AS (CASE WHEN status <> 'issued' THEN status WHEN paid_cents >= total_cents THEN 'paid' WHEN paid_cents > 0 THEN 'partial' ELSE 'open' END) STORED NOT NULL,
	`currency` text NOT NULL,
	`notes` text,
	`void_reason` text,
	`void_date` text,
	`issued_at` integer,
	`issued_by` integer,
	`estimate_row` integer,
	`search` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`estimate_row`) REFERENCES `estimate`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "invoice_total_range" CHECK("invoice"."total_cents" >= 0),
	CONSTRAINT "invoice_paid_range" CHECK("invoice"."paid_cents" between 0 and "invoice"."total_cents"),
	CONSTRAINT "invoice_status_known" CHECK("invoice"."status" in ('draft', 'issued', 'void')),
	CONSTRAINT "invoice_numbered" CHECK("invoice"."status" <> 'issued' or ("invoice"."code" is not null and "invoice"."issued_at" is not null))
) STRICT;

CREATE UNIQUE INDEX `invoice_id_unique` ON `invoice` (`id`);
CREATE UNIQUE INDEX `invoice_number_unique` ON `invoice` (`number`);
CREATE UNIQUE INDEX `invoice_code_unique` ON `invoice` (`code`);
CREATE INDEX `invoice_date` ON `invoice` (`issue_date`,`row`);
CREATE INDEX `invoice_state` ON `invoice` (`state`,`issue_date`,`row`);
CREATE INDEX `invoice_client` ON `invoice` (`client_row`,`issue_date`,`row`);
CREATE INDEX `invoice_due` ON `invoice` (`due_date`,`row`) WHERE state IN ('open', 'partial');
CREATE INDEX `invoice_client_open` ON `invoice` (`client_row`,`issue_date`,`row`) WHERE state IN ('open', 'partial');
CREATE UNIQUE INDEX `invoice_sequence` ON `invoice` (`series`,`sequence`);
CREATE TABLE `invoice_line` (
	`row` integer PRIMARY KEY NOT NULL,
	`invoice_row` integer NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price_cents` integer NOT NULL,
	`discount_bp` integer NOT NULL,
	`tax_bp` integer NOT NULL,
	`discount_cents` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`tax_cents` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`package_row` integer,
	FOREIGN KEY (`invoice_row`) REFERENCES `invoice`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`package_row`) REFERENCES `service_package`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `invoice_line_position` ON `invoice_line` (`invoice_row`,`position`);
CREATE TABLE `service` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`client_row` integer NOT NULL,
	`package_row` integer NOT NULL,
	`status` text NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text,
	`price_cents` integer NOT NULL,
	`tax_bp` integer NOT NULL,
	`billing_period` text NOT NULL,
	`next_period` text,
	`notes` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`client_row`) REFERENCES `client`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`package_row`) REFERENCES `service_package`(`row`) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "service_price_range" CHECK("service"."price_cents" between 0 and 1000000000000),
	CONSTRAINT "service_tax_range" CHECK("service"."tax_bp" between 0 and 10000),
	CONSTRAINT "service_status_known" CHECK("service"."status" in ('pending', 'active', 'suspended', 'cancelled'))
) STRICT;

CREATE UNIQUE INDEX `service_id_unique` ON `service` (`id`);
CREATE UNIQUE INDEX `service_number_unique` ON `service` (`number`);
CREATE UNIQUE INDEX `service_code_unique` ON `service` (`code`);
CREATE INDEX `service_client` ON `service` (`client_row`,`kind`,`row`);
CREATE INDEX `service_package_row` ON `service` (`package_row`,`status`,`row`);
CREATE INDEX `service_status` ON `service` (`status`,`row`);
CREATE INDEX `service_kind` ON `service` (`kind`,`row`);
CREATE INDEX `service_start` ON `service` (`start_date`,`row`);
CREATE INDEX `service_due` ON `service` (`next_period`,`client_row`) WHERE status = 'active' AND next_period IS NOT NULL;
CREATE TABLE `service_package` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`description` text,
	`kind` text NOT NULL,
	`price_cents` integer NOT NULL,
	`tax_bp` integer NOT NULL,
	`billing_period` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`search` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	CONSTRAINT "service_package_price_range" CHECK("service_package"."price_cents" between 0 and 1000000000000),
	CONSTRAINT "service_package_tax_range" CHECK("service_package"."tax_bp" between 0 and 10000)
) STRICT;

CREATE UNIQUE INDEX `service_package_id_unique` ON `service_package` (`id`);
CREATE UNIQUE INDEX `service_package_number_unique` ON `service_package` (`number`);
CREATE UNIQUE INDEX `service_package_code_key_unique` ON `service_package` (`code_key`);
CREATE INDEX `service_package_name` ON `service_package` (`name_key`,`row`);
CREATE INDEX `service_package_active_name` ON `service_package` (`active`,`name_key`,`row`);
CREATE INDEX `service_package_price` ON `service_package` (`price_cents`,`row`);
CREATE INDEX `service_package_updated` ON `service_package` (`updated_at`,`row`);
CREATE TABLE `service_period` (
	`row` integer PRIMARY KEY NOT NULL,
	`service_row` integer NOT NULL,
	`period_start` text NOT NULL,
	`invoice_row` integer NOT NULL,
	`released` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`service_row`) REFERENCES `service`(`row`) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`invoice_row`) REFERENCES `invoice`(`row`) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX `service_period_once` ON `service_period` (`service_row`,`period_start`) WHERE released = 0;
CREATE INDEX `service_period_invoice` ON `service_period` (`invoice_row`);

-- Search: runs of three characters.
CREATE VIRTUAL TABLE service_package_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER service_package_searched AFTER INSERT ON service_package BEGIN
  INSERT INTO service_package_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER service_package_searched_anew AFTER UPDATE OF search ON service_package WHEN old.search <> new.search BEGIN
  DELETE FROM service_package_fts WHERE rowid = old.row;
  INSERT INTO service_package_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE VIRTUAL TABLE estimate_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER estimate_searched AFTER INSERT ON estimate BEGIN
  INSERT INTO estimate_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER estimate_searched_anew AFTER UPDATE OF search ON estimate WHEN old.search <> new.search BEGIN
  DELETE FROM estimate_fts WHERE rowid = old.row;
  INSERT INTO estimate_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE VIRTUAL TABLE invoice_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER invoice_searched AFTER INSERT ON invoice BEGIN
  INSERT INTO invoice_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER invoice_searched_anew AFTER UPDATE OF search ON invoice WHEN old.search <> new.search BEGIN
  DELETE FROM invoice_fts WHERE rowid = old.row;
  INSERT INTO invoice_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE VIRTUAL TABLE payment_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER payment_searched AFTER INSERT ON payment BEGIN
  INSERT INTO payment_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER payment_searched_anew AFTER UPDATE OF search ON payment WHEN old.search <> new.search BEGIN
  DELETE FROM payment_fts WHERE rowid = old.row;
  INSERT INTO payment_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE VIRTUAL TABLE expense_fts USING fts5(search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER expense_searched AFTER INSERT ON expense BEGIN
  INSERT INTO expense_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER expense_searched_anew AFTER UPDATE OF search ON expense WHEN old.search <> new.search BEGIN
  DELETE FROM expense_fts WHERE rowid = old.row;
  INSERT INTO expense_fts (rowid, search) VALUES (new.row, new.search);
END;

-- What was made is never deleted, and money is append-only.
CREATE TRIGGER service_package_stays BEFORE DELETE ON service_package BEGIN
  SELECT raise(ABORT, 'packages are never deleted');
END;
CREATE TRIGGER service_stays BEFORE DELETE ON service BEGIN
  SELECT raise(ABORT, 'services are never deleted');
END;
CREATE TRIGGER service_period_stays BEFORE DELETE ON service_period BEGIN
  SELECT raise(ABORT, 'invoiced periods are never deleted');
END;
CREATE TRIGGER estimate_stays BEFORE DELETE ON estimate BEGIN
  SELECT raise(ABORT, 'estimates are never deleted');
END;
CREATE TRIGGER invoice_stays BEFORE DELETE ON invoice BEGIN
  SELECT raise(ABORT, 'invoices are never deleted');
END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payment BEGIN
  SELECT raise(ABORT, 'payments are never deleted');
END;
CREATE TRIGGER allocation_stays BEFORE DELETE ON allocation BEGIN
  SELECT raise(ABORT, 'allocations are never deleted');
END;
CREATE TRIGGER expense_stays BEFORE DELETE ON expense BEGIN
  SELECT raise(ABORT, 'expenses are never deleted');
END;
CREATE TRIGGER account_entry_stays BEFORE DELETE ON account_entry BEGIN
  SELECT raise(ABORT, 'entries of an account are never deleted');
END;
CREATE TRIGGER invoice_kept BEFORE UPDATE ON invoice
WHEN old.status <> 'draft' AND (
  (new.id, new.number, new.series, new.sequence, new.code, new.client_row, new.party_name, new.party_document_type, new.party_document, new.party_address, new.issue_date, new.issue_floats, new.due_date, new.due_floats, new.discount_cents, new.net_cents, new.tax_cents, new.total_cents, new.currency, new.notes, new.issued_at, new.issued_by, new.estimate_row)
    IS NOT (old.id, old.number, old.series, old.sequence, old.code, old.client_row, old.party_name, old.party_document_type, old.party_document, old.party_address, old.issue_date, old.issue_floats, old.due_date, old.due_floats, old.discount_cents, old.net_cents, old.tax_cents, old.total_cents, old.currency, old.notes, old.issued_at, old.issued_by, old.estimate_row)
  OR new.status = 'draft' OR (old.status = 'void' AND new.status <> 'void'))
BEGIN
  SELECT raise(ABORT, 'an issued invoice never changes');
END;
CREATE TRIGGER invoice_void_unpaid BEFORE UPDATE OF status ON invoice WHEN new.status = 'void' AND new.paid_cents <> 0 BEGIN
  SELECT raise(ABORT, 'an invoice with payments is not voided');
END;
CREATE TRIGGER invoice_line_insert BEFORE INSERT ON invoice_line
WHEN (SELECT status FROM invoice WHERE row = new.invoice_row) <> 'draft'
BEGIN
  SELECT raise(ABORT, 'an issued invoice never changes');
END;
CREATE TRIGGER estimate_line_insert BEFORE INSERT ON estimate_line
WHEN (SELECT status FROM estimate WHERE row = new.estimate_row) <> 'draft'
BEGIN
  SELECT raise(ABORT, 'only a draft changes');
END;
CREATE TRIGGER invoice_line_update BEFORE UPDATE ON invoice_line
WHEN (SELECT status FROM invoice WHERE row = new.invoice_row) <> 'draft'
BEGIN
  SELECT raise(ABORT, 'an issued invoice never changes');
END;
CREATE TRIGGER estimate_line_update BEFORE UPDATE ON estimate_line
WHEN (SELECT status FROM estimate WHERE row = new.estimate_row) <> 'draft'
BEGIN
  SELECT raise(ABORT, 'only a draft changes');
END;
CREATE TRIGGER invoice_line_delete BEFORE DELETE ON invoice_line
WHEN (SELECT status FROM invoice WHERE row = old.invoice_row) <> 'draft'
BEGIN
  SELECT raise(ABORT, 'an issued invoice never changes');
END;
CREATE TRIGGER estimate_line_delete BEFORE DELETE ON estimate_line
WHEN (SELECT status FROM estimate WHERE row = old.estimate_row) <> 'draft'
BEGIN
  SELECT raise(ABORT, 'only a draft changes');
END;
CREATE TRIGGER payment_kept BEFORE UPDATE ON payment
WHEN (new.id, new.number, new.code, new.client_row, new.party_name, new.party_document_type, new.party_document, new.party_address, new.date, new.amount_cents, new.currency, new.method, new.reference, new.notes)
  IS NOT (old.id, old.number, old.code, old.client_row, old.party_name, old.party_document_type, old.party_document, old.party_address, old.date, old.amount_cents, old.currency, old.method, old.reference, old.notes)
  OR (old.status = 'void' AND new.status <> 'void')
BEGIN
  SELECT raise(ABORT, 'a payment never changes');
END;
CREATE TRIGGER expense_kept BEFORE UPDATE ON expense
WHEN (new.id, new.number, new.code, new.client_row, new.date, new.amount_cents, new.currency, new.category, new.method, new.reference, new.description)
  IS NOT (old.id, old.number, old.code, old.client_row, old.date, old.amount_cents, old.currency, old.category, old.method, old.reference, old.description)
  OR (old.status = 'void' AND new.status <> 'void')
BEGIN
  SELECT raise(ABORT, 'an expense never changes');
END;
CREATE TRIGGER payment_void_released BEFORE UPDATE OF status ON payment WHEN new.status = 'void' AND new.applied_cents <> 0 BEGIN
  SELECT raise(ABORT, 'a payment that invoices hold is not voided');
END;
CREATE TRIGGER account_entry_kept BEFORE UPDATE ON account_entry BEGIN
  SELECT raise(ABORT, 'an account is append-only');
END;

-- Allocations: within one client, from a posted payment to an issued invoice, not before either; released once.
CREATE TRIGGER allocation_fits BEFORE INSERT ON allocation
WHEN NOT EXISTS (
  SELECT 1 FROM payment p JOIN invoice i ON i.client_row = p.client_row
  WHERE p.row = new.payment_row AND i.row = new.invoice_row AND p.status = 'posted' AND i.status = 'issued'
    AND new.date >= p.date AND new.date >= i.issue_date AND new.released_date IS NULL)
BEGIN
  SELECT raise(ABORT, 'the payment does not fit the invoice');
END;
CREATE TRIGGER allocation_made AFTER INSERT ON allocation BEGIN
  UPDATE payment SET applied_cents = applied_cents + new.amount_cents WHERE row = new.payment_row;
  UPDATE invoice SET paid_cents = paid_cents + new.amount_cents WHERE row = new.invoice_row;
END;
CREATE TRIGGER allocation_kept BEFORE UPDATE ON allocation
WHEN old.released_date IS NOT NULL OR new.released_date IS NULL OR new.released_date < old.date
  OR (new.payment_row, new.invoice_row, new.date, new.amount_cents) IS NOT (old.payment_row, old.invoice_row, old.date, old.amount_cents)
BEGIN
  SELECT raise(ABORT, 'an allocation never changes');
END;
CREATE TRIGGER allocation_released AFTER UPDATE OF released_date ON allocation BEGIN
  UPDATE payment SET applied_cents = applied_cents - new.amount_cents WHERE row = new.payment_row;
  UPDATE invoice SET paid_cents = paid_cents - new.amount_cents WHERE row = new.invoice_row;
END;

-- The client's account.
CREATE TRIGGER invoice_entered AFTER INSERT ON invoice WHEN new.status = 'issued' BEGIN
  INSERT INTO account_entry (client_row, date, kind, invoice_row, amount_cents) VALUES (new.client_row, new.issue_date, 'invoice', new.row, new.total_cents);
END;
CREATE TRIGGER invoice_entered_late AFTER UPDATE OF status ON invoice WHEN old.status = 'draft' AND new.status = 'issued' BEGIN
  INSERT INTO account_entry (client_row, date, kind, invoice_row, amount_cents) VALUES (new.client_row, new.issue_date, 'invoice', new.row, new.total_cents);
END;
CREATE TRIGGER invoice_taken_back AFTER UPDATE OF status ON invoice WHEN old.status = 'issued' AND new.status = 'void' BEGIN
  INSERT INTO account_entry (client_row, date, kind, invoice_row, amount_cents) VALUES (new.client_row, new.void_date, 'invoiceVoid', new.row, -new.total_cents);
END;
CREATE TRIGGER invoice_period_freed AFTER UPDATE OF status ON invoice WHEN new.status = 'void' AND old.status <> 'void' BEGIN
  UPDATE service_period SET released = 1 WHERE invoice_row = new.row;
END;
CREATE TRIGGER payment_entered AFTER INSERT ON payment BEGIN
  INSERT INTO account_entry (client_row, date, kind, payment_row, amount_cents) VALUES (new.client_row, new.date, 'payment', new.row, -new.amount_cents);
END;
CREATE TRIGGER payment_taken_back AFTER UPDATE OF status ON payment WHEN old.status = 'posted' AND new.status = 'void' BEGIN
  INSERT INTO account_entry (client_row, date, kind, payment_row, amount_cents) VALUES (new.client_row, new.void_date, 'paymentVoid', new.row, new.amount_cents);
END;

-- What each client has to pay, and his credit.
CREATE TRIGGER invoice_owed AFTER INSERT ON invoice WHEN new.status = 'issued' BEGIN
  INSERT INTO client_account (client_row, due_cents, credit_cents) VALUES (new.client_row, new.total_cents - new.paid_cents, 0)
  ON CONFLICT (client_row) DO UPDATE SET due_cents = due_cents + excluded.due_cents;
END;
CREATE TRIGGER invoice_owed_anew AFTER UPDATE OF status, paid_cents ON invoice BEGIN
  INSERT INTO client_account (client_row, due_cents, credit_cents)
  VALUES (new.client_row, iif(new.status = 'issued', new.total_cents - new.paid_cents, 0) - iif(old.status = 'issued', old.total_cents - old.paid_cents, 0), 0)
  ON CONFLICT (client_row) DO UPDATE SET due_cents = due_cents + excluded.due_cents;
END;
CREATE TRIGGER payment_credited AFTER INSERT ON payment BEGIN
  INSERT INTO client_account (client_row, due_cents, credit_cents) VALUES (new.client_row, 0, new.amount_cents - new.applied_cents)
  ON CONFLICT (client_row) DO UPDATE SET credit_cents = credit_cents + excluded.credit_cents;
END;
CREATE TRIGGER payment_credited_anew AFTER UPDATE OF status, applied_cents ON payment BEGIN
  INSERT INTO client_account (client_row, due_cents, credit_cents)
  VALUES (new.client_row, 0, iif(new.status = 'posted', new.amount_cents - new.applied_cents, 0) - iif(old.status = 'posted', old.amount_cents - old.applied_cents, 0))
  ON CONFLICT (client_row) DO UPDATE SET credit_cents = credit_cents + excluded.credit_cents;
END;

-- How many of a state on a day, and their sums.
CREATE TRIGGER estimate_tallied AFTER INSERT ON estimate BEGIN
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('estimate', new.status, new.date, 1, new.total_cents, 0)
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER estimate_tallied_anew AFTER UPDATE OF status, date, total_cents ON estimate BEGIN
  UPDATE day_tally SET total = total - 1, cents = cents - old.total_cents, open_cents = open_cents - 0
  WHERE noun = 'estimate' AND state = old.status AND day = old.date;
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('estimate', new.status, new.date, 1, new.total_cents, 0)
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER invoice_tallied AFTER INSERT ON invoice BEGIN
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('invoice', new.state, new.issue_date, 1, new.total_cents, iif(new.status = 'issued', new.total_cents - new.paid_cents, 0))
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER invoice_tallied_anew AFTER UPDATE OF status, paid_cents, issue_date, total_cents ON invoice BEGIN
  UPDATE day_tally SET total = total - 1, cents = cents - old.total_cents, open_cents = open_cents - iif(old.status = 'issued', old.total_cents - old.paid_cents, 0)
  WHERE noun = 'invoice' AND state = old.state AND day = old.issue_date;
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('invoice', new.state, new.issue_date, 1, new.total_cents, iif(new.status = 'issued', new.total_cents - new.paid_cents, 0))
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER payment_tallied AFTER INSERT ON payment BEGIN
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('payment', new.status, new.date, 1, new.amount_cents, new.applied_cents)
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER payment_tallied_anew AFTER UPDATE OF status, applied_cents ON payment BEGIN
  UPDATE day_tally SET total = total - 1, cents = cents - old.amount_cents, open_cents = open_cents - old.applied_cents
  WHERE noun = 'payment' AND state = old.status AND day = old.date;
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('payment', new.status, new.date, 1, new.amount_cents, new.applied_cents)
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER expense_tallied AFTER INSERT ON expense BEGIN
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('expense', new.status, new.date, 1, new.amount_cents, 0)
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER expense_tallied_anew AFTER UPDATE OF status ON expense BEGIN
  UPDATE day_tally SET total = total - 1, cents = cents - old.amount_cents, open_cents = open_cents - 0
  WHERE noun = 'expense' AND state = old.status AND day = old.date;
  INSERT INTO day_tally (noun, state, day, total, cents, open_cents)
  VALUES ('expense', new.status, new.date, 1, new.amount_cents, 0)
  ON CONFLICT (noun, state, day) DO UPDATE SET total = total + 1, cents = cents + excluded.cents, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER invoice_due_tallied AFTER INSERT ON invoice WHEN new.state IN ('open', 'partial') BEGIN
  INSERT INTO due_tally (day, total, open_cents) VALUES (new.due_date, 1, new.total_cents - new.paid_cents)
  ON CONFLICT (day) DO UPDATE SET total = total + 1, open_cents = open_cents + excluded.open_cents;
END;
CREATE TRIGGER invoice_due_tallied_out AFTER UPDATE OF status, paid_cents ON invoice WHEN old.state IN ('open', 'partial') BEGIN
  UPDATE due_tally SET total = total - 1, open_cents = open_cents - (old.total_cents - old.paid_cents) WHERE day = old.due_date;
END;
CREATE TRIGGER invoice_due_tallied_in AFTER UPDATE OF status, paid_cents ON invoice WHEN new.state IN ('open', 'partial') BEGIN
  INSERT INTO due_tally (day, total, open_cents) VALUES (new.due_date, 1, new.total_cents - new.paid_cents)
  ON CONFLICT (day) DO UPDATE SET total = total + 1, open_cents = open_cents + excluded.open_cents;
END;
