CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_project` ON `audit` (`project`,`id`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`project`,`subject`,`id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`project` integer NOT NULL,
	`submission` text NOT NULL,
	`status` text NOT NULL,
	`owner` text,
	`due_at` integer,
	`closed_at` integer,
	PRIMARY KEY(`project`, `submission`),
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_status` ON `feedback` (`project`,`status`);--> statement-breakpoint
CREATE TABLE `feedback_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`submission` text NOT NULL,
	`at` integer NOT NULL,
	`author` text NOT NULL,
	`author_name` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_note_of` ON `feedback_note` (`project`,`submission`,`id`);--> statement-breakpoint
CREATE TABLE `feedback_tag` (
	`project` integer NOT NULL,
	`submission` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`project`, `submission`, `tag`),
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_tag_tag` ON `feedback_tag` (`project`,`tag`);--> statement-breakpoint
CREATE INDEX `answer_feedback` ON `answer` (`project`,`generation`,`at`,`submission`) WHERE (text <> '' or (type = 'nps' and score <= 6) or (type = 'ces1' and score >= 4) or (type = 'ces2' and score <= 3) or (type = 'csat3' and score <= 1) or (type = 'csat5' and score <= 2) or (type = 'csat7' and score <= 2));