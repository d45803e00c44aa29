# Written by makemigrations; the table of apps with their steps.

import education.models.platform
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('education', '0001_helplines'),
    ]

    operations = [
        migrations.CreateModel(
            name='Platform',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('confidence', models.CharField(choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low'), ('unknown', 'Unknown')], default='unknown', max_length=7)),
                ('as_of_year', models.PositiveSmallIntegerField(blank=True, help_text='Year of the newest source.', null=True)),
                ('sources', models.JSONField(blank=True, default=list)),
                ('notes', models.TextField(blank=True)),
                ('edited_by_hand', models.BooleanField(default=False, editable=False)),
                ('slug', models.SlugField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('block_steps', models.JSONField(blank=True, default=list, validators=[education.models.platform.validate_lines])),
                ('report_steps', models.JSONField(blank=True, default=list, validators=[education.models.platform.validate_lines])),
                ('limits', models.JSONField(blank=True, default=list, validators=[education.models.platform.validate_lines])),
                ('help_url', models.URLField(blank=True)),
                ('popular_in', models.JSONField(blank=True, default=list, help_text='Countries in which the choice of apps begins with this one.', validators=[education.models.platform.validate_countries])),
                ('minimum_age', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('report_is_told', models.BooleanField(blank=True, help_text='No only where a source says that they are not told.', null=True)),
                ('block_is_told', models.BooleanField(blank=True, help_text='No only where a source says that they are not told.', null=True)),
                ('unsure_of', models.JSONField(blank=True, default=list, help_text='Fields not shown yet. Try the steps on a phone, then take them out of here.', validators=[education.models.platform.validate_doubts])),
                ('checked_on', models.DateField(blank=True, help_text='The day one of the team tried the steps on a phone.', null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('confidence__in', ['high', 'medium', 'low', 'unknown'])), name='platform_confidence_is_known')],
            },
        ),
    ]
