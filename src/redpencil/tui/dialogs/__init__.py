"""Questions to the reviewer. A dialog takes a value and answers a value or nothing; it saves nothing itself."""
