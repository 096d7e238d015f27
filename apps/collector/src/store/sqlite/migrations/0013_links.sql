CREATE TABLE `link_secret` (
	`project` integer PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `link_use` (
	`project` integer NOT NULL,
	`link` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project`, `link`),
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
