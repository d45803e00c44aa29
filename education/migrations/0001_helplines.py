# Written by makemigrations; the table of numbers to call.

import django.core.validators
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Helpline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_key', models.CharField(blank=True, editable=False, help_text='Its place in the shipped list. Empty for a line that an editor added.', max_length=40, null=True, unique=True)),
                ('country_iso2', models.CharField(max_length=2, validators=[django.core.validators.RegexValidator('^[A-Z]{2}$')])),
                ('country_name', models.CharField(max_length=80)),
                ('kind', models.CharField(choices=[('emergency', 'Emergency number'), ('helpline', 'Child helpline'), ('hotline', 'Hotline for pictures and pages')], max_length=10)),
                ('name', models.CharField(max_length=160)),
                ('number', models.CharField(blank=True, help_text='As people write it. One number, without words.', max_length=30, validators=[django.core.validators.RegexValidator('^\\+?[0-9][0-9 ()-]{1,28}$')])),
                ('sms', models.CharField(blank=True, help_text='Where to send a text, in words.', max_length=60)),
                ('url', models.URLField(blank=True)),
                ('hours', models.CharField(blank=True, max_length=120)),
                ('is_free', models.BooleanField(blank=True, help_text='Yes only when the line itself says that calls are free.', null=True)),
                ('languages', models.JSONField(blank=True, default=list)),
                ('confidence', models.CharField(choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low'), ('unknown', 'Unknown')], default='unknown', max_length=7)),
                ('as_of_year', models.PositiveSmallIntegerField(blank=True, help_text='Year of the newest source.', null=True)),
                ('checked_on', models.DateField(blank=True, help_text='The day one of the team called the number.', null=True)),
                ('sources', models.JSONField(blank=True, default=list)),
                ('notes', models.TextField(blank=True)),
                ('edited_by_hand', models.BooleanField(default=False, editable=False)),
            ],
            options={
                'indexes': [models.Index(fields=['country_iso2'], name='helpline_country')],
                'constraints': [models.CheckConstraint(condition=models.Q(('country_iso2', django.db.models.functions.text.Upper('country_iso2'))), name='helpline_country_is_upper_case'), models.CheckConstraint(condition=models.Q(('kind__in', ['emergency', 'helpline', 'hotline'])), name='helpline_kind_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['high', 'medium', 'low', 'unknown'])), name='helpline_confidence_is_known')],
            },
        ),
    ]
