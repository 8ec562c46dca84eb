"""The tables: one SQLModel class per kind of record, which never leaves storage."""
