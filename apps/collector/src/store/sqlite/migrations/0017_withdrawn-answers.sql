CREATE TABLE `withdrawn_answer` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`submission` text NOT NULL,
	`question` text NOT NULL,
	`survey` text NOT NULL,
	`type` text NOT NULL,
	`score` integer,
	`text` text,
	`choices` text,
	`at` integer NOT NULL,
	`message_id` text NOT NULL,
	`first_at` integer NOT NULL,
	`identity` integer NOT NULL,
	`named_account` integer NOT NULL,
	`trust` integer DEFAULT 0 NOT NULL,
	`device` text,
	`language` text,
	`page` text,
	`took_ms` integer,
	`fields` text,
	PRIMARY KEY(`project`, `generation`, `submission`, `question`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `submission` ADD `questions` text;--> statement-breakpoint
ALTER TABLE `submission` ADD `questions_at` integer;