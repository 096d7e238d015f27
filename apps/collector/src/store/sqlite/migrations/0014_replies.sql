CREATE TABLE `feedback_reply` (
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
CREATE INDEX `feedback_reply_of` ON `feedback_reply` (`project`,`submission`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_reply_at` ON `feedback_reply` (`project`,`at`);