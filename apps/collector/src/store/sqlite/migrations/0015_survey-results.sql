CREATE TABLE `submission` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`submission` text NOT NULL,
	`survey` text NOT NULL,
	`identity` integer NOT NULL,
	`first_at` integer NOT NULL,
	`submitted_at` integer,
	`left_at` integer,
	`left_question` text,
	PRIMARY KEY(`project`, `generation`, `submission`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `submission_survey` ON `submission` (`project`,`generation`,`survey`,`first_at`);--> statement-breakpoint
CREATE INDEX `submission_identity` ON `submission` (`project`,`generation`,`identity`);--> statement-breakpoint
ALTER TABLE `answer` ADD `page` text;--> statement-breakpoint
ALTER TABLE `answer` ADD `took_ms` integer;--> statement-breakpoint
ALTER TABLE `answer` ADD `fields` text;