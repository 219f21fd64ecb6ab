CREATE INDEX `change_log_noun` ON `change_log` (`noun`,`seq`);
CREATE INDEX `change_log_at` ON `change_log` (`at`);