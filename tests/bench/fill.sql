-- Made-up reports from number %(first)s to %(last)s, with every row that a report has.
-- Sizes and states are like those of a service that keeps up: 7 of 10 reports are finished and
-- nothing is late, and one in ten came by a campaign. The sealed bytes open nothing; they are as
-- long as real ones.

CREATE TEMPORARY TABLE batch ON COMMIT DROP AS
SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS audit_ref, state, level, now() AS filled_at,
       CASE WHEN state LIKE 'closed%%' OR state = 'withdrawn'
            THEN now() - interval '2 days' - random() * interval '300 days'
            ELSE now() - random() * interval '8 minutes' END AS received_at,
       now() + interval '2 hours' + random() * interval '3 days' AS due_at,
       state LIKE 'closed%%' OR state = 'withdrawn' AS is_closed
FROM (
    SELECT n,
           CASE WHEN mod(n, 100) < 40 THEN 'closed_helped' WHEN mod(n, 100) < 50 THEN 'closed_limit'
                WHEN mod(n, 100) < 58 THEN 'closed_elsewhere'
                WHEN mod(n, 100) < 65 THEN 'closed_not_us' WHEN mod(n, 100) < 70 THEN 'withdrawn'
                WHEN mod(n, 100) < 90 THEN 'queued' WHEN mod(n, 100) < 95 THEN 'in_review'
                WHEN mod(n, 100) < 97 THEN 'waiting_reporter' WHEN mod(n, 100) < 98 THEN 'referred'
                WHEN mod(n, 100) < 99 THEN 'action_taken' ELSE 'reopened' END AS state,
           CASE WHEN chance < 1 THEN 'P0' WHEN chance < 10 THEN 'P1' WHEN chance < 50 THEN 'P2'
                ELSE 'P3' END AS level
    FROM generate_series(%(first)s::int, %(last)s::int) AS n,
         LATERAL (SELECT mod(abs(hashint4(n)), 100) AS chance) AS drawn
) AS numbers;

INSERT INTO reports_report (id, audit_ref, form_tag, audience, age_band, language, country, harms,
    state, version, level, due_at, moderator_id, person_may_live_there, legal_hold, needs_a_person,
    received_at, closed_at, campaign)
SELECT id, audit_ref, sha256(('form' || n)::bytea), '10-12', '10-12', 'en', 'KE', '["H13", "H03"]',
       state, CASE state WHEN 'queued' THEN 2 ELSE 3 END, level, due_at,
       CASE WHEN state <> 'queued' THEN (SELECT u.id FROM accounts_user u ORDER BY u.username
           OFFSET mod(n, 2) LIMIT 1) END,
       false, false, false, received_at, CASE WHEN is_closed THEN received_at + interval '1 day' END,
       CASE WHEN mod(n, 10) = 0 THEN 'owe-nothing' ELSE '' END
FROM batch;

INSERT INTO reports_reportkey (report_id, locator, pepper_version, sealed_for_staff, wrapped_by_code)
SELECT id, sha256(('locator' || n)::bytea), 1,
       decode(repeat(md5(n::text), 73), 'hex'), decode(repeat(md5(n::text), 4), 'hex')
FROM batch;

INSERT INTO reports_sealedanswer (id, report_id, field, sealed)
SELECT gen_random_uuid(), id, field, decode(repeat(md5(n::text), size / 16), 'hex')
FROM batch, (VALUES ('tapped', 800), ('words', 528)) AS kinds (field, size);

INSERT INTO reports_clock (id, report_id, kind, target_seconds, elapsed_seconds, running_since,
    due_at, met_at, breached_at)
SELECT gen_random_uuid(), id, kind, 259200, 0, CASE WHEN NOT is_closed THEN received_at END,
       CASE WHEN NOT is_closed THEN batch.due_at + later END,
       CASE WHEN is_closed THEN received_at + interval '1 hour' END, NULL
FROM batch, (VALUES ('first_human_read', interval '0'), ('action_started', interval '1 day'),
                    ('child_hears_back', interval '2 days')) AS kinds (kind, later);

