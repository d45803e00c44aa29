import pytest
from django.conf import settings

from safety_portal.celery import app
from safety_portal.settings.environment import BROKER_URL


@pytest.mark.skipif(BROKER_URL != "", reason="a broker server is set")
def test_without_a_broker_server_messages_lie_in_a_folder():
    # An empty address would mean RabbitMQ on this machine to Celery, and a dead queue elsewhere.
    assert settings.CELERY_BROKER_URL == "filesystem://"
    with app.connection_for_write() as broker:
        assert broker.as_uri().startswith("filesystem://")
    assert str(settings.BROKER_FOLDER) in settings.CELERY_BROKER_TRANSPORT_OPTIONS["data_folder_in"]
