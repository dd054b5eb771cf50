INSERT INTO follower_cursors (name, sequence, updated_at)
SELECT 'cards', sequence, to_timestamp(0) FROM log_heads WHERE name = 'changes';
