"""What the operator sets from outside, read once and typed. Secrets come as paths of files."""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()

SURFACES = ("public", "desk", "cms", "worker", "all")

PORTAL_SURFACE = env.str("PORTAL_SURFACE", default="all")
PORTAL_MODE = env.str("PORTAL_MODE", default="production")
DEBUG = env.bool("DEBUG", default=False)

SITE_ORIGIN = env.str("SITE_ORIGIN", default="http://127.0.0.1:8000")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var"))).resolve()
DATABASE_URL = env.str("DATABASE_URL", default="")
REDIS_URL = env.str("REDIS_URL", default="")
# Not under its own name: as a setting it may be another, and each module passes on what it has.
BROKER_URL = env.str("CELERY_BROKER_URL", default="")

SITE_NAME = env.str("SITE_NAME", default="Bluebird")
OPERATOR_NAME = env.str("OPERATOR_NAME", default="")
NEUTRAL_URL = env.str("NEUTRAL_URL", default="https://www.bbc.co.uk/weather")
COUNTRY = env.str("COUNTRY", default="").upper()
# Every country that the service answers in: COUNTRY alone unless more are named.
COUNTRIES = [code.upper() for code in env.list("COUNTRIES", default=[])] or list(
    filter(None, [COUNTRY])
)
ROTA_STAFFED = env.bool("ROTA_STAFFED", default=False)
# Whether children are offered "No, I feel like hurting myself": only where a crisis line answers.
SELF_HARM_CHOICE = env.bool("SELF_HARM_CHOICE", default=True)
DEMO_SKIP_SECOND_FACTOR = env.bool("DEMO_SKIP_SECOND_FACTOR", default=False)
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO")
# For readers whose browser asks for no language of ours; and the languages offered, none for all.
PORTAL_LANGUAGE = env.str("PORTAL_LANGUAGE", default="en").lower()
PORTAL_LANGUAGES = [code.lower() for code in env.list("PORTAL_LANGUAGES", default=[])]
# Two languages made by a rule, to find what is cut off or not translated. Only for tests.
PSEUDO_LANGUAGES = env.bool("PORTAL_PSEUDO_LANGUAGES", default=False)
TIME_ZONE = env.str("TIME_ZONE", default="UTC")


def key_file(name: str) -> Path:
    """Return where the secret `name` lies: `<NAME>_FILE` if set, else the keys folder."""
    default = DATA_DIR / "keys" / name.lower()
    return Path(env.str(f"{name}_FILE", default=str(default)))


SECRET_KEY_FILE = key_file("SECRET_KEY")
CODE_PEPPER_KEY_FILE = key_file("CODE_PEPPER_KEY")
STAFF_PUBLIC_KEY_FILE = key_file("STAFF_PUBLIC_KEY")
STAFF_PRIVATE_KEY_FILE = key_file("STAFF_PRIVATE_KEY")
INDEX_KEY_FILE = key_file("INDEX_KEY")
