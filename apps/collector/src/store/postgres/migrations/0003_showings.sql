CREATE TABLE "showing" (
	"project" bigint NOT NULL,
	"generation" bigint NOT NULL,
	"experience" text collate "C" NOT NULL,
	"identity" bigint NOT NULL,
	CONSTRAINT "showing_project_generation_experience_identity_pk" PRIMARY KEY("project","generation","experience","identity")
);
