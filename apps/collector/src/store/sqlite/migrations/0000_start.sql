CREATE TABLE `answer` (
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
	`person` integer NOT NULL,
	`account` integer,
	`stage` text,
	PRIMARY KEY(`project`, `generation`, `submission`, `question`)
);
--> statement-breakpoint
CREATE INDEX `answer_type` ON `answer` (`project`,`generation`,`type`,`at`);--> statement-breakpoint
CREATE INDEX `answer_at` ON `answer` (`project`,`generation`,`at`);--> statement-breakpoint
CREATE INDEX `answer_person` ON `answer` (`project`,`generation`,`person`,`at`);--> statement-breakpoint
CREATE INDEX `answer_account` ON `answer` (`project`,`generation`,`account`,`at`);--> statement-breakpoint
CREATE INDEX `answer_identity` ON `answer` (`project`,`generation`,`identity`);--> statement-breakpoint
CREATE TABLE `exposure` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`experience` text NOT NULL,
	`person` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `experience`, `person`, `at`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `exposure_at` ON `exposure` (`project`,`generation`,`experience`,`at`);--> statement-breakpoint
CREATE INDEX `exposure_person` ON `exposure` (`project`,`generation`,`person`);--> statement-breakpoint
CREATE TABLE `progress` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`experience` text NOT NULL,
	`person` integer NOT NULL,
	`first_seen_at` integer,
	`last_seen_at` integer,
	`dismissed_at` integer,
	`completed_at` integer,
	PRIMARY KEY(`project`, `generation`, `experience`, `person`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `progress_person` ON `progress` (`project`,`generation`,`person`);--> statement-breakpoint
CREATE TABLE `task_progress` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`experience` text NOT NULL,
	`task` text NOT NULL,
	`person` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `experience`, `task`, `person`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `task_progress_person` ON `task_progress` (`project`,`generation`,`person`);--> statement-breakpoint
CREATE TABLE `fold` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`state` text NOT NULL,
	`rules` text NOT NULL,
	`seq` integer NOT NULL,
	`as_of` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `wake_up` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`unit` text NOT NULL,
	`subject` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `unit`, `subject`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `wake_up_due` ON `wake_up` (`project`,`generation`,`at`);--> statement-breakpoint
CREATE TABLE `event_name` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_name_once` ON `event_name` (`project`,`name`);--> statement-breakpoint
CREATE TABLE `message` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`message_id` blob NOT NULL,
	`received_at` integer NOT NULL,
	`occurred_at` integer NOT NULL,
	`flags` integer NOT NULL,
	`type` integer NOT NULL,
	`event` integer,
	`user_id` text,
	`anonymous_id` text,
	`group_id` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_once` ON `message` (`project`,`message_id`);--> statement-breakpoint
CREATE TABLE `api_key` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`prefix` text NOT NULL,
	`value` text,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "api_key_secret_is_hashed" CHECK("api_key"."kind" = 'write' or "api_key"."value" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_hash_unique` ON `api_key` (`hash`);--> statement-breakpoint
CREATE INDEX `api_key_project` ON `api_key` (`project`,`kind`);--> statement-breakpoint
CREATE TABLE `origin` (
	`project` integer NOT NULL,
	`origin` text NOT NULL,
	PRIMARY KEY(`project`, `origin`),
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `project` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`generation` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_key_unique` ON `project` (`key`);--> statement-breakpoint
CREATE TABLE `release` (
	`project` integer NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`project`, `version`),
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `milestone_reach` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`milestone` text NOT NULL,
	`subject` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `milestone`, `subject`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `milestone_reach_at` ON `milestone_reach` (`project`,`generation`,`milestone`,`at`);--> statement-breakpoint
CREATE TABLE `stage_day` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`model` text NOT NULL,
	`day` integer NOT NULL,
	`stage` text NOT NULL,
	`entered` integer NOT NULL,
	`left` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `model`, `day`, `stage`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stage_move` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`model` text NOT NULL,
	`day` integer NOT NULL,
	`from_stage` text NOT NULL,
	`to_stage` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `model`, `day`, `from_stage`, `to_stage`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stage_span` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`model` text NOT NULL,
	`subject` integer NOT NULL,
	`entered_at` integer NOT NULL,
	`left_at` integer,
	`stage` text NOT NULL,
	PRIMARY KEY(`project`, `generation`, `model`, `subject`, `entered_at`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `stage_span_now` ON `stage_span` (`project`,`generation`,`model`,`left_at`,`stage`);--> statement-breakpoint
CREATE TABLE `account` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`id` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`people` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`events` integer NOT NULL,
	`traits` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`project`, `generation`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_key` ON `account` (`project`,`generation`,`key`);--> statement-breakpoint
CREATE INDEX `account_last` ON `account` (`project`,`generation`,`last_at`);--> statement-breakpoint
CREATE TABLE `facts_document` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`identity` integer NOT NULL,
	`account` integer NOT NULL,
	`joined_at` integer,
	`joined_id` text,
	`facts` text NOT NULL,
	PRIMARY KEY(`project`, `generation`, `identity`, `account`)
);
--> statement-breakpoint
CREATE INDEX `facts_document_account` ON `facts_document` (`project`,`generation`,`account`);--> statement-breakpoint
CREATE TABLE `identity` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`person` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_once` ON `identity` (`project`,`generation`,`kind`,`value`);--> statement-breakpoint
CREATE INDEX `identity_person` ON `identity` (`project`,`generation`,`person`);--> statement-breakpoint
CREATE TABLE `identity_link` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`identity` integer NOT NULL,
	`user` integer NOT NULL,
	`at` integer NOT NULL,
	`message_id` text NOT NULL,
	PRIMARY KEY(`project`, `generation`, `identity`, `user`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `identity_link_user` ON `identity_link` (`project`,`generation`,`user`);--> statement-breakpoint
CREATE TABLE `membership` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`account` integer NOT NULL,
	`person` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`current` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `account`, `person`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`project`,`generation`,`person`);--> statement-breakpoint
CREATE TABLE `person` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`id` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`identified` integer NOT NULL,
	`account` integer,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`events` integer NOT NULL,
	`traits` text NOT NULL,
	PRIMARY KEY(`project`, `generation`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_key` ON `person` (`project`,`generation`,`key`);--> statement-breakpoint
CREATE INDEX `person_last` ON `person` (`project`,`generation`,`last_at`);--> statement-breakpoint
CREATE TABLE `timeline` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`identity` integer NOT NULL,
	`at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `identity`, `at`, `seq`)
) WITHOUT ROWID;
