"""Caches whose values are JSON, never pickle: a planted row is a miss and runs no code."""

from .database import JsonDatabaseCache
from .redis import JsonRedisCache, redis_options
from .serializer import JsonSerializer, NotJsonError

__all__ = [
    "JsonDatabaseCache",
    "JsonRedisCache",
    "JsonSerializer",
    "NotJsonError",
    "redis_options",
]
