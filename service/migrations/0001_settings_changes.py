# Written by makemigrations; changes of the settings, each with who proposed and who agreed.

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SettingsChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('needs_second', models.BooleanField()),
                ('proposed_at', models.DateTimeField()),
                ('in_force_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=400)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('agreed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('declined_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'service setting',
                'verbose_name_plural': 'service settings',
                'ordering': ['-proposed_at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('agreed_by', None), models.Q(('agreed_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='settings_agreed_by_another'), models.CheckConstraint(condition=models.Q(('declined_by', None), models.Q(('declined_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='settings_declined_by_another'), models.CheckConstraint(condition=models.Q(('in_force_at', None), ('needs_second', False), models.Q(('agreed_by', None), _negated=True), _connector='OR'), name='settings_in_force_by_two'), models.CheckConstraint(condition=models.Q(('in_force_at', None), ('closed_at', None), _connector='OR'), name='settings_decided_once')],
            },
        ),
    ]
