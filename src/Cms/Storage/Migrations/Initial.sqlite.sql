CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL CONSTRAINT "pk_api_keys" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NULL,
    "revoked_at" INTEGER NULL,
    "last_used_at" INTEGER NULL
);


CREATE TABLE "articles" (
    "id" TEXT NOT NULL CONSTRAINT "pk_articles" PRIMARY KEY,
    "type" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "translation_group" TEXT NOT NULL,
    "office" TEXT NULL,
    "source_key" TEXT NULL,
    "source_hash" TEXT NULL,
    "created_by" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "latest_edition" INTEGER NOT NULL,
    "public_edition" INTEGER NULL,
    "first_published_at" INTEGER NULL,
    "withdrawn_at" INTEGER NULL,
    "withdrawal_reason" TEXT NULL,
    "deleted_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "audit_entries" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_audit_entries" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "article_id" TEXT NULL,
    "edition" INTEGER NULL,
    "from" TEXT NULL,
    "to" TEXT NULL,
    "reason" TEXT NULL,
    "subject" TEXT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "changes" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_changes" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "article_id" TEXT NULL,
    "edition" INTEGER NULL,
    "hash" TEXT NULL,
    "at" INTEGER NOT NULL,
    "type" TEXT NULL,
    "locale" TEXT NULL,
    "path" TEXT NULL,
    "tags" TEXT NOT NULL
);


