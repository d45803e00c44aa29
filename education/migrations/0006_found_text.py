# The model by makemigrations; the index of its texts by hand, for each kind of database.

from django.db import migrations, models

TABLE = "education_foundtext"
INDEX = "education_foundtext_index"

# The index keeps no words of its own but reads them from the table: hence the old ones at "delete".
ENTER = f"INSERT INTO {INDEX}(rowid, text) VALUES (new.id, new.text);"
LEAVE = f"INSERT INTO {INDEX}({INDEX}, rowid, text) VALUES ('delete', old.id, old.text);"
SQLITE = (
    f"""CREATE VIRTUAL TABLE {INDEX}
        USING fts5(text, content='{TABLE}', content_rowid='id', tokenize='trigram')""",
    f"CREATE TRIGGER {INDEX}_insert AFTER INSERT ON {TABLE} BEGIN {ENTER} END",
    f"CREATE TRIGGER {INDEX}_delete AFTER DELETE ON {TABLE} BEGIN {LEAVE} END",
    f"CREATE TRIGGER {INDEX}_update AFTER UPDATE ON {TABLE} BEGIN {LEAVE} {ENTER} END",
    f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')",
)
SQLITE_BACK = (
    f"DROP TRIGGER {INDEX}_update",
    f"DROP TRIGGER {INDEX}_delete",
    f"DROP TRIGGER {INDEX}_insert",
    f"DROP TABLE {INDEX}",
)
# A trusted extension since PostgreSQL 13: the owner of the database may create it.
POSTGRESQL = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    f"CREATE INDEX {INDEX} ON {TABLE} USING gin (text gin_trgm_ops) WITH (fastupdate = off)",
)
# The extension stays: something else may use it by then.
POSTGRESQL_BACK = (f"DROP INDEX {INDEX}",)


def make_index(apps, schema_editor):
    run(schema_editor, sqlite=SQLITE, postgresql=POSTGRESQL)


def drop_index(apps, schema_editor):
    run(schema_editor, sqlite=SQLITE_BACK, postgresql=POSTGRESQL_BACK)


def run(schema_editor, **statements):
    """On any other database a search reads the table row by row."""
    for statement in statements.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('education', '0005_campaign_idea'),
    ]

    operations = [
        migrations.CreateModel(
            name='FoundText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('advice', 'Advice'), ('guide', 'Guide'), ('campaign', 'Campaign'), ('app', 'App'), ('helpline', 'Help line')], max_length=10)),
                ('address', models.CharField(help_text='Path on this site.', max_length=255)),
                ('reader', models.CharField(max_length=12)),
                ('language', models.CharField(max_length=16)),
                ('title', models.CharField(max_length=255)),
                ('lead', models.TextField(blank=True)),
                ('title_text', models.TextField(blank=True, help_text='The title as it is looked for.')),
                ('text', models.TextField(blank=True, help_text='Title and all words as they are looked for.')),
            ],
            options={
                'indexes': [models.Index(fields=['reader', 'language'], name='foundtext_reader')],
                'constraints': [models.UniqueConstraint(fields=('address', 'language', 'reader'), name='foundtext_once_for_each_reader'), models.CheckConstraint(condition=models.Q(('kind__in', ['advice', 'guide', 'campaign', 'app', 'helpline'])), name='foundtext_kind_is_known'), models.CheckConstraint(condition=models.Q(('reader__in', ('6-9', '10-12', '13-17', 'caregiver', 'professional'))), name='foundtext_reader_is_known')],
            },
        ),
        migrations.RunPython(make_index, drop_index),
    ]
