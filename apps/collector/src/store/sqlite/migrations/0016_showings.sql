CREATE TABLE `showing` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`experience` text NOT NULL,
	`identity` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `experience`, `identity`)
) WITHOUT ROWID;
