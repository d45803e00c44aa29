"""What granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from safety_portal.startup import refuse_wrong_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "safety_portal.settings.active")

application = get_wsgi_application()
refuse_wrong_settings()
