CREATE INDEX ix_audit_entries_action_sequence ON audit_entries (action, sequence);

CREATE INDEX ix_audit_entries_actor_name_sequence ON audit_entries (actor_name, sequence);

CREATE INDEX ix_audit_entries_at_sequence ON audit_entries (at, sequence);
