DROP INDEX `client_email`;
ALTER TABLE `client` ADD `contact_key` text;
CREATE INDEX `client_by_number` ON `client` (`number`,`row`,`status`);
CREATE INDEX `client_by_phone` ON `client` (`phone`,`row`,`status`);
CREATE INDEX `client_by_contact` ON `client` (`contact_key`,`row`,`status`);
CREATE INDEX `client_email` ON `client` (`email_key`,`row`,`status`);