"""Which campaign's link led to a report, and the index by which campaigns are counted."""

from django.db import migrations, models

# By hand and the same on both databases: for a column that is never null Django would build
# SQLite's table anew, and the trigger of 0002 would go with the old one. Old code that runs
# meanwhile does not name the column, and the database fills it.
ADD = "ALTER TABLE reports_report ADD COLUMN campaign varchar(60) NOT NULL DEFAULT ''"
DROP = "ALTER TABLE reports_report DROP COLUMN campaign"


class Migration(migrations.Migration):
    dependencies = [("reports", "0005_role_of_a_state")]

    operations = [
        migrations.RunSQL(
            ADD,
            DROP,
            state_operations=[
                migrations.AddField(
                    model_name="report",
                    name="campaign",
                    field=models.CharField(blank=True, db_default="", default="", max_length=60),
                )
            ],
        ),
        migrations.AddIndex(
            model_name="report",
            index=models.Index(
                condition=models.Q(("campaign__gt", "")),
                fields=["campaign", "received_at"],
                name="report_campaign",
            ),
        ),
    ]
