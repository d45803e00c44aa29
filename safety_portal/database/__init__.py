"""Django's PostgreSQL backend, made quick to say no while the server is down."""
