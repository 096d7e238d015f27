CREATE TABLE `erased_id` (
	`project` integer NOT NULL,
	`hash` text NOT NULL,
	`erasure` integer NOT NULL,
	PRIMARY KEY(`project`, `hash`),
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `erasure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`finished_at` integer,
	`counts` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasure_open` ON `erasure` (`project`,`finished_at`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_hash_unique` ON `invitation` (`hash`);--> statement-breakpoint
CREATE INDEX `invitation_project` ON `invitation` (`project`);--> statement-breakpoint
ALTER TABLE `answer` ADD `trust` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `api_key` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `api_key` ADD `scopes` text DEFAULT 'ingest read edit publish admin' NOT NULL;--> statement-breakpoint
ALTER TABLE `api_key` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `api_key` ADD `expires_at` integer;--> statement-breakpoint
ALTER TABLE `project` ADD `settings` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `facts_document` ADD `trust` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `trust` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `project_user` ADD `role` text DEFAULT 'owner' NOT NULL;