"""A new state without its audit event, written first, is refused by the database itself."""

from django.db import migrations

MESSAGE = "a status change needs its audit event first"

SQLITE = f"""
CREATE TRIGGER report_state_needs_audit BEFORE UPDATE OF state ON reports_report
WHEN NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM reports_auditevent
    WHERE audit_ref = NEW.audit_ref AND report_version = NEW.version AND new_status = NEW.state
)
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END;
"""

POSTGRESQL = f"""
CREATE FUNCTION report_state_needs_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM reports_auditevent
        WHERE audit_ref = NEW.audit_ref AND report_version = NEW.version
          AND new_status = NEW.state
    ) THEN
        RAISE EXCEPTION '{MESSAGE}';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER report_state_needs_audit BEFORE UPDATE OF state ON reports_report
FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state)
EXECUTE FUNCTION report_state_needs_audit();
"""

UNDO = {
    "sqlite": "DROP TRIGGER report_state_needs_audit;",
    "postgresql": (
        "DROP TRIGGER report_state_needs_audit ON reports_report;"
        "DROP FUNCTION report_state_needs_audit();"
    ),
}


def guard(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    schema_editor.execute({"sqlite": SQLITE, "postgresql": POSTGRESQL}[vendor])


def unguard(apps, schema_editor):
    schema_editor.execute(UNDO[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_reports")]
    operations = [migrations.RunPython(guard, unguard)]
