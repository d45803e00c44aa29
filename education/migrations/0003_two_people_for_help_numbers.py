# Written by makemigrations; changes of help numbers, each with who proposed and who agreed.

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('education', '0002_platforms'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HelplineChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('proposed_at', models.DateTimeField()),
                ('in_force_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=400)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('what', models.CharField(choices=[('add', 'Add'), ('change', 'Change'), ('remove', 'Remove'), ('hide', 'Hide'), ('note', 'Note')], max_length=6)),
                ('agreed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('declined_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('line', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='changes', to='education.helpline')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-proposed_at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('agreed_by', None), models.Q(('agreed_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='helpline_agreed_by_another'), models.CheckConstraint(condition=models.Q(('declined_by', None), models.Q(('declined_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='helpline_declined_by_another'), models.CheckConstraint(condition=models.Q(('in_force_at', None), ('what__in', ['hide', 'note']), models.Q(('agreed_by', None), _negated=True), _connector='OR'), name='helpline_in_force_by_two'), models.CheckConstraint(condition=models.Q(('in_force_at', None), ('closed_at', None), _connector='OR'), name='helpline_decided_once'), models.CheckConstraint(condition=models.Q(('what__in', ['add', 'change', 'remove', 'hide', 'note'])), name='helpline_what_is_known')],
            },
        ),
    ]
