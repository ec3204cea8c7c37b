"""One function per question to the database; the database session first, the rest by name."""
