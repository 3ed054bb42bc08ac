"""A store that several machines share, with a real PostgreSQL."""