INSERT INTO reports_promise (id, report_id, kind, day, made_at, kept_at, missed_at)
SELECT gen_random_uuid(), id, kind, (batch.due_at + interval '1 day')::date, received_at,
       CASE WHEN is_closed THEN received_at + interval '1 hour' END, NULL
FROM batch, (VALUES ('first_read'), ('answer')) AS kinds (kind);

INSERT INTO reports_auditevent (id, at, action, actor_id, actor_role, audit_ref, report_version,
    new_status, detail)
SELECT gen_random_uuid(), received_at + after, action, NULL, 'system', audit_ref, step,
       CASE step WHEN 1 THEN 'received' WHEN 2 THEN 'queued' ELSE state END, '{}'
FROM batch, (VALUES (1, 'received', interval '0'), (2, 'triaged', interval '2 seconds'),
                    (2, 'state_changed', interval '2 seconds'),
                    (3, 'state_changed', interval '1 hour')) AS steps (step, action, after)
WHERE step < 3 OR state <> 'queued';

INSERT INTO reports_statuschange (id, report_id, version, state, acts, helped, by_role, at)
SELECT gen_random_uuid(), id, step,
       CASE step WHEN 1 THEN 'received' WHEN 2 THEN 'queued' ELSE state END, '[]', '', '',
       received_at + after
FROM batch, (VALUES (1, interval '0'), (2, interval '2 seconds'), (3, interval '1 hour'))
    AS steps (step, after)
WHERE step < 3 OR state <> 'queued';

INSERT INTO reports_evaluation (id, report_id, pack_sha256, level, reasons, unknowns, made_at)
SELECT gen_random_uuid(), id, repeat(md5('pack'), 2), level,
       '[{"signal": "S11", "because": "answer", "level": "P1", "says": "Someone is threatening or blackmailing the child."},
         {"signal": "S26", "because": "answer", "level": "P3", "says": "Bullying, hate, a fake or hacked account, a scam, or upsetting content."}]',
       '[{"signal": "S05", "fact": "meeting_soon", "because": "unasked", "says": "A meeting is arranged within 48 hours, or the child is on the way."},
         {"signal": "S13", "fact": "lives_with", "because": "unasked", "says": "The person lives with the child, or cares for, teaches, coaches or treats them."}]',
       received_at + interval '2 seconds'
FROM batch;

INSERT INTO reports_message (id, report_id, direction, author_role, author_id, form_tag, sealed,
    is_question, sent_at, read_on)
SELECT gen_random_uuid(), id, 'from_team', 'moderator', NULL, sha256(('message' || n)::bytea),
       decode(repeat(md5(n::text), 18), 'hex'), false, received_at + interval '1 hour', received_at::date
FROM batch WHERE is_closed;

INSERT INTO reports_lease (report_id, holder_id, token, expires_at)
SELECT id, NULL, 1, received_at FROM batch WHERE state = 'in_review';

INSERT INTO reports_wish (id, report_id, kind, asked_at, carry_out_on, taken_back_at, done_at)
SELECT gen_random_uuid(), id, 'stop', received_at, NULL, NULL,
       CASE WHEN is_closed THEN received_at + interval '1 day' END
FROM batch WHERE mod(n, 50) = 0 OR mod(n, 100) = 75;

INSERT INTO reports_identifier (id, kind, exact_index, norm_version)
SELECT gen_random_uuid(), 'handle', decode(md5(n::text), 'hex'), 1 FROM batch WHERE mod(n, 5) = 0;

INSERT INTO reports_sighting (id, report_id, identifier_id, sealed_value)
SELECT gen_random_uuid(), batch.id, named.id, decode(repeat(md5(n::text), 18), 'hex')
FROM batch JOIN reports_identifier named ON named.exact_index = decode(md5(n::text), 'hex')
WHERE mod(n, 5) = 0;

INSERT INTO reports_job (id, kind, subject, due_at, attempts, started_at, done_at, gave_up_at,
    last_error)
SELECT gen_random_uuid(), 'triage', id, received_at, 1, received_at, received_at, NULL, ''
FROM batch;