CREATE TABLE "columns" (
    "slug" TEXT NOT NULL CONSTRAINT "pk_columns" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "organisation" TEXT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "follower_cursors" (
    "name" TEXT NOT NULL CONSTRAINT "pk_follower_cursors" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL
);


CREATE TABLE "log_heads" (
    "name" TEXT NOT NULL CONSTRAINT "pk_log_heads" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "media_assets" (
    "id" TEXT NOT NULL CONSTRAINT "pk_media_assets" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NULL,
    "height" INTEGER NULL,
    "alt" TEXT NOT NULL,
    "caption" TEXT NULL,
    "credit" TEXT NULL,
    "licence" TEXT NULL,
    "focal_x" REAL NOT NULL,
    "focal_y" REAL NOT NULL,
    "uploaded_at" INTEGER NOT NULL,
    "uploaded_by" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "roles" (
    "id" TEXT NOT NULL CONSTRAINT "pk_roles" PRIMARY KEY,
    "name" TEXT NULL,
    "normalized_name" TEXT NULL,
    "concurrency_stamp" TEXT NULL
);


CREATE TABLE "terms" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NULL,
    "description" TEXT NULL,
    "code" TEXT NULL,
    "unit_type" TEXT NULL,
    "parent" TEXT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_terms" PRIMARY KEY ("kind", "slug")
);


CREATE TABLE "users" (
    "id" TEXT NOT NULL CONSTRAINT "pk_users" PRIMARY KEY,
    "display_name" TEXT NOT NULL,
    "organisations" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" INTEGER NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "comments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_comments" PRIMARY KEY,
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "author_id" TEXT NULL,
    "author_name" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "fk_comments_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);


CREATE TABLE "editions" (
    "article_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "writers" TEXT NOT NULL,
    "submitted_by" TEXT NULL,
    "submitted_at" INTEGER NULL,
    "approved_by" TEXT NULL,
    "approved_at" INTEGER NULL,
    "approved_hash" TEXT NULL,
    "publish_at" INTEGER NULL,
    "unpublish_at" INTEGER NULL,
    "published_at" INTEGER NULL,
    "correction_wrong" TEXT NULL,
    "correction_right" TEXT NULL,
    CONSTRAINT "pk_editions" PRIMARY KEY ("article_id", "number"),
    CONSTRAINT "fk_editions_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);


CREATE TABLE "published_paths" (
    "path" TEXT NOT NULL CONSTRAINT "pk_published_paths" PRIMARY KEY,
    "article_id" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    CONSTRAINT "fk_published_paths_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);


CREATE TABLE "role_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_role_claims" PRIMARY KEY AUTOINCREMENT,
    "role_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_role_claims_roles_role_id" FOREIGN KEY ("role_id") REFERENCES "roles" ("id") ON DELETE CASCADE
);


CREATE TABLE "term_successions" (
    "kind" TEXT NOT NULL,
    "predecessor" TEXT NOT NULL,
    "successor" TEXT NOT NULL,
    CONSTRAINT "pk_term_successions" PRIMARY KEY ("kind", "predecessor", "successor"),
    CONSTRAINT "fk_term_successions_terms_kind_predecessor" FOREIGN KEY ("kind", "predecessor") REFERENCES "terms" ("kind", "slug") ON DELETE CASCADE,
    CONSTRAINT "fk_term_successions_terms_kind_successor" FOREIGN KEY ("kind", "successor") REFERENCES "terms" ("kind", "slug") ON DELETE CASCADE
);


CREATE TABLE "user_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_user_claims_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_user_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "fk_user_logins_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_roles" (
    "user_id" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    CONSTRAINT "pk_user_roles" PRIMARY KEY ("user_id", "role_id"),
    CONSTRAINT "fk_user_roles_roles_role_id" FOREIGN KEY ("role_id") REFERENCES "roles" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_user_roles_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_tokens" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_user_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "fk_user_tokens_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "media_uses" (
    "media_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    CONSTRAINT "pk_media_uses" PRIMARY KEY ("media_id", "article_id", "edition"),
    CONSTRAINT "fk_media_uses_editions_article_id_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "editions" ("article_id", "number") ON DELETE CASCADE,
    CONSTRAINT "fk_media_uses_media_assets_media_id" FOREIGN KEY ("media_id") REFERENCES "media_assets" ("id") ON DELETE RESTRICT
);


CREATE TABLE "scheduled_actions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_scheduled_actions" PRIMARY KEY,
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "claimed_by" TEXT NULL,
    "claimed_until" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "done_at" INTEGER NULL,
    CONSTRAINT "fk_scheduled_actions_editions_article_id_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "editions" ("article_id", "number") ON DELETE RESTRICT
);


CREATE TABLE "snapshots" (
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "json" BLOB NOT NULL,
    "hash" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "published_at" INTEGER NOT NULL,
    CONSTRAINT "pk_snapshots" PRIMARY KEY ("article_id", "edition"),
    CONSTRAINT "fk_snapshots_editions_article_id_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "editions" ("article_id", "number") ON DELETE RESTRICT
);


CREATE TABLE "live_articles" (
    "article_id" TEXT NOT NULL CONSTRAINT "pk_live_articles" PRIMARY KEY,
    "edition" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "column" TEXT NULL,
    "category" TEXT NULL,
    "headline_sort_key" TEXT NOT NULL,
    "published" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "translation_group" TEXT NOT NULL,
    "json" BLOB NOT NULL,
    "summary" BLOB NOT NULL,
    "etag" TEXT NOT NULL,
    CONSTRAINT "fk_live_articles_snapshots_article_id_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "snapshots" ("article_id", "edition") ON DELETE RESTRICT
);


CREATE TABLE "live_terms" (
    "article_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "pk_live_terms" PRIMARY KEY ("article_id", "kind", "value"),
    CONSTRAINT "fk_live_terms_live_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "live_articles" ("article_id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "ix_api_keys_hash" ON "api_keys" ("hash");


CREATE UNIQUE INDEX "ix_articles_source_key" ON "articles" ("source_key");


CREATE INDEX "ix_articles_state_updated_at" ON "articles" ("state", "updated_at");


CREATE INDEX "ix_articles_translation_group" ON "articles" ("translation_group");


CREATE INDEX "ix_articles_updated_at" ON "articles" ("updated_at");


CREATE INDEX "ix_audit_entries_article_id_sequence" ON "audit_entries" ("article_id", "sequence");


CREATE INDEX "ix_changes_article_id" ON "changes" ("article_id");


CREATE INDEX "ix_comments_article_id_at" ON "comments" ("article_id", "at");


CREATE INDEX "ix_live_articles_article_id_edition" ON "live_articles" ("article_id", "edition");


CREATE INDEX "ix_live_articles_column_published" ON "live_articles" ("column", "published");


CREATE UNIQUE INDEX "ix_live_articles_path" ON "live_articles" ("path");


CREATE INDEX "ix_live_articles_published_article_id" ON "live_articles" ("published", "article_id");


CREATE INDEX "ix_live_articles_translation_group" ON "live_articles" ("translation_group");


CREATE INDEX "ix_live_articles_type_locale_published" ON "live_articles" ("type", "locale", "published");


CREATE INDEX "ix_live_articles_updated_article_id" ON "live_articles" ("updated", "article_id");


CREATE INDEX "ix_live_terms_kind_value" ON "live_terms" ("kind", "value");


CREATE UNIQUE INDEX "ix_media_assets_sha256" ON "media_assets" ("sha256");


CREATE INDEX "ix_media_assets_uploaded_at" ON "media_assets" ("uploaded_at");


CREATE INDEX "ix_media_uses_article_id_edition" ON "media_uses" ("article_id", "edition");


CREATE INDEX "ix_published_paths_article_id" ON "published_paths" ("article_id");


CREATE INDEX "ix_role_claims_role_id" ON "role_claims" ("role_id");


CREATE UNIQUE INDEX "role_name_index" ON "roles" ("normalized_name");


CREATE INDEX "ix_scheduled_actions_article_id_edition" ON "scheduled_actions" ("article_id", "edition");


CREATE INDEX "ix_scheduled_actions_done_at_due_at" ON "scheduled_actions" ("done_at", "due_at");


CREATE INDEX "ix_term_successions_kind_successor" ON "term_successions" ("kind", "successor");


CREATE INDEX "ix_user_claims_user_id" ON "user_claims" ("user_id");


CREATE INDEX "ix_user_logins_user_id" ON "user_logins" ("user_id");


CREATE INDEX "ix_user_roles_role_id" ON "user_roles" ("role_id");


CREATE INDEX "email_index" ON "users" ("normalized_email");


CREATE UNIQUE INDEX "user_name_index" ON "users" ("normalized_user_name");



INSERT INTO "log_heads" ("name", "sequence", "hash") VALUES ('changes', 0, ''), ('audit', 0, '');

-- What is written once stays as it was written, whoever holds the connection.
CREATE TRIGGER "audit_entries_keep" BEFORE UPDATE ON "audit_entries" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "audit_entries_stay" BEFORE DELETE ON "audit_entries" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "changes_keep" BEFORE UPDATE ON "changes" BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "changes_stay" BEFORE DELETE ON "changes" BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "snapshots_keep" BEFORE UPDATE ON "snapshots" BEGIN SELECT RAISE(ABORT, 'snapshots are written once'); END;
CREATE TRIGGER "snapshots_stay" BEFORE DELETE ON "snapshots" BEGIN SELECT RAISE(ABORT, 'snapshots are written once'); END;
