# Written by makemigrations; ideas for campaigns, without any count.

import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('education', '0004_pages'),
    ]

    operations = [
        migrations.CreateModel(
            name='CampaignIdea',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('harm', models.CharField(max_length=3)),
                ('first_week', models.DateField()),
                ('proposed_at', models.DateTimeField()),
                ('taken_up_at', models.DateTimeField(blank=True, null=True)),
                ('dismissed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('dismissed_at', None), ('taken_up_at', None)), fields=('harm',), name='one_open_campaign_idea_of_a_harm'), models.CheckConstraint(condition=models.Q(('taken_up_at', None), ('dismissed_at', None), _connector='OR'), name='campaign_idea_decided_once')],
            },
        ),
    ]
