ALTER TABLE `session` ADD `screen` integer DEFAULT true NOT NULL;

-- Clients are found by their tags too: the index is made anew once the schema is the present one.
INSERT OR REPLACE INTO setting (name, value) SELECT 'reindex', '1' WHERE EXISTS (SELECT 1 FROM client);
